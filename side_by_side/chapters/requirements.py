"""What chapters need: some exist on some kinds of database only, or need extensions of a server.

``DATABASES`` and ``EXTENSIONS`` in ``shared_fixtures/<chapter>/__init__.py`` list them.
"""

import os
from collections.abc import Collection, Iterable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from importlib.util import find_spec

from side_by_side.chapters.chapter_modules import (
    FOLDER,
    import_chapter_module,
    is_missing_module,
    relative_path,
)
from side_by_side.chapters.check_pairs import UnpairedError
from side_by_side.databases import Address, connect
from side_by_side.databases.embedded import start_embedded_postgresql
from side_by_side.databases.kinds import KINDS, MissingDriverError
from side_by_side.databases.selection import (
    SelectedDatabase,
    database_labels,
    how_to_add,
    select_databases,
)
from side_by_side.errors import SideBySideError


class LeftOutError(SideBySideError):
    """A chapter that was asked for by name, and can be built on none of the databases."""

    def __init__(self, chapter: str, reason: str) -> None:
        self.chapter = chapter
        self.reason = reason
        super().__init__(f"{chapter}: {reason}")


def databases_of(chapter: str) -> tuple[str, ...]:
    """Return the kinds of database on which a chapter exists.

    Raises:
        UnpairedError: ``DATABASES`` is something else.
    """
    names = _declared(chapter, "DATABASES", tuple(KINDS))
    if not names or any(name not in KINDS for name in names):
        reason = f"DATABASES is {names!r}; write a tuple of {', '.join(KINDS)}"
        raise UnpairedError(relative_path(FOLDER / chapter / "__init__.py"), reason)
    return names


def extensions_of(chapter: str) -> tuple[str, ...]:
    """Return the extensions that a server of PostgreSQL must offer for a chapter."""
    return _declared(chapter, "EXTENSIONS", ())


def _declared(chapter: str, name: str, default: tuple[str, ...]) -> tuple[str, ...]:
    module = f"shared_fixtures.{chapter}"
    if is_missing_module(module):
        return default
    declared = getattr(import_chapter_module(module), name, default)
    if not isinstance(declared, tuple):
        reason = f"{name} is {declared!r}; write a tuple, with a comma after a single name"
        raise UnpairedError(relative_path(FOLDER / chapter / "__init__.py"), reason)
    return declared


def require_drivers(chapter: str) -> None:
    """Check that the code of a chapter can be imported.

    A chapter that exists on one kind of database only uses that database's driver.

    Raises:
        MissingDriverError: The driver is not installed.
    """
    if kind := missing_driver(chapter):
        raise MissingDriverError(kind)


def missing_driver(chapter: str) -> str | None:
    """Return the kind of database whose driver a chapter needs, if it is not installed."""
    databases = databases_of(chapter)
    is_missing = len(databases) == 1 and find_spec(KINDS[databases[0]].driver) is None
    return databases[0] if is_missing else None


def why_left_out(chapter: str, kind: str, server: Address | None) -> str:
    """Return why a chapter cannot be built on a database, empty if it can.

    Raises:
        SideBySideError: The server must be asked for its extensions, and cannot be reached.
    """
    databases = databases_of(chapter)
    if kind not in databases:
        return f"it exists on {' and '.join(databases)} only"
    if missing := missing_extensions(chapter, kind, server):
        word, it = ("extension", "it") if len(missing) == 1 else ("extensions", "them")
        return (
            f"the server has no {word} {' and '.join(missing)}; install PostgreSQL's package of "
            f"extensions (Debian: postgresql-contrib), or let {KINDS[kind].variable} name a server "
            f"that has {it}"
        )
    return ""


def missing_extensions(chapter: str, kind: str, server: Address | None) -> list[str]:
    """Return the extensions that a chapter needs and a server does not offer."""
    wanted = set(extensions_of(chapter)) if kind == "postgresql" else set()
    return sorted(wanted - available_extensions(server)) if wanted else []


#: The extensions that servers offer, by address; that of the embedded one is empty.
_available: dict[str, frozenset[str]] = {}


