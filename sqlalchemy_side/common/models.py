"""An abstract base with a relation whose reverse names distinguish its children.

The Django side is ``django_side/common/models.py``; ``rare`` has one more child.
"""

from typing import TYPE_CHECKING

from sqlalchemy import String
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from sqlalchemy_django import base
from sqlalchemy_django.base import BigKey, many_to_many

if TYPE_CHECKING:
    from sqlalchemy_side.rare.models import ChildB as RareChildB


class OtherModel(base.Base):
    """What the children refer to; rows differ by name."""

    __tablename__ = "common_othermodel"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))

    if TYPE_CHECKING:
        # Each child adds its own, which a type checker cannot see.
        common_childa_related: Mapped[list["ChildA"]]
        common_childb_related: Mapped[list["ChildB"]]
        rare_childb_related: Mapped[list["RareChildB"]]

    def __str__(self) -> str:
        return self.name


class Base(base.Base):
    """What all children have: their own relation to the other model."""

    __abstract__ = True

    id: Mapped[BigKey] = mapped_column(sort_order=-1)
    name: Mapped[str] = mapped_column(String(50))

    @declared_attr
    @classmethod
    def m2m(cls) -> Mapped[list[OtherModel]]:
        """Create a relation for each child; its table's name contains the chapter and the class."""
        child = {f"{cls.__name__.lower()}_id": f"{cls.__tablename__}.id"}
        return relationship(
            OtherModel,
            secondary=many_to_many(
                f"{cls.__tablename__}_m2m", **child, othermodel_id="common_othermodel.id"
            ),
            backref=f"{cls.__tablename__}_related",
        )

    def __str__(self) -> str:
        return self.name


class ChildA(Base):
    """The other model reaches it as ``common_childa_related``."""

    __tablename__ = "common_childa"


class ChildB(Base):
    """The other model reaches it as ``common_childb_related``."""

    __tablename__ = "common_childb"
