"""A project with each kind of field, and with fields that convert and fill in values."""

SECRET_KEY = "x"  # noqa: S105 - of a project that is never served
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}
INSTALLED_APPS = ["django.contrib.postgres", "stock"]
# Images need Pillow only when they are measured.
SILENCED_SYSTEM_CHECKS = ["fields.E210"]
