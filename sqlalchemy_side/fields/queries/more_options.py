"""Options of columns and of their classes, each on throwaway classes."""

import json
import re
from datetime import date
from enum import Enum, IntEnum
from ipaddress import IPv4Address, ip_address
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import (
    CHAR,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    inspect,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    foreign,
    mapped_column,
    relationship,
    validates,
)
from sqlalchemy.schema import AddConstraint, CreateIndex

from shared_fixtures.fields.files import write_files


def files_to_choose_from(session: Session) -> tuple[list[str], list[str]]:
    """A column knows no folder: the application lists the files."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_files(folder)
        recordings = [path for path in folder.rglob("*.flac") if path.is_file()]
        folders = [path for path in folder.iterdir() if path.is_dir()]
        return (
            sorted(str(path.relative_to(folder)) for path in recordings),
            sorted(str(path.relative_to(folder)) for path in folders),
        )


def unpacked_address(session: Session) -> str:
    """``validates`` changes a value when it is assigned; Python knows these addresses."""

    class ThrowAway(DeclarativeBase):
        pass

    class Take(ThrowAway):
        __tablename__ = "take"
        id: Mapped[int] = mapped_column(primary_key=True)
        address: Mapped[str]

        @validates("address")
        def unpack(self, _key: str, value: str) -> str:
            address = ip_address(value)
            return str(getattr(address, "ipv4_mapped", None) or address)

    return Take(address="::ffff:192.0.2.1").address


def address_of_the_other_protocol(session: Session) -> str:
    """Each protocol has a class of its own in Python, which refuses the other's addresses."""

    class ThrowAway(DeclarativeBase):
        pass

    class Take(ThrowAway):
        __tablename__ = "take"
        id: Mapped[int] = mapped_column(primary_key=True)
        address: Mapped[str]

        @validates("address")
        def check(self, _key: str, value: str) -> str:
            return str(IPv4Address(value))

    return Take(address="2001:db8::1").address


def slug_with_letters_of_any_language(session: Session) -> str:
    r"""``\w`` of Python is any letter, unless ``re.ASCII``."""

    class ThrowAway(DeclarativeBase):
        pass

    class Take(ThrowAway):
        __tablename__ = "take"
        id: Mapped[int] = mapped_column(primary_key=True)
        slug: Mapped[str]

        @validates("slug")
        def check(self, _key: str, value: str) -> str:
            [slug] = re.findall(r"^[-\w]+$", value)
            return str(slug)

    return Take(slug="blå-tåg").slug


def collation_and_condition_of_columns(session: Session) -> tuple[str | None, str]:
    """A type brings no condition with it: the table, or the column, has one."""
    text = Text(collation="C")
    table = Table(
        "take",
        MetaData(),
        Column("title", text),
        Column("number", Integer, CheckConstraint("number % 2 = 0")),
    )
    [condition] = table.c.number.constraints
    assert isinstance(condition, CheckConstraint)
    return text.collation, str(condition.sqltext)


def file_that_is_kept_in_memory(session: Session) -> tuple[str, bytes]:
    """The column has the name; where the file goes is the application's."""
    files = {}

    class ThrowAway(DeclarativeBase):
        pass

    class Take(ThrowAway):
        __tablename__ = "take"
        id: Mapped[int] = mapped_column(primary_key=True)
        sound: Mapped[str] = mapped_column(String(100))

    take = Take(sound="takes/one.flac")
    files[take.sound] = b"la"
    return take.sound, files["takes/one.flac"]


def size_after_the_cover_is_removed(session: Session) -> tuple[int | None, int | None]:
    """A method with ``validates`` may set other attributes as well."""

    class ThrowAway(DeclarativeBase):
        pass

    class Take(ThrowAway):
        __tablename__ = "take"
        id: Mapped[int] = mapped_column(primary_key=True)
        cover: Mapped[str]
        height: Mapped[int | None]
        width: Mapped[int | None]

        @validates("cover")
        def forget_the_size(self, _key: str, value: str) -> str:
            if not value:
                self.height = self.width = None
            return value

    take = Take(cover="blue.png", height=300, width=400)
    take.cover = ""
    return take.height, take.width


def table_of_words_without_foreign_keys(session: Session) -> tuple[str, int]:
    """Without foreign keys, the joins say which columns refer to others."""

    class ThrowAway(DeclarativeBase):
        pass

    between = Table(
        "words_of_takes",
        ThrowAway.metadata,
        Column("take_id", Integer, primary_key=True),
        Column("word_id", Integer, primary_key=True),
    )

    class Word(ThrowAway):
        __tablename__ = "word"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Take(ThrowAway):
        __tablename__ = "take"
        id: Mapped[int] = mapped_column(primary_key=True)
        words: Mapped[list[Word]] = relationship(
            secondary=between,
            primaryjoin=lambda: Take.id == foreign(between.c.take_id),
            secondaryjoin=lambda: Word.id == foreign(between.c.word_id),
        )

    secondary = inspect(Take).relationships["words"].secondary
    assert isinstance(secondary, Table)
    return str(secondary.name), len(secondary.foreign_keys)


