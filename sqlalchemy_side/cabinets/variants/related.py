"""Relationships with options that the models of the chapter do not use."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    RelationshipProperty,
    backref,
    foreign,
    relationship,
)

from sqlalchemy_side.cabinets.variants import copy_tables


class Base(DeclarativeBase):
    """A registry of its own."""

    metadata = copy_tables()

    if TYPE_CHECKING:
        id: Mapped[int]


TABLES = Base.metadata.tables


class CalledLike(RelationshipProperty.Comparator[Any]):
    """A relationship can be compared with a title, as well as with an object."""

    def __eq__(self, other: object) -> ColumnElement[bool]:  # type: ignore[override]  # as SQLAlchemy's
        """Compare the title of what the relationship leads to."""
        return self.has(title=other) if isinstance(other, str) else super().__eq__(other)


class Cabinet(Base):
    """A cabinet; the other end of each relationship is declared here as well."""

    __table__ = TABLES["cabinets_cabinet"]

    if TYPE_CHECKING:
        owner_id: Mapped[int]
        within_id: Mapped[int | None]
        title: Mapped[str]
        drawers: Mapped[list["Drawer"]]

    within: Mapped["Cabinet | None"] = relationship(
        lambda: Cabinet,
        remote_side=lambda: Cabinet.id,
        comparator_factory=CalledLike,
        backref="inner",
    )


class NestedCabinet(Base):
    """A cabinet that loads the cabinets in it, and for each of these again, three levels deep."""

    __table__ = TABLES["cabinets_cabinet"]

    if TYPE_CHECKING:
        within_id: Mapped[int | None]
        title: Mapped[str]

    inner: Mapped[list["NestedCabinet"]] = relationship(
        lambda: NestedCabinet, lazy="selectin", join_depth=3, viewonly=True
    )


class Drawer(Base):
    """A drawer, which loads its cabinet with it, and creates the list at the other end."""

    __table__ = TABLES["cabinets_drawer"]

    if TYPE_CHECKING:
        cabinet_id: Mapped[int | None]
        label: Mapped[str]
        position: Mapped[int | None]

    cabinet: Mapped[Cabinet | None] = relationship(
        Cabinet,
        lazy="joined",
        active_history=True,
        backref=backref("drawers", order_by=lambda: Drawer.position, cascade="all"),
    )


class Visit(Base):
    """A visit; its cabinet is there, so the join need not be an outer one."""

    __table__ = TABLES["cabinets_visit"]

    if TYPE_CHECKING:
        cabinet_id: Mapped[int]
        year: Mapped[int]

    cabinet: Mapped[Cabinet] = relationship(Cabinet, lazy="joined", innerjoin=True)


class Letter(Base):
    """A letter; the text of its sender is no key, and may be the name of nobody."""

    __table__ = TABLES["cabinets_letter"]

    if TYPE_CHECKING:
        sender: Mapped[str]


class Owner(Base):
    """An owner, with the letters that bear his name. No foreign key is there to follow it."""

    __table__ = TABLES["cabinets_owner"]

    if TYPE_CHECKING:
        name: Mapped[str]

    sent: Mapped[list[Letter]] = relationship(
        Letter,
        primaryjoin=lambda: Owner.name == foreign(Letter.sender),
        passive_updates=False,
    )


class Tag(Base):
    """A name of a specimen, read with its pending specimen before it is written."""

    __table__ = TABLES["cabinets_tag"]

    if TYPE_CHECKING:
        specimen_id: Mapped[int]
        language: Mapped[str]
        text: Mapped[str]

    specimen: Mapped["Specimen"] = relationship(
        lambda: Specimen, load_on_pending=True, back_populates="tags"
    )


class Specimen(Base):
    """A specimen, with its Latin name: one object, which no other specimen can have."""

    __table__ = TABLES["cabinets_specimen"]

    if TYPE_CHECKING:
        drawer_id: Mapped[int | None]
        kind: Mapped[str]
        name: Mapped[str]

    # The list of names is for reading: it does not follow what a tag is assigned to.
    tags: Mapped[list[Tag]] = relationship(
        Tag,
        back_populates="specimen",
        viewonly=True,
        sync_backref=False,
        omit_join=False,
    )
    drawer: Mapped[Drawer | None] = relationship(
        Drawer, single_parent=True, cascade="all, delete-orphan"
    )


class Display(Base):
    """A specimen of a theme, with its rank."""

    __table__ = TABLES["cabinets_display"]

    if TYPE_CHECKING:
        theme_id: Mapped[int]
        rank: Mapped[int]

    specimen: Mapped[Specimen] = relationship(Specimen)


class Theme(Base):
    """A theme with its displays, and its specimens for reading only."""

    __table__ = TABLES["cabinets_theme"]

    displays: Mapped[list[Display]] = relationship(Display, order_by=Display.rank)
    specimens: Mapped[list[Specimen]] = relationship(
        Specimen,
        secondary=TABLES["cabinets_display"],
        order_by=TABLES["cabinets_display"].c.rank,
        viewonly=True,
    )


class TwiceWrittenTheme(Base):
    """The same with two relationships that write the same table; SQLAlchemy warns of it."""

    __table__ = TABLES["cabinets_theme"]

    displays: Mapped[list[Display]] = relationship(Display, overlaps="displays")
    specimens: Mapped[list[Specimen]] = relationship(
        Specimen, secondary=TABLES["cabinets_display"], overlaps="displays,specimen"
    )
