"""``side-by-side port``: opens a project, reads its models, writes the port."""

import sys
from collections.abc import Sequence
from pathlib import Path

from side_by_side.databases import mask_address
from side_by_side.errors import SideBySideError
from side_by_side.port.alembic.environment import environment_files
from side_by_side.port.model import Port
from side_by_side.port.read.absent_drivers import import_backends
from side_by_side.port.read.project import read_port
from side_by_side.port.write.files import check_free, write
from side_by_side.port.write.modules import package_files, single_file
from side_by_side.project import open_project
from side_by_side.terminal import show_status


class NotMigratedError(SideBySideError):
    """A database named for a port that needs none."""

    def __init__(self, database: str) -> None:
        self.database = mask_address(database)
        super().__init__(
            f"--database {self.database} is where --from migrations runs the migrations, and "
            "models are ported for every kind of database; add --from migrations, or leave "
            "--database out"
        )


def run(
    settings: str,
    output: Path,
    *,
    labels: Sequence[str] = (),
    force: bool = False,
    allow_unknown: bool = False,
    as_migrated: bool = False,
    database: str | None = None,
    migrations: bool = False,
    path: Path | None = None,
) -> int:
    """Write the port of a project and return the exit status: 1 where fields are unknown.

    ``output`` is a package, or a single file where it ends in ``.py``. With ``migrations``, an
    Alembic environment is written into the package, or to ``x_migrations`` beside ``x.py``. What
    cannot be carried is told on stderr, a line each. ``as_migrated`` ports what the migrations make
    on the project's kind of database or on ``database``; the exit status is 1 as well where that is
    not reached.

    Raises:
        SideBySideError: The project cannot be opened, or the output not be written.
    """
    if database and not (as_migrated or migrations):
        raise NotMigratedError(database)
    single = output.suffix == ".py"
    environment = output.with_name(f"{output.stem}_migrations") if single else output
    for place in {output, environment} if migrations else {output}:
        check_free(place, force=force)
    # Before the project, which imports those that its settings and fields name.
    import_backends()
    if as_migrated:
        port = _migrated(settings, path, database, labels, single=single)
    else:
        port = read_port(open_project(settings, path), labels, single=single)
    unknown = [each for each in port.uncarried if not each.known]
    _tell(port, in_revision=migrations)
    if unknown and not allow_unknown:
        count = "1 unknown field" if len(unknown) == 1 else f"{len(unknown)} unknown fields"
        message = f"{count}: nothing is written; --allow-unknown goes on"
        print(message, file=sys.stderr)  # noqa: T201 - what the command is there to say
        return 1
    files = {output: {output.name: single_file(port)} if single else package_files(port)}
    if migrations:
        more = environment_files(port, output.stem, single=single)
        files[environment] = files.get(environment, {}) | more
    write(files)
    return 1 if port.differing else 0


def _migrated(
    settings: str, path: Path | None, database: str | None, labels: Sequence[str], *, single: bool
) -> Port:
    """Return the port of what a project's migrations make."""
    from side_by_side.port.adjust.from_migrations import chosen_database, read_as_migrated

    kind, server = chosen_database(database) if database else (None, None)
    project = open_project(settings, path, kind)
    server = server or chosen_database(project.kind)[1]
    with show_status(f"building scratch databases on {project.kind}"):
        return read_as_migrated(project, labels, single=single, server=server)


def _tell(port: Port, *, in_revision: bool) -> None:
    place = "in a revision" if in_revision else "a comment at the end"
    lines = [str(each) for each in port.uncarried]
    for statements in port.statements.values():
        lines += [f"{each.what}: no model holds it; its SQL is {place}" for each in statements]
    lines += [f"differs: {line}" for line in port.differing]
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201 - what the command is there to say
