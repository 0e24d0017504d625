"""Settings of a small project; its database does not exist and is never opened."""

SECRET_KEY = "only for tests"  # noqa: S105 - nothing is signed with it
INSTALLED_APPS = ["shop"]
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": "database.invalid",
        "NAME": "bookshop",
    }
}
