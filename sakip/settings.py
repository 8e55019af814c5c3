"""Settings, all from the environment.

SAKIP_MODE            demo | produksi | uji (manage.py takes demo when it is not set)
SAKIP_SECRET_KEY      required in production
SAKIP_ALLOWED_HOSTS   required in production, separated by commas
SAKIP_CSRF_ORIGINS    https://… of the site, when a proxy changes the host name
SAKIP_PROXY_HTTPS     ya: a proxy ends TLS and sets X-Forwarded-Proto itself
SAKIP_DEBUG           ya: Django's error pages (never in production)
SAKIP_DATA_ROOT       SQLite, media and collected static files; default var/
SAKIP_MEDIA_ROOT      uploaded and published files; default SAKIP_DATA_ROOT/media
SAKIP_ALAMAT_SITUS    https://… of the site, in the QR of every final document
SAKIP_SERTIFIKAT_AKAR PEM file: issuers of electronic signatures that are trusted
SAKIP_STATIC_ROOT     collected static files; default SAKIP_DATA_ROOT/static
SAKIP_SUREL           smtps://nama:sandi@server for password resets and notices; default none
SAKIP_SUREL_DARI      the address that they come from
DATABASE_URL          PostgreSQL or SQLite; default SQLite in SAKIP_DATA_ROOT
SAKIP_REDIS_URL       queue of background tasks on several machines; default in the database
"""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from sakip import basis_data, lingkungan
from sakip.antrean import antrean
from sakip.surel import surel

BASE_DIR = Path(__file__).resolve().parent.parent

# -- What the environment says ---------------------------------------------------------------

SAKIP_MODE = lingkungan.mode(os.environ)
PRODUKSI = SAKIP_MODE == "produksi"
DEBUG = lingkungan.debug(os.environ, SAKIP_MODE)
SECRET_KEY = lingkungan.kunci_rahasia(os.environ, SAKIP_MODE)
ALLOWED_HOSTS = lingkungan.host(os.environ, SAKIP_MODE)
CSRF_TRUSTED_ORIGINS = lingkungan.asal_csrf(os.environ)

DATA_ROOT = lingkungan.folder(os.environ, "SAKIP_DATA_ROOT", BASE_DIR / "var")
STATIC_ROOT = lingkungan.folder(os.environ, "SAKIP_STATIC_ROOT", DATA_ROOT / "static")
MEDIA_ROOT = lingkungan.di_luar(
    lingkungan.folder(os.environ, "SAKIP_MEDIA_ROOT", DATA_ROOT / "media"),
    STATIC_ROOT,
    "SAKIP_MEDIA_ROOT",
)

ALAMAT_SITUS = lingkungan.alamat_situs(os.environ, SAKIP_MODE)
SERTIFIKAT_AKAR = lingkungan.berkas(os.environ, "SAKIP_SERTIFIKAT_AKAR")

DATABASES: dict[str, dict[str, Any]] = {
    "default": basis_data.basis_data(os.environ, DATA_ROOT / "sakip.sqlite3")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# -- Background work -------------------------------------------------------------------------

ANTREAN = antrean(os.environ)
TASKS = ANTREAN.tasks
RQ_QUEUES, RQ = ANTREAN.antrean_rq, ANTREAN.rq

# -- Application -----------------------------------------------------------------------------

INSTALLED_APPS = [
    "kecamatan",
    "iku",
    "laporan",
    "import_export",
    "crispy_forms",
    "crispy_bootstrap5",
    "simple_history",
    "django_htmx",
    "axes",
    "js_lib_bootstrap5",
    "django_prose_editor",
    "csp",
    "django_tasks",
    "django_tasks_db",
    *ANTREAN.aplikasi,
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "sakip.sesi.SesiBergulir",
    "sakip.simpanan.TidakDisimpan",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "sakip.urls"
WSGI_APPLICATION = "sakip.wsgi.application"
ASGI_APPLICATION = "sakip.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sakip.konteks.lingkup",
            ],
        },
    },
]
CRISPY_TEMPLATE_PACK = "bootstrap5"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"

# -- Language and time -----------------------------------------------------------------------

LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True
# Numbers are formatted by iku.angka alone; two formatters would sooner or later disagree.
USE_THOUSAND_SEPARATOR = False

# -- People ----------------------------------------------------------------------------------

AUTH_USER_MODEL = "kecamatan.Pengguna"
LOGIN_URL = "masuk"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "masuk"
VALIDASI = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{VALIDASI}.UserAttributeSimilarityValidator"},
    {"NAME": f"{VALIDASI}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{VALIDASI}.CommonPasswordValidator"},
    {"NAME": f"{VALIDASI}.NumericPasswordValidator"},
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "kecamatan.masuk.PintuMasuk",
]
# Five wrong tries of one account from one address; a camat never waits longer than 15 minutes,
# because tries during the wait do not start it anew.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "kecamatan.views.akun.terkunci"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
if SAKIP_MODE == "uji":  # hashing slowly is most of the time of a test that logs in
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# -- E-mail: EMAIL_… and SUREL_ADA, whether anything can be sent ------------------------------

SUREL = surel(os.environ, SAKIP_MODE)
SUREL_ADA = bool(SUREL["SUREL_ADA"])
globals().update(SUREL)

# -- Files -----------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = not PRODUKSI  # no collectstatic on one's own machine
STATIK = "whitenoise.storage.CompressedManifestStaticFilesStorage"
STATIK_SENDIRI = "django.contrib.staticfiles.storage.StaticFilesStorage"
# Media has no URL: a view that checks the access hands out every file.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATIK if PRODUKSI else STATIK_SENDIRI},
}
FILE_UPLOAD_PERMISSIONS = 0o640
# Bukti dukung, in bytes: one file, and all files of a kecamatan.
BUKTI_MAKS = 10 * 1024 * 1024
BUKTI_KUOTA = 500 * 1024 * 1024
SALINAN_MAKS = 25 * 1024 * 1024  # a scanned report of 40 pages

# -- Browser and transport -------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
CSRF_FAILURE_VIEW = "kecamatan.views.sesi.csrf_gagal"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_AGE = 2 * 60 * 60  # seconds without a request; the page warns before it ends
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUKSI
SECURE_SSL_REDIRECT = PRODUKSI
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if PRODUKSI else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUKSI
# Opt-in: without a proxy that overwrites the header, any client could claim to use HTTPS.
if lingkungan.saklar(os.environ, "SAKIP_PROXY_HTTPS"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# -- Log: everything to standard error, the service manager keeps it -------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"baris": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"layar": {"class": "logging.StreamHandler", "formatter": "baris"}},
    "root": {"handlers": ["layar"], "level": "WARNING"},
    "loggers": {
        # Replaces Django's own handlers: an error report by e-mail would carry personal data.
        "django": {"handlers": ["layar"], "level": "INFO", "propagate": False},
        "sakip": {"level": "INFO"},
    },
}
