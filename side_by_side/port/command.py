"""``side-by-side port``: opens a project, reads its models, writes the port."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS

from side_by_side.databases import mask_address
from side_by_side.errors import SideBySideError
from side_by_side.port.alembic.environment import environment_files
from side_by_side.port.base_source import base_source
from side_by_side.port.history.read_history import read_history
from side_by_side.port.history.revision import HistoryRevision
from side_by_side.port.model import Port
from side_by_side.port.options import PortOptions
from side_by_side.port.read.absent_drivers import import_backends
from side_by_side.port.read.project import models_elsewhere, read_models
from side_by_side.port.read.relations.relate import relate
from side_by_side.port.remarks import Kind, Remark
from side_by_side.port.update.kept_port import KeptPort, kept_options, relative_files, versions
from side_by_side.port.update.migration_records import PortedMigration, keep
from side_by_side.port.update.project_migrations import ported_migrations
from side_by_side.port.write.files import (
    Files,
    check_free,
    check_name,
    format_files,
    put_files,
    write,
)
from side_by_side.port.write.modules import package_files, single_file
from side_by_side.port.write.remark_report import remark_page, statement_remarks, summary
from side_by_side.project import DjangoProject, open_project
from side_by_side.sql.quoting import quote_name
from side_by_side.terminal import show_status

SEARCH_PATH = Kind("connections look up tables in other schemas")

#: The line on stderr about a backend that is not Django's own.
PLAIN_BACKEND = (
    "{engine}: the tables of the port are those of Django's own backends, which this backend does "
    "not create; --from migrations ports the tables that it creates"
)


#: Returns whether the revisions of a port do what the migrations do.
Prove = Callable[[PortOptions, Sequence[str]], bool]


@dataclass(frozen=True)
class Rendered:
    """A port with its files, before they are formatted."""

    port: Port
    remarks: tuple[Remark, ...]
    #: The text of ``PORTED.md``, empty where there are no remarks.
    page: str
    files: Files
    #: The migrations that revisions stand for.
    migrations: tuple[PortedMigration, ...] = ()
    #: The kinds of database that revisions of migrations are for.
    kinds: tuple[str, ...] = ()

    @property
    def unknown(self) -> set[str]:
        """The fields that are unknown."""
        return {remark.subject for remark in self.remarks if not remark.kind.is_known}


class NotMigratedError(SideBySideError):
    """``--database`` was given for a port of the models."""

    def __init__(self, database: str) -> None:
        self.database = mask_address(database)
        super().__init__(
            f"--database {self.database} is for --from migrations, because models are ported for "
            "every kind of database; add --from migrations, or leave --database out"
        )


class SearchPathError(SideBySideError):
    """SQL of the migrations names a schema in which the project's connections have no tables."""

    def __init__(self, path: str, named: Sequence[str]) -> None:
        self.path = path
        self.named = tuple(named)
        super().__init__(
            f"OPTIONS of DATABASES sets the search path {path}, and {', '.join(named)} can be "
            "ported only from the schema public: take the search path out of the settings for the "
            "port, or port the models with --from models"
        )


class NotAFileError(SideBySideError):
    """``--base-only`` was given with an output that does not end in .py."""

    def __init__(self, output: Path) -> None:
        self.output = output
        super().__init__(
            f"--base-only writes one file, and {str(output)!r} does not end in .py; "
            f"choose an --output such as {str(output / 'base.py')!r}"
        )


def write_base(output: Path, *, force: bool) -> None:
    """Write ``base.py`` alone: the types, without models.

    Raises:
        SideBySideError: The output does not end in .py, or cannot be written.
    """
    if output.suffix != ".py":
        raise NotAFileError(output)
    check_free(output, force=force)
    check_name(output)
    write({output: {output.name: base_source()}})


def run(options: PortOptions, prove: Prove | None = None) -> int:
    """Write the port of a project and return the exit status: 1 where fields are unknown.

    What the port does not carry is reported on stderr, a line for each kind, and in ``PORTED.md``.
    The exit status is 1 as well where a port of the migrations does not make their database, and
    where ``prove`` finds that a revision does not do what its migration does. It gets the options,
    and the kinds of database that the revisions are for.

    Raises:
        SideBySideError: The project cannot be opened, or the output not be written.
    """
    check_database(options)
    for path in options.outputs:
        check_free(path, force=options.force)
    check_name(options.output)
    rendered = render(options)
    if rendered.unknown and not options.allow_unknown:
        report_unknown(rendered, verbose=options.verbose)
        return 1
    report_remarks(rendered, str(options.remarks), verbose=options.verbose)
    files = format_files(rendered.files)
    put_files({**files, **_with_kept(files, rendered, options)})
    if not rendered.page:
        # That of a port which is replaced.
        options.remarks.unlink(missing_ok=True)
    is_equal = prove is None or prove(options, rendered.kinds)
    return 1 if rendered.port.differing or not is_equal else 0


def check_database(options: PortOptions) -> None:
    """Raise an error for a database that the port does not use.

    Raises:
        NotMigratedError: ``--database`` was given for a port of the models.
    """
    if options.database and not (options.source == "migrations" or options.with_migrations):
        raise NotMigratedError(options.database)


