"""Entry point for an ASGI server. SAKIP_MODE must be set."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.settings")

application = get_asgi_application()
