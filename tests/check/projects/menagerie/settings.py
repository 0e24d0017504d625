# ruff: noqa
# mypy: ignore-errors
SECRET_KEY = "x"
USE_TZ = True
INSTALLED_APPS = ["zoo"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "nowhere"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