def available_extensions(server: Address | None) -> frozenset[str]:
    """Return the names of the extensions that a server of PostgreSQL, or the embedded one, has.

    A server is asked once.

    Source: https://www.postgresql.org/docs/18/view-pg-available-extensions.html
    """
    key = server.url if server else ""
    if key not in _available:
        with ExitStack() as stack:
            address = server or stack.enter_context(start_embedded_postgresql())
            connection = stack.enter_context(closing(connect(address)))
            rows = connection.execute("SELECT name FROM pg_available_extensions").fetchall()
        _available[key] = frozenset(name for (name,) in rows)
    return _available[key]


def first_database(chapter: str) -> str:
    """Return the database on which a chapter is shown unless another is named."""
    return databases_of(chapter)[0]


def select_for_chapter(chapter: str, names: Sequence[str]) -> list[SelectedDatabase]:
    """Return the databases to run one chapter on: the named ones, or its first.

    Raises:
        LeftOutError: The chapter cannot be built on one of them.
        SideBySideError: A name is unknown.
    """
    selected = select_databases([*names] or [first_database(chapter)], os.environ)
    for kind, server in selected:
        if reason := why_left_out(chapter, kind, server):
            raise LeftOutError(chapter, _with_cure(chapter, reason))
    return selected


@dataclass(frozen=True)
class PlannedDatabase:
    """A database to run on, its label, and its chapters.

    ``first`` are the chapters that no earlier database has: their questions without SQL are asked.
    """

    kind: str
    server: Address | None
    label: str
    chapters: list[str]
    first: frozenset[str]


@dataclass(frozen=True)
class LeftOut:
    """A chapter that is left out on some databases, and why."""

    chapter: str
    databases: tuple[str, ...]
    reason: str

    def __str__(self) -> str:
        return f"{self.chapter} was left out on {' and '.join(self.databases)}: {self.reason}"


def left_out_json(left_out: Iterable[LeftOut]) -> list[dict[str, str]]:
    """Return the chapters that are left out on a database as plain values for JSON."""
    return [
        {"chapter": each.chapter, "database": database, "reason": each.reason}
        for each in left_out
        for database in each.databases
    ]


@dataclass(frozen=True)
class Plan:
    """What a run compares: the databases with their chapters, and what is left out.

    ``left_out`` has the databases that cannot be used, and how to add each.
    """

    databases: list[PlannedDatabase]
    left_out: dict[str, str]
    chapters_left_out: list[LeftOut]

    @property
    def labels(self) -> list[str]:
        """The labels of the databases."""
        return [planned.label for planned in self.databases]


def plan_run(names: Collection[str], chapters: Iterable[str], databases: Sequence[str]) -> Plan:
    """Return the databases, by name or all, with the chapters that can be built on each.

    ``names`` are the chapters that were asked for by name.

    Raises:
        LeftOutError: A chapter asked for by name can be built on none of the databases, or no
            chapter can be.
        SideBySideError: A name of a database is unknown, or a server cannot be reached.
    """
    selected = select_databases([*databases], os.environ)
    labels, left_out = database_labels(selected, [*databases])
    used: list[PlannedDatabase] = []
    reasons: dict[tuple[str, str], list[str]] = {}
    planned: set[str] = set()
    chapters = [*chapters]
    for database, label in zip(selected, labels, strict=True):
        why = {chapter: why_left_out(chapter, *database) for chapter in chapters}
        usable = [chapter for chapter in chapters if not why[chapter]]
        if usable:
            first = frozenset(usable) - planned
            used.append(PlannedDatabase(*database, label, usable, first))
            planned |= {*usable}
        for chapter in chapters:
            if why[chapter]:
                reasons.setdefault((chapter, why[chapter]), []).append(label)
    for chapter, reason in reasons:
        if chapter not in planned and (chapter in names or not used):
            raise LeftOutError(chapter, _with_cure(chapter, reason))
    return Plan(
        used,
        left_out,
        [LeftOut(chapter, tuple(on), reason) for (chapter, reason), on in reasons.items()],
    )


def _with_cure(chapter: str, reason: str) -> str:
    """Return why a chapter is left out, with the option to add, or how to add a database."""
    kind = first_database(chapter)
    if not reason.startswith("it exists"):
        return reason
    cure = how_to_add(kind, os.environ)
    return f"{reason}; {cure}" if cure else f"{reason}; use --database {kind}"
