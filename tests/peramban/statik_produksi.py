"""Settings of the demo with the static files of production: collected, hashed, compressed."""

from sakip.settings import *  # noqa: F403
from sakip.settings import STATIK, STORAGES

WHITENOISE_USE_FINDERS = False
STORAGES = STORAGES | {"staticfiles": {"BACKEND": STATIK}}
