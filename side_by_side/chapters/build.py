"""Builds both sides' databases: each side migrates its own and loads the rows."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from side_by_side.chapters.chapter_modules import FOLDER, location_of_error
from side_by_side.chapters.dependencies import with_dependencies
from side_by_side.chapters.pairs import all_chapters
from side_by_side.chapters.questions import read_questions, read_topics
from side_by_side.chapters.requirements import missing_extensions, why_left_out
from side_by_side.chapters.row_order import store_in_reverse
from side_by_side.chapters.rows import Row, read_rows
from side_by_side.chapters.sides import make_sides
from side_by_side.chapters.sides.protocol import Side
from side_by_side.databases import Address
from side_by_side.databases.copies import copied_database
from side_by_side.databases.scratch import scratch_databases
from side_by_side.errors import SideBySideError
from side_by_side.schema import read_schema
from side_by_side.schema.facts import EXISTS


@dataclass(frozen=True)
class Databases:
    """Two databases of one kind, each migrated and loaded by its side.

    ``addresses`` and ``sides`` are by the side's name; ``chapters`` are those that were built.
    ``originals`` are the databases to copy for a question that commits, by side.
    """

    kind: str
    addresses: dict[str, Address]
    sides: dict[str, Side]
    chapters: Sequence[str] = field(default_factory=all_chapters)
    originals: dict[str, Address] = field(default_factory=dict)

    def tables_of(self, chapter: str) -> set[str]:
        """Return the names of the tables of a chapter's models, on either side."""
        return {table for side in self.sides.values() for table in side.tables(chapter)}


class MigrationsFailedError(SideBySideError):
    """A side's migrations failed while its database was built."""

    def __init__(self, side: str, address: Address, error: Exception) -> None:
        self.side = side
        self.reason = address.without_password(f"{type(error).__name__}: {_message(error)}")
        location = location_of_error(error) or f"{side}_side"
        super().__init__(
            f"{location}: the migrations of the {side} side fail on {address.kind}: "
            f"{self.reason}; "
            "side-by-side migrations compare CHAPTER runs them one step at a time"
        )


class ModelsAheadError(SideBySideError):
    """Models of a chapter that declare more than its migrations create."""

    def __init__(self, side: str, chapter: str, ahead: Sequence[str]) -> None:
        self.side = side
        self.chapter = chapter
        self.ahead = tuple(ahead)
        super().__init__(
            f"the models of the {side} side are ahead of its migrations, which do not create "
            f"{', '.join(ahead)}; side-by-side migrations generate {chapter} writes the step"
        )


def _message(error: Exception) -> str:
    """Return an error's message in one line; of a driver's error, the driver's own."""
    return " ".join(str(getattr(error, "orig", None) or error).split())


@contextmanager
def build_databases(
    kind: str, server: Address | None, wanted: Sequence[str] | None = None
) -> Iterator[Databases]:
    """Yield two scratch databases of a kind, migrated and loaded by the two sides.

    They hold all chapters, or the wanted ones and the chapters that these refer to, without those
    that cannot be built on the database.

    Raises:
        SideBySideError: A database is unavailable, or the rows cannot be read.
    """
    known = all_chapters()
    needed = known if wanted is None else with_dependencies(wanted, known)
    chapters = [chapter for chapter in needed if not why_left_out(chapter, kind, server)]
    rows = {chapter: read_rows(FOLDER / chapter / "rows.yaml") for chapter in chapters}
    # The migrations of a chapter do nothing on a kind of database that it does not exist on, but
    # fail on a server without its extensions.
    everything = wanted is None and not any(
        missing_extensions(chapter, kind, server) for chapter in known
    )
    sides = {
        side.name: side
        for side in make_sides(None if everything or chapters == known else chapters)
    }
    with scratch_databases(kind, server, len(sides)) as scratch:
        addresses = dict(zip(sides, scratch, strict=True))
        for name, side in sides.items():
            _build(side, addresses[name], rows)
        with ExitStack() as stack:
            originals = addresses
            if kind == "postgresql" and any(map(_has_commits, chapters)):
                # A database to which somebody is connected cannot be copied there.
                originals = {
                    side: stack.enter_context(copied_database(address))
                    for side, address in addresses.items()
                }
            yield Databases(kind, addresses, sides, chapters, originals)


def _has_commits(chapter: str) -> bool:
    return any(
        question.commits
        for topic in read_topics(chapter)
        for question in read_questions(chapter, topic)
    )


def _build(side: Side, address: Address, rows: Mapping[str, list[Row]]) -> None:
    try:
        side.migrate(address)
    except SideBySideError:
        raise
    except Exception as error:
        # A migration, or the database, may raise anything.
        raise MigrationsFailedError(side.name, address, error) from error
    load_rows(side, address, rows)
    store_in_reverse(address)


def load_rows(side: Side, address: Address, rows: Mapping[str, list[Row]]) -> None:
    """Let a side load rows into a database that its migrations have built.

    Raises:
        SideBySideError: The rows are not valid.
        ModelsAheadError: The models have a table or a column that the migrations do not create.
    """
    try:
        side.load(address, rows)
    except SideBySideError:
        raise
    except Exception as error:
        existing = {key.place for key in read_schema(address) if key.name == EXISTS}
        for chapter in rows:
            if ahead := _ahead(side.locations(chapter), existing):
                raise ModelsAheadError(side.name, chapter, ahead) from error
        raise


def _ahead(locations: Mapping[tuple[str, ...], str], existing: set[tuple[str, ...]]) -> list[str]:
    """Return the tables of models that a database lacks, and the columns of the other tables."""
    return [
        f"{'.'.join(place)} ({location})"
        for place, location in sorted(locations.items())
        if place not in existing and (len(place) == 1 or place[:1] in existing)
    ]
