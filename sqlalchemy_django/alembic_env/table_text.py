"""Reads a table from the text by which SQLite keeps it, where SQLAlchemy reads not all of it."""

import re
from typing import Any

import sqlalchemy as sa
from alembic import util
from sqlalchemy.ext.compiler import compiles

from sqlalchemy_django import base

QUOTED = r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]"""
ONE_NAME = rf"{QUOTED}|\w+"
COMMENT = re.compile(rf"({QUOTED})|--[^\n]*|/\*.*?\*/", re.DOTALL)
PIECE = re.compile(rf"{QUOTED}|.", re.DOTALL)

# What is in quotes or parentheses is hidden behind zeros, and cannot be taken for anything else.
NAME = r"(?:\0+|\w+)"
NAMED = rf"(?:CONSTRAINT\s+(?P<name>{NAME})\s+)?"
REFERENCE = rf"""(?P<reference>REFERENCES\s+(?P<target>{NAME})\s*\((?P<targets>\0+)\)
    (?:\s+ON\s+(?:DELETE|UPDATE)\s+(?:CASCADE|RESTRICT|SET\s+NULL|SET\s+DEFAULT|NO\s+ACTION))*
    (?:\s+(?:NOT\s+)?DEFERRABLE(?:\s+INITIALLY\s+\w+)?)?)"""
ENDS = "CONSTRAINT|NOT|NULL|DEFAULT|COLLATE|PRIMARY|UNIQUE|CHECK|REFERENCES|GENERATED|AS"
COLUMN = re.compile(
    rf"\s*(?P<name>{NAME})\s*(?P<type>(?:(?!(?:{ENDS})\b)\w+\s*)*(?:\(\0*\))?)\s*", re.IGNORECASE
)
CLAUSE = re.compile(
    rf"""{NAMED}(?:
    (?P<null>(?:NOT\s+)?NULL) | DEFAULT\s*(?P<default>\(\0*\)|[^\s(]+) | (?P<collate>COLLATE\s+\S+)
    | (?P<key>PRIMARY\s+KEY)(?P<counts>\s+AUTOINCREMENT)? | (?P<unique>UNIQUE)
    | (?P<check>CHECK\s*\(\0*\)) | {REFERENCE}
    | (?:GENERATED\s+ALWAYS\s+)?AS\s*\((?P<made>\0*)\)\s*(?P<stored>STORED|VIRTUAL)?
    )(?:\s+|$)""",
    re.IGNORECASE | re.VERBOSE,
)
TOGETHER = re.compile(
    rf"""\s*{NAMED}(?:
    PRIMARY\s+KEY\s*\((?P<key>\0+)\) | UNIQUE\s*\((?P<unique>\0+)\)
    | (?P<check>CHECK\s*\(\0*\)) | FOREIGN\s+KEY\s*\((?P<columns>\0+)\)\s*{REFERENCE}
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
INDEX = re.compile(
    rf"CREATE\s+(?P<unique>UNIQUE\s+)?INDEX\s+(?P<name>{NAME})\s+ON\s+{NAME}\s*\((?P<on>\0*)\)"
    r"(?:\s*WHERE\s+(?P<where>.*))?",
    re.IGNORECASE | re.DOTALL,
)
#: What a copy gives the name of.
NAMEABLE = {"key", "unique", "check", "reference"}
#: The ``info`` of a table that is what to copy from.
OWN = {"as_its_text_says": True}


class AsSaid(sa.schema.ColumnCollectionConstraint):
    """A constraint as the text of its table says it, which is in ``info``."""


@compiles(AsSaid)
def _as_said(constraint: AsSaid, _compiler: Any, **_: Any) -> str:
    return str(constraint.info["said"])


def as_it_is(name: str, text: str) -> sa.Table:
    """Return a table as its text in ``sqlite_master`` says it.

    Raises:
        CommandError: There is something in the text that is not known here.
    """
    text = COMMENT.sub(lambda found: found[1] or " ", text)
    hidden = _hidden(text)
    read = _Read(name)
    if not re.match(r"CREATE\s+TABLE\b[^(]*\(", hidden, re.IGNORECASE):
        raise read.unknown(text.partition("(")[0])
    start, end = hidden.index("(") + 1, hidden.rindex(")")
    options = [" ".join(each.split()) for each in text[end + 1 :].upper().split(",")]
    read.options = set(options) - {""}
    if read.options - {"WITHOUT ROWID", "STRICT"}:
        raise read.unknown(text[end + 1 :])
    for part in _split(text[start:end]):
        if not read.rule(part):
            read.column(part)
    return read.table()


def index_of(table: str, text: str) -> sa.Index | None:
    """Return an index as its text in ``sqlite_master`` says it; a trigger is none."""
    hidden = _hidden(text)
    found = INDEX.match(hidden)
    if found is None:
        return None
    said = _said(text, found)
    where = _as_written(said["where"]) if "where" in said else None
    return sa.Index(
        _bare(said["name"]),
        _as_written(said["on"]),
        unique="unique" in said,
        _table=sa.Table(table, sa.MetaData()),
        sqlite_where=where,
    )


class _Read:
    """What has been read of a table: of each column its properties, and the rules."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.columns: dict[str, dict[str, Any]] = {}
        self.keys: list[str] = []
        self.key_name: str | None = None
        self.counts = False
        self.options: set[str] = set()
        self.rules: list[AsSaid] = []

    def unknown(self, text: str) -> util.CommandError:
        return util.CommandError(
            f"{text.strip()!r} of the table {self.name} cannot be copied here; say copy_from"
        )

    def column(self, text: str) -> None:
        """Read a column with its clauses."""
        hidden = _hidden(text)
        found = COLUMN.match(hidden)
        if found is None:
            raise self.unknown(text)
        said = _said(text, found)
        name = _bare(said["name"])
        column = self.columns[name] = {"type": [said["type"].strip()]}
        position = found.end()
        while position < len(hidden):
            clause = CLAUSE.match(hidden, position)
            if clause is None:
                raise self.unknown(text[position:])
            said = _said(text, clause)
            if "name" in said and not said.keys() & NAMEABLE:
                # SQLAlchemy has no name for it, so that a copy would lose it.
                raise self.unknown(text[slice(*clause.span())])
            self.clause(name, column, said)
            position = clause.end()

    def clause(self, name: str, column: dict[str, Any], said: dict[str, str]) -> None:
        """Read what is said of a column; what a table can say as well becomes a rule of it."""
        quoted = '"' + name.replace('"', '""') + '"'
        start = f"CONSTRAINT {said['name']} " if "name" in said else ""
        if "null" in said:
            column["nullable"] = said["null"].upper() == "NULL"
        elif "default" in said:
            column["default"] = said["default"]
        elif "made" in said:
            column["made"] = said["made"], said.get("stored", "").upper() == "STORED"
        elif "key" in said:
            self.key([name], said)
            self.counts = "counts" in said
        elif "unique" in said:
            self.add(f"{start}UNIQUE ({quoted})", [name], said)
        elif "reference" in said:
            self.add(f"{start}FOREIGN KEY ({quoted}) {said['reference']}", [name], said)
        elif start:
            self.add(start + said["check"], [name], said)
        else:
            # It goes with the type: that of positive numbers, or of JSON.
            column["type"].append(said.get("check") or said["collate"])

    def rule(self, text: str) -> bool:
        """Read a rule that follows the columns, and return whether it is one."""
        found = TOGETHER.fullmatch(_hidden(text))
        if found is None:
            return False
        said = _said(text, found)
        if "key" in said:
            if any(not re.fullmatch(ONE_NAME, each.strip()) for each in _split(said["key"])):
                # SQLAlchemy has no direction and no collation for it.
                raise self.unknown(text)
            self.key(_names(said["key"]), said)
        elif "check" in said:
            mentioned = [each for each in self.columns if _mentions(said["check"], each)]
            if "name" not in said and len(mentioned) == 1:
                self.columns[mentioned[0]]["type"].append(said["check"])
            else:
                self.add(text.strip(), [], said)
        else:
            self.add(text.strip(), _names(said.get("unique") or said["columns"]), said)
        return True

    def key(self, columns: list[str], said: dict[str, str]) -> None:
        """Keep the primary key."""
        self.keys = columns
        self.key_name = sa.schema.conv(_bare(said["name"])) if "name" in said else None

    def add(self, text: str, columns: list[str], said: dict[str, str]) -> None:
        """Keep a rule; a foreign key without a name is known by the one that Django gives."""
        name = _bare(said["name"]) if "name" in said else None
        if name is None and "reference" in said:
            target = f"{_bare(said['target'])}_{_names(said['targets'])[0]}"
            name = base.django_name(self.name, columns, f"_fk_{target}")
        given = None if name is None else sa.schema.conv(name)
        self.rules.append(
            AsSaid(*columns, name=given, info={"said": text, "refers": "reference" in said})
        )

    def table(self) -> sa.Table:
        """Return what has been read."""
        columns = [self.made(name, column) for name, column in self.columns.items()]
        return sa.Table(
            self.name,
            sa.MetaData(naming_convention=base.NAMING_CONVENTION),
            *columns,
            sa.PrimaryKeyConstraint(*self.keys, name=self.key_name),
            *self.rules,
            sqlite_autoincrement=self.counts,
            sqlite_with_rowid="WITHOUT ROWID" not in self.options,
            sqlite_strict="STRICT" in self.options,
            info=dict(OWN),
        )

    def made(self, name: str, column: dict[str, Any]) -> sa.Column[Any]:
        """Return a column, its type as it is spelled."""
        words = " ".join(column["type"])
        # SQLAlchemy wants to know that it is a number, to let it count.
        type_: Any = sa.Integer() if self.counts and name in self.keys else base.Declared(words)
        default = column.get("default")
        given: list[sa.FetchedValue] = (
            [] if default is None else [sa.DefaultClause(_as_written(default))]
        )
        if "made" in column:
            expression, is_stored = column["made"]
            given.append(sa.Computed(sa.literal_column(expression), persisted=is_stored))
        return sa.Column(name, type_, *given, nullable=column.get("nullable", True))


def _as_written(text: str) -> sa.TextClause:
    # A colon begins the name of a parameter there.
    return sa.text(text.replace(":", "\\:"))


def _hidden(text: str) -> str:
    """Return a text with zeros for what is in quotes, or inside parentheses."""
    found, depth = [], 0
    for piece in PIECE.findall(text):
        before = depth
        depth += (piece == "(") - (piece == ")")
        is_inside = before > 0 and depth > 0
        found.append("\0" * len(piece) if is_inside or len(piece) > 1 else piece)
    return "".join(found)


def _split(text: str) -> list[str]:
    """Return what commas separate."""
    ends = [found.start() for found in re.finditer(",", _hidden(text))]
    starts = [0, *(end + 1 for end in ends)]
    return [text[start:end] for start, end in zip(starts, [*ends, len(text)], strict=True)]


def _said(text: str, found: re.Match[str]) -> dict[str, str]:
    """Return what the groups that were found stand for."""
    groups = found.groupdict()
    return {name: text[slice(*found.span(name))] for name in groups if groups[name] is not None}


def _names(text: str) -> list[str]:
    """Return the columns of a list, without what follows a name: a collation, a direction."""
    found = (re.match(ONE_NAME, each.strip()) for each in _split(text))
    return [_bare(each[0]) for each in found if each]


def _bare(name: str) -> str:
    """Return a name without its quotes."""
    if name[0] not in "\"'`[":
        return name
    return name[1:-1] if name[0] == "[" else name[1:-1].replace(name[0] * 2, name[0])


def _mentions(condition: str, column: str) -> bool:
    """Whether a condition has a column in it, and not only in a text."""
    pieces = re.findall(rf"{QUOTED}|\w+", condition)
    return column in [_bare(each) for each in pieces if each[0] != "'"]