def class_that_settings_put_in_its_place(session: Session) -> tuple[str, bool]:
    """A class that is replaced is left unmapped; relationships take a name from a setting."""
    setting = "Fan"

    class ThrowAway(DeclarativeBase):
        pass

    class Listener(ThrowAway):
        __abstract__ = setting != "Listener"
        __tablename__ = "listener"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Fan(ThrowAway):
        __tablename__ = "fan"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Ticket(ThrowAway):
        __tablename__ = "ticket"
        id: Mapped[int] = mapped_column(primary_key=True)
        listener_id: Mapped[int] = mapped_column(ForeignKey(f"{setting.lower()}.id"))
        listener = relationship(setting)

    referred = inspect(Ticket).relationships["listener"].mapper.class_
    return referred.__name__, "listener" in ThrowAway.metadata.tables


def labels_of_loudness(session: Session) -> tuple[list[tuple[int, str]], str]:
    """An enumeration of Python has no labels, but may have a property."""

    class Loudness(IntEnum):
        PIANO = 1
        FORTE = 2

        @property
        def label(self) -> str:
            return {2: "as loud as you can"}.get(self, self.name.title())

    return [(each.value, each.label) for each in Loudness], Loudness(2).label


def dates_to_choose_from(session: Session) -> list[tuple[date, str]]:
    """Values of an enumeration may be of any type."""

    class Days(Enum):
        FIRST = date(1959, 3, 2), "the first day"
        SECOND = date(1959, 4, 22), "the second day"

    return [each.value for each in Days]


def title_that_a_constraint_in_python_refuses(session: Session) -> None:
    """A rule of Python is a method; constraints are for the database alone."""

    class ThrowAway(DeclarativeBase):
        pass

    class Take(ThrowAway):
        __tablename__ = "take"
        id: Mapped[int] = mapped_column(primary_key=True)
        title: Mapped[str]

        @validates("title")
        def check(self, _key: str, value: str) -> str:
            if re.search(r"\d", value):
                raise ValueError("A title has no digits.")
            return value

    Take(title="Take 2")


def words_as_a_fixture_has_them(session: Session) -> str:
    """Fixtures are the application's: the encoder's ``default`` writes what JSON has not."""

    def write(words: set[str]) -> str:
        return ",".join(sorted(words))

    return str(json.loads(json.dumps({"green", "blue"}, default=write)))


def words_from_a_form(session: Session) -> set[str]:
    """There are no forms: what was written is changed when it is assigned."""

    class ThrowAway(DeclarativeBase):
        pass

    class Take(ThrowAway):
        __tablename__ = "take"
        id: Mapped[int] = mapped_column(primary_key=True)
        words: Mapped[str]

        @validates("words")
        def in_small_letters(self, _key: str, value: str) -> str:
            return value.lower()

    return set(Take(words="Blue").words.split(","))


def type_of_a_reference_to_a_short_key(session: Session) -> str:
    """A reference has the type of what it refers to, unless it declares another."""
    take = Table("take", MetaData(), Column("word_id", CHAR(4), ForeignKey("word.words")))
    return take.c.word_id.type.compile(session.get_bind().dialect).lower()


def unique_title_in_any_case(session: Session) -> str:
    """An index can be unique, and be of expressions."""
    dialect = session.get_bind().dialect
    table = Table("fields_take", MetaData(), Column("title", String(20)))
    index = Index("take_once", func.lower(table.c.title), unique=True)
    return str(CreateIndex(index).compile(dialect=dialect)).lower()


def unique_title_checked_at_once(session: Session) -> str:
    """``initially`` is text for the database."""
    dialect = session.get_bind().dialect
    table = Table("fields_take", MetaData(), Column("title", String(20)))
    constraint = UniqueConstraint(
        table.c.title, name="take_once", deferrable=True, initially="IMMEDIATE"
    )
    return str(AddConstraint(constraint).compile(dialect=dialect))


def indexes_in_a_tablespace(session: Session) -> list[str]:
    """A column's own index has no options, so both are indexes of the table."""
    dialect = session.get_bind().dialect
    table = Table("fields_take", MetaData(), Column("title", String(20)), Column("number", Integer))
    indexes = (
        Index("by_title", table.c.title, postgresql_tablespace="slow"),
        Index("by_number", table.c.number, postgresql_tablespace="fast"),
    )
    created = [str(CreateIndex(each).compile(dialect=dialect)) for each in indexes]
    return [statement.partition("TABLESPACE ")[2] for statement in created]
