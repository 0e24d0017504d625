import os

SECRET_KEY = os.environ["HARBOUR_KEY"]
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = ["fleet", "counts"]
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "own.sqlite3"},
    "counts": {
        "ENGINE": "backends.lengthy",
        "NAME": "counts",
        "OPTIONS": {"options": "-c search_path=tally,public", "pool": True},
    },
    "archive": {"ENGINE": "django.db.backends.oracle", "NAME": "archive"},
}
DATABASE_ROUTERS = ["harbour.routing.Router"]