def render(options: PortOptions) -> Rendered:
    """Return the port of a project, with its files as they are before they are formatted.

    Raises:
        SideBySideError: The project cannot be opened.
    """
    # Before the project, whose settings and fields may import them.
    import_backends()
    port = _read(options)
    history = read_history(options, port.migrated_on) if options.with_history else []
    place = "in a revision" if options.with_migrations else "in a comment at the end"
    remarks = list(dict.fromkeys([*port.all_remarks, *statement_remarks(port, place)]))
    page = remark_page(port, remarks)
    folder = options.versions.relative_to(options.root)
    paths = {item.node.key: (folder / item.path).as_posix() for item in history}
    kinds = history[0].kinds if history else ()
    migrations = ported_migrations(port, paths) if options.with_migrations else ()
    return Rendered(
        port, tuple(remarks), page, _files(port, options, page, history), migrations, kinds
    )


def report_unknown(rendered: Rendered, *, verbose: bool) -> None:
    """Print on stderr which fields are unknown, and that nothing was written."""
    report_remarks(rendered, "", verbose=verbose)
    number = len(rendered.unknown)
    count = "1 unknown field" if number == 1 else f"{number} unknown fields"
    message = f"{count}: nothing was written; --allow-unknown ports unknown fields as declared"
    print(message, file=sys.stderr)  # noqa: T201 - the command's report


def report_remarks(rendered: Rendered, page: str, *, verbose: bool) -> None:
    """Print the remarks and differences on stderr; ``page`` is what else lists all remarks."""
    remarks = rendered.remarks
    lines = list(map(str, remarks)) if verbose else summary(remarks)
    if len(lines) < len(remarks):
        listing = f"{page} and --verbose list" if page else "--verbose lists"
        lines.append(f"{listing} all {len(remarks)} remarks")
    for line in [*lines, *(f"differs: {line}" for line in rendered.port.differing)]:
        print(line, file=sys.stderr)  # noqa: T201 - the command's report


def _with_kept(files: Files, rendered: Rendered, options: PortOptions) -> Files:
    """Return what is kept for an update, with the files of the place in which it is."""
    kept = KeptPort(
        kept_options(options, rendered.port.migrated_on),
        relative_files(files, options.root),
        keep(rendered.migrations),
        versions(),
    )
    contents = {name: content.decode() for name, content in kept.contents().items()}
    if options.is_single:
        return {options.kept: contents}
    in_package = {f"{options.kept.name}/{name}": text for name, text in contents.items()}
    return {options.output: {**files[options.output], **in_package}}


def _read(options: PortOptions) -> Port:
    """Return the port of a project's models, or of what its migrations make."""
    if options.source == "models":
        project = _open_project(options)
        if project.backend.creates_other_tables:
            message = PLAIN_BACKEND.format(engine=project.backend.engine)
            print(message, file=sys.stderr)  # noqa: T201 - the command's report
        port = relate(read_models(project, options.labels, single=options.is_single))
        _report_elsewhere(project, options)
        return _with_search_path(port, project)
    from side_by_side.port.adjust.from_migrations import port_migrations, select_server

    kind, server = select_server(options.database) if options.database else (None, None)
    project = _open_project(options, kind)
    server = server or select_server(project.kind)[1]
    with show_status(f"building scratch databases on {project.kind}"):
        port = port_migrations(project, options.labels, single=options.is_single, server=server)
    _report_elsewhere(project, options)
    return _with_search_path(port, project)


def _with_search_path(port: Port, project: DjangoProject) -> Port:
    """Return a port with the schemas of ``OPTIONS``, and a remark on what needs them.

    Raises:
        SearchPathError: The port has SQL that names another schema.
    """
    path = ", ".join(quote_name("postgresql", name) for name in project.backend.search_path)
    if not path:
        return port
    statements = [one for listed in port.statements.values() for one in listed]
    named = [one.what for one in statements if "public." in one.up]
    if named:
        raise SearchPathError(path, named)
    text = (
        f"Django's connections look up tables in {path}, and those of SQLAlchemy have to as well: "
        f"""{{"options": "-c search_path=..."}} in connect_args of create_engine. An Alembic """
        "environment of the port sets it, as search_path of alembic.ini."
    )
    remark = Remark(SEARCH_PATH, "DATABASES", text, "OPTIONS")
    return replace(port, search_path=path, remarks=(*port.remarks, remark))


def _report_elsewhere(project: DjangoProject, options: PortOptions) -> None:
    """Print on stderr which models are not ported because they are in another database."""
    for alias, names in models_elsewhere(project, options.labels).items():
        message = f"{', '.join(names)}: in the database {alias!r}; --alias {alias} ports it"
        print(message, file=sys.stderr)  # noqa: T201 - the command's report


def _open_project(options: PortOptions, kind: str | None = None) -> DjangoProject:
    return open_project(
        options.settings,
        options.path,
        kind,
        alias=options.alias,
        manage=options.manage,
        # Without them, all models are in the default database.
        needs_routers=options.alias != DEFAULT_DB_ALIAS,
    )


def _files(
    port: Port, options: PortOptions, page: str, history: Sequence[HistoryRevision] = ()
) -> dict[Path, dict[str, str]]:
    """Return the files to write, each by its path below the output that it belongs to.

    ``page`` is the text of ``PORTED.md``.
    """
    output, single = options.output, options.is_single
    files = {output: {output.name: single_file(port)} if single else package_files(port)}
    if options.with_migrations:
        more = environment_files(port, output.stem, single=single, history=history)
        files[options.environment] = files.get(options.environment, {}) | more
    if page:
        place = options.remarks if single else output
        files[place] = files.get(place, {}) | {options.remarks.name: page}
    return files
