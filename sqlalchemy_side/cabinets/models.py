"""Cabinets of curiosities: what mappings declare of columns, collections and classes.

The Django side is ``django_side/cabinets/models.py``. The modules of ``variants`` map the same
tables once more, each in another way that SQLAlchemy has.
"""

from dataclasses import dataclass

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import (
    Mapped,
    composite,
    declared_attr,
    mapped_column,
    relationship,
)

from sqlalchemy_django.base import (
    Base,
    BigInt,
    BigKey,
    DeferredForeignKey,
    Text,
    many_to_many,
)

owner_friends = many_to_many(
    "cabinets_owner_friends",
    from_owner_id="cabinets_owner.id",
    to_owner_id="cabinets_owner.id",
)


class Owner(Base):
    """Someone who collects; two owners may be rivals, and many are friends."""

    __tablename__ = "cabinets_owner"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    rival_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("cabinets_owner.id"))

    # Two rows that refer to each other: one is inserted first, and updated at the end.
    rival: Mapped["Owner | None"] = relationship(
        lambda: Owner, remote_side=lambda: Owner.id, post_update=True
    )
    # One direction of each friendship: the other is another row, which nothing writes.
    friends: Mapped[list["Owner"]] = relationship(
        lambda: Owner,
        secondary=owner_friends,
        primaryjoin=lambda: Owner.id == owner_friends.c.from_owner_id,
        secondaryjoin=lambda: Owner.id == owner_friends.c.to_owner_id,
    )
    cabinets: Mapped[list["Cabinet"]] = relationship(
        lambda: Cabinet, back_populates="owner", cascade="all, delete-orphan"
    )
    letters: Mapped[list["Letter"]] = relationship(
        lambda: Letter, back_populates="owner", cascade="all, delete-orphan"
    )
    receipts: Mapped[list["Receipt"]] = relationship(
        lambda: Receipt, back_populates="owner", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Size:
    """Width and height as one value."""

    width: int | None
    height: int | None


class Cabinet(Base):
    """A piece of furniture, perhaps within another; its height need not be known."""

    __tablename__ = "cabinets_cabinet"

    id: Mapped[BigKey]
    owner_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("cabinets_owner.id"))
    within_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("cabinets_cabinet.id"))
    title: Mapped[str] = mapped_column(String(40))
    width: Mapped[int | None]
    height: Mapped[int | None]
    remark: Mapped[str] = mapped_column(name="remark_text", type_=Text, default="")
    story: Mapped[str] = mapped_column(Text, default="")
    revision: Mapped[int] = mapped_column(default=1)

    size: Mapped[Size] = composite(Size, "width", "height")

    owner: Mapped[Owner] = relationship(back_populates="cabinets")
    within: Mapped["Cabinet | None"] = relationship(
        lambda: Cabinet, remote_side=lambda: Cabinet.id, back_populates="inner"
    )
    inner: Mapped[list["Cabinet"]] = relationship(
        lambda: Cabinet, back_populates="within", order_by=lambda: Cabinet.id
    )
    drawers: Mapped[list["Drawer"]] = relationship(
        lambda: Drawer, back_populates="cabinet", cascade="all", order_by=lambda: Drawer.position
    )
    visits: Mapped[list["Visit"]] = relationship(
        lambda: Visit, back_populates="cabinet", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.title


class Drawer(Base):
    """A part of a cabinet, at a position from the top; one that is taken out has none."""

    __tablename__ = "cabinets_drawer"

    id: Mapped[BigKey]
    cabinet_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("cabinets_cabinet.id"))
    label: Mapped[str] = mapped_column(String(20))
    position: Mapped[int | None]

    cabinet: Mapped[Cabinet | None] = relationship(back_populates="drawers")
    specimens: Mapped[list["Specimen"]] = relationship(
        lambda: Specimen, back_populates="drawer", order_by=lambda: Specimen.id
    )

    def __str__(self) -> str:
        return self.label


class SortedDrawer(Drawer):
    """The same rows: a child without a table and a discriminator. Each query states its order."""


class Specimen(Base):
    """Anything that is kept; ``kind`` is the class of each row, in words."""

    __tablename__ = "cabinets_specimen"

    id: Mapped[BigKey]
    drawer_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("cabinets_drawer.id"))
    kind: Mapped[str] = mapped_column(String(10))
    name: Mapped[str] = mapped_column(String(40))
    found: Mapped[int | None]

    drawer: Mapped[Drawer | None] = relationship(back_populates="specimens")
    tags: Mapped[list["Tag"]] = relationship(
        lambda: Tag, back_populates="specimen", cascade="all, delete-orphan"
    )
    displays: Mapped[list["Display"]] = relationship(
        lambda: Display, back_populates="specimen", cascade="all, delete-orphan"
    )

    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "specimen"}

    def __str__(self) -> str:
        return self.name


