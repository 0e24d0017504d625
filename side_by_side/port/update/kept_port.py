"""What a port keeps for its next update: its files as they were written, and its options.

The folder is ``.side-by-side`` in the package, or ``.x.side-by-side`` next to ``x.py``. No name in
it ends in ``.py`` or is one that Python can import, so no other tool reads it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from side_by_side import __version__
from side_by_side.port.options import Origin, PortOptions
from side_by_side.port.update.merge_texts import markers_in
from side_by_side.port.update.migration_records import KeptMigration
from side_by_side.port.update.update_errors import KeptFilesError, NotAPortError
from side_by_side.port.write.files import Files, file_path

#: The version of the format. One that is higher is refused.
FORMAT = 1
RECORD = "port.json"
ABOUT = "Needed by side-by-side port --update; keep this folder in version control."
#: The folder of the copies, and what each has at the end of its name.
COPIES, SUFFIX = "written", ".txt"
RESTORE = "Restore the folder from version control, or write the port again with --output --force"
LIBRARIES = ("Django", "SQLAlchemy", "alembic")


@dataclass(frozen=True)
class KeptOptions:
    """The options with which a port was written. Nothing in them is of one machine only."""

    #: The module of the settings, None where ``manage.py`` chooses it.
    settings: str | None
    #: Where ``manage.py`` is, below or next to the folder in which the command runs; empty if it is
    #: needed, and is elsewhere.
    manage: str | None
    alias: str
    labels: tuple[str, ...]
    source: Origin
    with_migrations: bool
    with_history: bool
    allow_unknown: bool
    #: The kinds of database on which the migrations run; where there are none, ``--database`` was
    #: not needed, or not given with ``--history``.
    databases: tuple[str, ...] = ()


@dataclass(frozen=True)
class KeptPort:
    """A port as it was written last."""

    options: KeptOptions
    #: The files by their paths: in the package, or in the folder of the single file.
    files: Mapping[str, bytes]
    migrations: tuple[KeptMigration, ...] = ()
    #: The versions of what has written it.
    written_with: Mapping[str, str] = field(default_factory=dict, compare=False)

    def contents(self) -> dict[str, bytes]:
        """Return the files to keep, by their paths in the folder."""
        copies = {copy_name(name): content for name, content in self.files.items()}
        return {RECORD: self._record().encode(), **copies}

    def _record(self) -> str:
        options = self.options
        migrations = {
            item.key: {"revision": item.revision, "digest": item.digest} for item in self.migrations
        }
        document = {
            "about": ABOUT,
            "format": FORMAT,
            "written_with": dict(self.written_with),
            "options": {
                "settings": options.settings,
                "manage": options.manage,
                "alias": options.alias,
                "app": list(options.labels),
                "from": options.source,
                "migrations": options.with_migrations,
                "history": options.with_history,
                "allow_unknown": options.allow_unknown,
                "databases": list(options.databases),
            },
            "migrations": migrations,
        }
        return f"{json.dumps(document, indent=2, ensure_ascii=False)}\n"


def kept_options(options: PortOptions, kind: str) -> KeptOptions:
    """Return what is kept of options; ``kind`` is of the database that the port is for, if any."""
    return KeptOptions(
        options.settings,
        _portable(options.manage),
        options.alias,
        options.labels,
        options.source,
        options.with_migrations,
        options.with_history,
        options.allow_unknown,
        (kind,) if kind and (options.database or not options.with_history) else (),
    )


def relative_files(files: Files, root: Path) -> dict[str, bytes]:
    """Return files by their paths below a folder in which all of them are."""
    return {
        file_path(place, name, texts).relative_to(root).as_posix(): text.encode()
        for place, texts in files.items()
        for name, text in texts.items()
    }


def copy_name(name: str) -> str:
    """Return the path of the copy of a file, below the folder of what is kept."""
    return f"{COPIES}/{name}{SUFFIX}"


@cache
def versions() -> dict[str, str]:
    """Return the versions of the tool and of the libraries."""
    return {"side-by-side": __version__, **{name: version(name) for name in LIBRARIES}}


def _portable(manage: str | None) -> str | None:
    """Return the path of a ``manage.py`` without the folders of this machine."""
    if manage is None or not Path(manage).is_absolute():
        return manage
    here = Path.cwd()
    return Path(manage).relative_to(here).as_posix() if Path(manage).is_relative_to(here) else ""


def read_kept(folder: Path, output: Path) -> KeptPort:
    """Return what a port has kept in its folder.

    Raises:
        NotAPortError: There is no such folder, or no port.
        KeptFilesError: The folder is damaged, or of a later version.
    """
    if not output.exists():
        raise NotAPortError(output, "it does not exist")
    path = folder / RECORD
    if not path.is_file():
        raise NotAPortError(output, f"there is no {path}, in which port keeps what it wrote")
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        found = document["format"]
    except OSError as error:
        raise KeptFilesError(path, error.strerror or str(error), RESTORE) from error
    except (ValueError, KeyError, TypeError) as error:
        raise KeptFilesError(path, "it is not the JSON that port writes", RESTORE) from error
    if isinstance(found, int) and found > FORMAT:
        reason = f"its format {found} is of a later version of side-by-side"
        raise KeptFilesError(path, reason, "Install the version that the port was written with")
    try:
        options, migrations = _options(document["options"]), _migrations(document["migrations"])
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise KeptFilesError(path, "it is not the JSON that port writes", RESTORE) from error
    files = dict(_copies(folder / COPIES))
    if not files:
        raise KeptFilesError(folder / COPIES, "it has no copies of what was written", RESTORE)
    return KeptPort(options, files, migrations, document.get("written_with", {}))


def _options(values: Mapping[str, Any]) -> KeptOptions:
    source: Origin = _checked(values["from"], str)
    if source not in ("models", "migrations"):
        raise ValueError(source)
    manage, settings = values["manage"], values["settings"]
    return KeptOptions(
        None if settings is None else _checked(settings, str),
        None if manage is None else _checked(manage, str),
        _checked(values["alias"], str),
        tuple(_checked(label, str) for label in _checked(values["app"], list)),
        source,
        _checked(values["migrations"], bool),
        _checked(values["history"], bool),
        _checked(values["allow_unknown"], bool),
        tuple(_checked(kind, str) for kind in _checked(values["databases"], list)),
    )


def _migrations(values: Mapping[str, Any]) -> tuple[KeptMigration, ...]:
    listed = []
    for key, item in values.items():
        label, dot, name = key.partition(".")
        if not dot:
            raise ValueError(key)
        digest, revision = _checked(item["digest"], str), _checked(item["revision"], str)
        listed.append(KeptMigration(label, name, digest, revision))
    return tuple(listed)


def _checked(value: Any, type_: type) -> Any:
    if not isinstance(value, type_):
        raise TypeError(value)
    return value


def _copies(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the copies by their paths.

    Raises:
        KeptFilesError: One cannot be read, or has the markers of a conflict.
    """
    for path in sorted(folder.rglob(f"*{SUFFIX}")):
        try:
            content = path.read_bytes()
        except OSError as error:
            raise KeptFilesError(path, error.strerror or str(error), RESTORE) from error
        if markers_in(content):
            # Two updates on two branches; with either, the next one is right.
            cure = "Take the file of one of the two branches, and update the port again"
            raise KeptFilesError(path, "it has conflict markers", cure)
        name = path.relative_to(folder).as_posix().removesuffix(SUFFIX)
        yield name, content.replace(b"\r\n", b"\n")
