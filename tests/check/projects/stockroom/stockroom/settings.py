"""Settings of a project for the round trip; its database does not exist and is never opened."""

SECRET_KEY = "only for tests"  # noqa: S105 - nothing is signed with it
INSTALLED_APPS = ["goods"]
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "nowhere"}}
