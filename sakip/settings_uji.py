"""Settings of the tests and of mypy: sakip.settings in mode uji, whatever the shell says."""

import os

os.environ["SAKIP_MODE"] = "uji"

from sakip.settings import *  # noqa: F403