class Mineral(Specimen):
    """A stone: a row of its own beside that of the specimen."""

    __tablename__ = "cabinets_mineral"

    specimen_ptr_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("cabinets_specimen.id"), primary_key=True
    )
    hardness: Mapped[int]

    __mapper_args__ = {"polymorphic_identity": "mineral"}


class Insect(Specimen):
    """An insect: likewise."""

    __tablename__ = "cabinets_insect"

    specimen_ptr_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("cabinets_specimen.id"), primary_key=True
    )
    wings: Mapped[int] = mapped_column(default=4)

    __mapper_args__ = {"polymorphic_identity": "insect"}


class Tag(Base):
    """The name of a specimen in a language, in which it has one at most."""

    __tablename__ = "cabinets_tag"

    id: Mapped[BigKey]
    specimen_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("cabinets_specimen.id"))
    language: Mapped[str] = mapped_column(String(5))
    text: Mapped[str] = mapped_column(String(40))

    specimen: Mapped[Specimen] = relationship(back_populates="tags")

    __table_args__ = (UniqueConstraint("specimen_id", "language", name="cabinets_tag_once"),)

    def __str__(self) -> str:
        return self.text


class Theme(Base):
    """What an evening is about: specimens in an order, some of them under a lamp."""

    __tablename__ = "cabinets_theme"

    id: Mapped[BigKey]
    title: Mapped[str] = mapped_column(String(40))

    displays: Mapped[list["Display"]] = relationship(
        lambda: Display,
        back_populates="theme",
        cascade="all, delete-orphan",
        order_by=lambda: Display.rank,
    )
    specimens: AssociationProxy[list[Specimen]] = association_proxy(
        "displays", "specimen", creator=lambda specimen: Display(specimen=specimen)
    )

    def __str__(self) -> str:
        return self.title


class Display(Base):
    """One specimen of one theme; a specimen may be shown twice."""

    __tablename__ = "cabinets_display"

    id: Mapped[BigKey]
    theme_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("cabinets_theme.id"))
    specimen_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("cabinets_specimen.id"))
    rank: Mapped[int] = mapped_column(default=1)
    lit: Mapped[bool] = mapped_column(default=False)

    theme: Mapped[Theme] = relationship(back_populates="displays")
    specimen: Mapped[Specimen] = relationship(back_populates="displays")

    def __str__(self) -> str:
        return f"{self.rank}. {self.specimen}"


class Paper(Base):
    """An abstract class: each child has a table with these columns, and a reverse name."""

    __abstract__ = True

    # Columns of the base come after the child's own, unless they are sorted.
    id: Mapped[BigKey] = mapped_column(sort_order=-4)
    owner_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("cabinets_owner.id"), sort_order=-3)
    year: Mapped[int] = mapped_column(sort_order=-2)
    text: Mapped[str] = mapped_column(String(40), sort_order=-1)

    @declared_attr
    @classmethod
    def owner(cls) -> Mapped[Owner]:
        """Create a relationship for each child, whose reverse is named after the child."""
        return relationship(Owner, back_populates=f"{cls.__name__.lower()}s")

    def __str__(self) -> str:
        return self.text


class Letter(Paper):
    """A paper that somebody sent."""

    __tablename__ = "cabinets_letter"

    sender: Mapped[str] = mapped_column(String(40))


class Receipt(Paper):
    """A paper about money."""

    __tablename__ = "cabinets_receipt"

    amount: Mapped[int]


class Visit(Base):
    """Who came to see a cabinet. The kinds share one table, and each leaves a column empty."""

    __tablename__ = "cabinets_visit"

    id: Mapped[BigKey]
    cabinet_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("cabinets_cabinet.id"))
    kind: Mapped[str] = mapped_column(String(10))
    year: Mapped[int]
    pupils: Mapped[int | None]
    guest: Mapped[str | None] = mapped_column(String(40))

    cabinet: Mapped[Cabinet] = relationship(back_populates="visits")

    # There is no visit without a kind: the class itself cannot be created.
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_abstract": True}

    def __str__(self) -> str:
        return f"{self.kind} {self.year}"


class SchoolVisit(Visit):
    """A kind, with its rows only."""

    __mapper_args__ = {"polymorphic_identity": "school"}


class GuestVisit(Visit):
    """The other kind, with its rows only."""

    __mapper_args__ = {"polymorphic_identity": "guest"}
