"""Applications labelled like a keyword, and like parts of a port and of its environment."""

from django.apps import AppConfig


class ClassConfig(AppConfig):
    name = "keyword_.k_class"
    label = "class"


class MigrationsConfig(AppConfig):
    name = "keyword_.k_migrations"
    label = "migrations"


class BaseConfig(AppConfig):
    name = "keyword_.k_base"
    label = "base"


class AlembicConfig(AppConfig):
    name = "keyword_.k_alembic"
    label = "alembic"


class VersionsConfig(AppConfig):
    name = "keyword_.k_versions"
    label = "versions"


class EnvConfig(AppConfig):
    name = "keyword_.k_env"
    label = "env"


class UpperConfig(AppConfig):
    name = "keyword_.k_upper"
    label = "ENV"
