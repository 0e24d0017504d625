"""Collections that are not lists: dictionaries, numbered lists, queries, and proxies of objects."""

from collections.abc import Iterable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_
from sqlalchemy.ext.associationproxy import (
    AssociationProxy,
    _AssociationList,
    association_proxy,
)
from sqlalchemy.ext.orderinglist import (
    OrderingList,
    count_from_0,
    count_from_1,
    ordering_list,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    DynamicMapped,
    KeyFuncDict,
    Mapped,
    WriteOnlyMapped,
    attribute_keyed_dict,
    column_keyed_dict,
    keyfunc_mapping,
    relationship,
)

from sqlalchemy_side.cabinets.variants import copy_tables


class Base(DeclarativeBase):
    """A registry of its own."""

    metadata = copy_tables()

    if TYPE_CHECKING:
        id: Mapped[int]


class Drawer(Base):
    """A drawer, which knows its position."""

    __table__ = Base.metadata.tables["cabinets_drawer"]

    if TYPE_CHECKING:
        cabinet_id: Mapped[int | None]
        label: Mapped[str]
        position: Mapped[int | None]

    specimens: Mapped[dict[tuple[str, str], "Specimen"]] = relationship(
        lambda: Specimen,
        collection_class=keyfunc_mapping(lambda one: (one.kind, one.name)),
        order_by=lambda: Specimen.id,
    )
    by_kind: Mapped[dict[str, "Specimen"]] = relationship(
        lambda: Specimen,
        collection_class=attribute_keyed_dict("kind"),
        order_by=lambda: Specimen.id,
        viewonly=True,
    )


class Cabinet(Base):
    """A cabinet whose drawers are counted from zero, and that can be asked about them."""

    __table__ = Base.metadata.tables["cabinets_cabinet"]

    drawers: Mapped[list[Drawer]] = relationship(
        Drawer,
        order_by=Drawer.position,
        collection_class=ordering_list("position", ordering_func=count_from_0),
    )
    #: What the table does not order: a query that has yet to be executed.
    queried: DynamicMapped[Drawer] = relationship(Drawer, viewonly=True)


class CountedCabinet(Base):
    """A cabinet whose first drawer has the number one."""

    __table__ = Base.metadata.tables["cabinets_cabinet"]

    drawers: Mapped[list[Drawer]] = relationship(
        Drawer,
        order_by=Drawer.position,
        collection_class=lambda: OrderingList("position", ordering_func=count_from_1),
        overlaps="drawers",
    )


class WideCabinet(Base):
    """A cabinet with too many drawers for a list: only statements read and write them."""

    __table__ = Base.metadata.tables["cabinets_cabinet"]

    drawers: WriteOnlyMapped[Drawer] = relationship(Drawer, overlaps="drawers")


class Tag(Base):
    """A name in a language."""

    __table__ = Base.metadata.tables["cabinets_tag"]

    if TYPE_CHECKING:
        specimen_id: Mapped[int]
        language: Mapped[str]
        text: Mapped[str]


class InSmallLetters(KeyFuncDict[str, Tag]):
    """A dictionary whose keys are languages in small letters."""

    def __init__(self) -> None:
        super().__init__(lambda tag: tag.language.lower())


class Specimen(Base):
    """A specimen, with its names by language in three ways, and the Latin one as a text."""

    __table__ = Base.metadata.tables["cabinets_specimen"]

    if TYPE_CHECKING:
        drawer_id: Mapped[int | None]
        kind: Mapped[str]
        name: Mapped[str]
        found: Mapped[int | None]

    tags: Mapped[dict[str, Tag]] = relationship(
        Tag,
        collection_class=column_keyed_dict(Tag.__table__.c.language),  # type: ignore[arg-type]  # SQLAlchemy's
        cascade="all, delete-orphan",
    )
    any_case: Mapped[dict[str, Tag]] = relationship(
        Tag, collection_class=InSmallLetters, viewonly=True
    )
    #: The texts by language: a dictionary of texts in place of objects.
    texts: AssociationProxy[dict[str, str]] = association_proxy(
        "tags", "text", creator=lambda language, text: Tag(language=language, text=text)
    )

    latin_tag: Mapped[Tag | None] = relationship(
        Tag,
        primaryjoin=lambda: and_(Specimen.id == Tag.specimen_id, Tag.language == "la"),
        cascade="all, delete-orphan",
        overlaps="tags",
    )
    #: Without the option, ``del`` would clear the text of the tag.
    latin: AssociationProxy[str | None] = association_proxy(
        "latin_tag", "text", cascade_scalar_deletes=True
    )
    #: Without the option, None would not create a tag.
    latin_if_known: AssociationProxy[str | None] = association_proxy(
        "latin_tag",
        "text",
        creator=lambda text: Tag(language="la", text=text or "unknown"),
        create_on_none_assignment=True,
    )


class Display(Base):
    """A specimen of a theme."""

    __table__ = Base.metadata.tables["cabinets_display"]

    if TYPE_CHECKING:
        theme_id: Mapped[int]
        rank: Mapped[int]

    specimen: Mapped[Specimen] = relationship(Specimen, lazy="joined", innerjoin=True)


class Ranking(_AssociationList[Any]):
    """The specimens of displays. SQLAlchemy has no public class for a list to begin with."""

    def fill(self, specimens: Iterable[Specimen]) -> None:
        """Add displays with the numbers that follow."""
        for rank, specimen in enumerate(specimens, len(self.col) + 1):
            self.col.append(Display(specimen=specimen, rank=rank))


def ranking_of(lazy_collection: Any, creator: Any, value_attr: str, parent: Any) -> Any:
    """Create the proxy of an object."""
    read: Any = attrgetter(value_attr)
    return Ranking(lazy_collection, creator, read, setattr, parent)


def rank_again(proxy: Any, collection: Iterable[Specimen]) -> None:
    """Number what is assigned; what was there has been removed."""
    proxy.fill(collection)


def caption_of(collection_class: Any, assoc_instance: Any) -> tuple[Any, Any]:  # noqa: ARG001 - SQLAlchemy fixes them
    """Return what reads a caption of a display, and what changes it."""

    def read(display: Display) -> str:
        return f"{display.rank}. {display.specimen.name}"

    def change(display: Display, caption: str) -> None:
        display.rank = int(caption.partition(".")[0])

    return read, change


class Theme(Base):
    """A theme; its proxies show more than one attribute, and number what is assigned."""

    __table__ = Base.metadata.tables["cabinets_theme"]

    displays: Mapped[list[Display]] = relationship(
        Display, order_by=lambda: Display.rank, cascade="all, delete-orphan"
    )
    captions: AssociationProxy[list[str]] = association_proxy(
        "displays", "specimen", getset_factory=caption_of
    )
    ranking: AssociationProxy[Any] = association_proxy(
        "displays", "specimen", proxy_factory=ranking_of, proxy_bulk_set=rank_again
    )
