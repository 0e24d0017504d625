"""A project whose names are those of something that a port uses."""

SECRET_KEY = "x"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "shop",
    "library",
    "left",
    "right",
    "diary",
    "types_.apps.TypesConfig",
    "types_.apps.TypesModelsConfig",
    "keyword_.apps.ClassConfig",
    "keyword_.apps.MigrationsConfig",
    "keyword_.apps.BaseConfig",
    "keyword_.apps.AlembicConfig",
    "keyword_.apps.VersionsConfig",
    "keyword_.apps.EnvConfig",
    "keyword_.apps.UpperConfig",
]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "names.sqlite3"}}
