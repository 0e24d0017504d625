# ruff: noqa
# mypy: ignore-errors
SECRET_KEY = "x"
INSTALLED_APPS = ["stock"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "db.sqlite3"}}
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
