"""Single changes of a model, before and after; ``shared_fixtures/detection`` describes them."""

from typing import Any

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

from sqlalchemy_django.base import AS_DJANGO, NAMING_CONVENTION, Base


def new_metadata() -> MetaData:
    """Return an empty metadata whose tables are named and completed like Django's."""
    return MetaData(naming_convention=NAMING_CONVENTION, info=dict(AS_DJANGO))


def new_base(shared: MetaData) -> Any:
    """Return a base for the models of one state, whose names do not clash with other states."""

    class OneBase(DeclarativeBase):
        metadata = shared
        type_annotation_map = Base.type_annotation_map

    return OneBase
