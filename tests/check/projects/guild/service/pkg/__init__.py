# ruff: noqa
# mypy: ignore-errors
from service.pkg.base import Base
from service.pkg.people import Person, Club
from service.pkg.shop import Shop, Place, Article

__all__ = ["Base", "Person", "Club", "Shop", "Place", "Article"]
