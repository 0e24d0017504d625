"""Ways to declare a class: types by annotation, dataclasses, hooks, reflection, mappers by hand."""

from typing import TYPE_CHECKING, Annotated, Any, NewType

from sqlalchemy import (
    BigInteger,
    Column,
    FetchedValue,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    func,
    select,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    DeclarativeBaseNoMeta,
    Mapped,
    MappedAsDataclass,
    column_property,
    composite,
    declared_attr,
    deferred,
    has_inherited_table,
    mapped_column,
    registry,
    synonym,
)

from sqlalchemy_side.cabinets.models import Size
from sqlalchemy_side.cabinets.variants import copy_tables

#: A key, as every table has one.
Key = Annotated[int, mapped_column(primary_key=True)]
#: A reference: a type of Python's own, for which the map has a column type.
Reference = NewType("Reference", int)


class Base(DeclarativeBase):
    """A base whose annotations mean types of its own, and whose classes name their tables."""

    registry = registry(type_annotation_map={str: String(40), Reference: BigInteger()})

    @classmethod
    def __table_cls__(cls, name: str, metadata: MetaData, *columns: Any, **options: Any) -> Table:
        """Create the table under the name that Django gives it."""
        return Table(f"cabinets_{name}", metadata, *columns, **options)

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        """Return the name of the class in small letters."""
        return cls.__name__.lower()


class Owner(Base):
    """An owner whose columns follow from the annotations, unless an argument says otherwise."""

    id: Mapped[Key]
    name: Mapped[str]
    rival_id: Mapped[Reference] = mapped_column(nullable=True, key="rival")


class Keyed:
    """A mixin. Every class gets a key: of the table itself, or a reference to the parent's."""

    @declared_attr.cascading  # type: ignore[arg-type]  # as documented
    @classmethod
    def id(cls) -> Mapped[int]:
        """Create the key; without ``cascading`` the children would not get one."""
        if has_inherited_table(cls):
            reference = ForeignKey("cabinets_specimen.id")
            return mapped_column("specimen_ptr_id", Integer, reference, primary_key=True)
        return mapped_column(Integer, primary_key=True)


class KindBase(DeclarativeBase):
    """A base for the specimens and their kinds."""


class Specimen(Keyed, KindBase):
    """A specimen."""

    __tablename__ = "cabinets_specimen"

    name: Mapped[str]


class Mineral(Specimen):
    """A kind that declares no key."""

    __tablename__ = "cabinets_mineral"

    hardness: Mapped[int]


class Insect(Specimen):
    """Likewise."""

    __tablename__ = "cabinets_insect"

    wings: Mapped[int]


class VisitBase(DeclarativeBase):
    """A base for the visits."""


class Visit(VisitBase):
    """A visit of either kind; the columns of the kinds are declared by these."""

    __tablename__ = "cabinets_visit"

    id: Mapped[int] = mapped_column(primary_key=True)
    cabinet_id: Mapped[int]
    kind: Mapped[str]
    year: Mapped[int]

    if TYPE_CHECKING:
        pupils: Mapped[int | None]

    __mapper_args__ = {"polymorphic_on": "kind", "with_polymorphic": "*"}


class SchoolVisit(Visit):
    """A kind with pupils."""

    pupils: Mapped[int | None] = mapped_column(use_existing_column=True)

    __mapper_args__ = {"polymorphic_identity": "school"}


class GuestVisit(Visit):
    """A kind with a guest, who may bring pupils: the same column, which is there already."""

    pupils: Mapped[int | None] = mapped_column(use_existing_column=True)
    guest: Mapped[str | None]

    __mapper_args__ = {"polymorphic_identity": "guest"}


class DataBase(MappedAsDataclass, DeclarativeBase):
    """A base whose classes are dataclasses: the arguments of the constructor are declared."""


class DataCabinet(DataBase):
    """A cabinet; ``default`` is a value of objects, ``insert_default`` one of the INSERT."""

    __tablename__ = "cabinets_cabinet"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    owner_id: Mapped[int]
    title: Mapped[str]
    width: Mapped[int | None] = mapped_column(default=None, init=False)
    height: Mapped[int | None] = mapped_column(default=None, init=False)
    remark: Mapped[str] = mapped_column("remark_text", default="")
    story: Mapped[str] = deferred(Column("story", Text), default="")
    revision: Mapped[int] = mapped_column(insert_default=1, init=False)
    size: Mapped[Size] = composite(Size, "width", "height", default=Size(30, 40))
    caption: Mapped[str] = synonym("remark", default="", init=False)

    # Without an annotation, it is no field of the dataclass.
    area = column_property(
        width.column * height.column  # type: ignore[attr-defined]  # of a MappedColumn
    )


class PlainBase(DeclarativeBaseNoMeta):
    """A base without a metaclass, for classes that have one of their own; tables that are there."""

    metadata = copy_tables()


TABLES = PlainBase.metadata.tables


class Plate(PlainBase):
    """A cabinet without its story; a prefix of the columns leaves a name to a property."""

    __table__ = TABLES["cabinets_cabinet"]
    __mapper_args__ = {"column_prefix": "_", "exclude_properties": ["story"]}

    if TYPE_CHECKING:
        _title: Mapped[str]

    @property
    def title(self) -> str:
        """The title in small letters."""
        return self._title.lower()


CABINETS = TABLES["cabinets_cabinet"]
NUMBERS = (
    select(CABINETS.c.owner_id, func.count().label("number"))
    .group_by(CABINETS.c.owner_id)
    .subquery()
)


class NumberOfCabinets(PlainBase):
    """A class over a statement: the mapper has to be given what identifies a row."""

    __table__ = NUMBERS
    __mapper_args__ = {"primary_key": [NUMBERS.c.owner_id]}

    if TYPE_CHECKING:
        owner_id: Mapped[int]
        number: Mapped[int]


class TextBase(DeclarativeBase):
    """A base for a cabinet that is declared column by column."""


class TextCabinet(TextBase):
    """A cabinet; what other classes say with ``deferred`` and ``column_property`` is said here."""

    __tablename__ = "cabinets_cabinet"
    __mapper_args__ = {"eager_defaults": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(active_history=True)
    remark: Mapped[str] = mapped_column("remark_text", deferred_group="texts")
    story: Mapped[str] = mapped_column(deferred_group="texts")
    width: Mapped[int | None] = mapped_column(deferred_raiseload=True)
    #: A value that the database is trusted to change with every UPDATE.
    revision: Mapped[int] = mapped_column(server_onupdate=FetchedValue())
