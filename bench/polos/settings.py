from sakip.settings import *  # noqa: F403

ROOT_URLCONF = "bench.polos.urls"
