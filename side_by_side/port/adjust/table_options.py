"""What is said of a table as a whole: its comment, how it is stored."""

from side_by_side.databases.kinds import KINDS
from side_by_side.port.adjust.catalogue_tables import Properties, texts
from side_by_side.port.model import Class, JoinTable, Other
from side_by_side.sql.quoting import quote_name

#: Properties that SQLAlchemy has an option for, and the option without the dialect's name.
OPTIONS = {
    "sqlite": {"strict": "strict"},
    "postgresql": {
        "tablespace": "tablespace",
        "access_method": "using",
    },
    "mariadb": {
        "engine": "engine",
        "collation": "collate",
        "row_format": "row_format",
    },
}

#: What goes without saying.
USUAL = (None, False, "heap", "InnoDB")


def adjust_options(
    kind: str, found: Class | JoinTable, before: Properties, after: Properties
) -> None:
    """Say of a table what is not so without being said."""
    differing = {
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    }
    # What is new is compared with what every table of the port has, not with nothing.
    if "comment" in differing:
        found.comment = str(after.get("comment") or "")
    for name, option in OPTIONS[kind].items():
        if name in differing and after.get(name) not in USUAL:
            names = [f"{each}_{option}" for each in KINDS[kind].dialects]
            found.options |= dict.fromkeys(names, after[name])
    if kind == "sqlite" and after.get("without_rowid"):
        found.options["sqlite_with_rowid"] = False
    if kind == "postgresql":
        found.rules += [((kind,), each) for each in _told(found, differing, after)]


def _told(found: Class | JoinTable, differing: set[str], after: Properties) -> list[Other]:
    """Return the statements for what SQLAlchemy has no option for."""
    name = found.table if isinstance(found, Class) else found.name
    said: dict[str, str] = {}
    if "options" in differing and after.get("options"):
        said["options"] = f"SET ({', '.join(texts(after['options']))})"
    if after.get("persistence") == "unlogged":
        said["unlogged"] = "SET UNLOGGED"
    identity = str(after.get("replica_identity", ""))
    if "replica_identity" in differing and identity in ("nothing", "full"):
        said["replica_identity"] = f"REPLICA IDENTITY {identity.upper()}"
    if identity.startswith("index ") and "replica_identity" in differing:
        index = quote_name("postgresql", identity.removeprefix("index "))
        said["replica_identity"] = f"REPLICA IDENTITY USING INDEX {index}"
    if "clustered_on" in differing and after.get("clustered_on"):
        said["clustered"] = f"CLUSTER ON {quote_name('postgresql', str(after['clustered_on']))}"
    table = quote_name("postgresql", name)
    return [Other(what, f"ALTER TABLE {table} {how}") for what, how in said.items()]
