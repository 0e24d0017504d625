"""Applications labelled like a module of Python, and like what such a module is renamed to."""

from django.apps import AppConfig


class TypesConfig(AppConfig):
    name = "types_"
    label = "types"


class TypesModelsConfig(AppConfig):
    name = "types_.more"
    label = "types_models"
