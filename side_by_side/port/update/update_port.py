"""``side-by-side port --update``: renders a port again, and merges it with the edits by hand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from side_by_side.databases import mask_address, parse_address
from side_by_side.databases.kinds import KINDS
from side_by_side.port.command import (
    Rendered,
    check_database,
    render,
    report_remarks,
    report_unknown,
)
from side_by_side.port.options import PortOptions
from side_by_side.port.update.apply_changes import apply_changes
from side_by_side.port.update.kept_port import (
    RECORD,
    KeptPort,
    read_kept,
    relative_files,
    versions,
)
from side_by_side.port.update.merge_texts import markers_in
from side_by_side.port.update.migration_records import (
    KeptMigration,
    MigrationChanges,
    compare_migrations,
    keep,
)
from side_by_side.port.update.plan_update import UpdatePlan, is_revision, plan_update
from side_by_side.port.update.relink_revisions import existing_ids, relink_revisions
from side_by_side.port.update.update_errors import (
    MarkedConflictsError,
    NotAPortError,
    OtherOptionError,
)
from side_by_side.port.update.update_report import (
    report_needed,
    report_outcome,
    report_plan,
    report_problems,
)
from side_by_side.port.write.files import format_files


@dataclass(frozen=True)
class UpdateOptions:
    """The options of an update. All others are those with which the port was written."""

    #: The package or the single file that was written.
    output: Path
    settings: str | None = None
    manage: str | None = None
    database: str | None = None
    #: Whether the database is the one of the environment, which is for all commands.
    of_environment: bool = False
    allow_unknown: bool = False
    verbose: bool = False
    #: Whether nothing is written.
    check: bool = False
    #: The migrations for which the existing revisions stand, see ``compare_migrations``.
    accepted: tuple[str, ...] = ()
    #: The folder of the project, where it is not on ``sys.path``.
    path: Path | None = None


def run_update(options: UpdateOptions) -> int:
    """Update a port and return the exit status: 1 where something is left to do.

    That is a conflict, a migration that needs a revision or a decision, a field that is unknown, or
    with ``check`` any change. What changes is printed on stdout, what needs a decision on stderr.

    Raises:
        SideBySideError: There is no port, what it keeps is damaged, files have unresolved
            conflicts, the project cannot be opened, or a file cannot be written.
    """
    target = PortOptions(None, options.output)
    if Path.cwd().is_relative_to(options.output.resolve()):
        # Its name would be unknown, and the project is elsewhere.
        raise NotAPortError(options.output, "it contains the current folder")
    kept = read_kept(target.kept, options.output)
    port_options = _port_options(options, kept)
    check_database(port_options)
    _refuse_markers(target.root, kept)
    rendered = render(port_options)
    if rendered.unknown and not port_options.allow_unknown:
        report_unknown(rendered, verbose=options.verbose)
        return 1
    migrations = compare_migrations(kept.migrations, rendered.migrations, options.accepted)
    has_history = any(item.revision for item in rendered.migrations)
    if has_history and migrations.problems:
        report_problems(migrations)
        return 1
    plan, ported = _plan(rendered, migrations, kept, target, has_history=has_history)
    allowed = replace(kept.options, allow_unknown=port_options.allow_unknown)
    after = KeptPort(allowed, plan.files, ported, versions())
    is_changed = after != kept
    if is_changed and not options.check:
        apply_changes(_changes(plan, target, kept, after), target.kept)
    differs = _report_remarks(rendered, target, kept, plan, verbose=options.verbose)
    needed = 0 if has_history else report_needed(migrations, target)
    conflicts = report_plan(plan, target)
    report_outcome(
        options.output,
        is_changed=is_changed,
        check=options.check,
        conflicts=conflicts,
        needed=needed,
    )
    is_left = conflicts or needed or differs or (options.check and is_changed)
    return 1 if is_left else 0


def _plan(
    rendered: Rendered,
    migrations: MigrationChanges,
    kept: KeptPort,
    target: PortOptions,
    *,
    has_history: bool,
) -> tuple[UpdatePlan, tuple[KeptMigration, ...]]:
    """Return what happens with the files, and what to keep of migrations."""
    new = relative_files(format_files(rendered.files), target.root)
    ported, added = keep(rendered.migrations), set[str]()
    if has_history:
        new, added, ported = _place_revisions(rendered, migrations, kept, new, target)
    mine = _read_files(target.root, {*kept.files, *new})
    prefix = "" if target.is_single else f"{target.output.name}/"
    return plan_update(kept.files, mine, new, prefix=prefix, added_revisions=added), ported


def _place_revisions(
    rendered: Rendered,
    migrations: MigrationChanges,
    kept: KeptPort,
    new: Mapping[str, bytes],
    target: PortOptions,
) -> tuple[dict[str, bytes], set[str], tuple[KeptMigration, ...]]:
    """Return the new files with the new revisions in their places.

    The second part are the paths of new revisions, and the third is what to keep of migrations.

    Raises:
        RevisionOrderError: A new revision has no place.
    """
    of_migrations = {item.revision for item in rendered.migrations}
    added = [name for name in new if is_revision(name) and name not in of_migrations]
    added = [name for name in added if name not in kept.files]
    added += [item.revision for item in migrations.new if item.revision]
    folder = target.environment / ("" if target.is_single else "migrations") / "versions"
    paths = [path.relative_to(target.root).as_posix() for path in sorted(folder.rglob("*.py"))]
    ids = existing_ids(migrations.kept, rendered.migrations, new, kept.files)
    existing = _read_files(target.root, paths)
    known = {item.revision for item in kept.migrations}
    relinked = relink_revisions(added, new, existing, ids, known)
    placed = {name: content for name, content in new.items() if name not in relinked}
    ported = tuple(
        replace(item, revision=relinked.get(item.revision, (item.revision,))[0])
        if any(item.key == other.key for other in migrations.new)
        else item
        for item in migrations.kept
    )
    return placed | dict(relinked.values()), {name for name, _ in relinked.values()}, ported


def _port_options(options: UpdateOptions, kept: KeptPort) -> PortOptions:
    """Return the options with which the port was written, with those of this machine.

    Raises:
        OtherOptionError: An option contradicts those of the port.
        NotAPortError: The port needs a ``manage.py`` that is not given.
    """
    was, output = kept.options, options.output
    if options.settings and options.settings != was.settings:
        cure = f"leave --settings out, or correct {PortOptions(None, output).kept / RECORD}"
        made = f"was written with {was.settings or 'the settings that manage.py chooses'}"
        raise OtherOptionError("--settings", options.settings, made, output, cure)
    manage = options.manage or was.manage
    if manage == "":
        reason = "it was written with --manage, and the file is in another folder; give --manage"
        raise NotAPortError(output, reason)
    return PortOptions(
        was.settings,
        output,
        labels=was.labels,
        source=was.source,
        with_migrations=was.with_migrations,
        with_history=was.with_history,
        database=_database(options, kept),
        allow_unknown=options.allow_unknown or was.allow_unknown,
        verbose=options.verbose,
        path=options.path,
        manage=manage,
        alias=was.alias,
    )


def _database(options: UpdateOptions, kept: KeptPort) -> str | None:
    """Return the kind of database, or the server, on which the migrations run."""
    kinds, given = kept.options.databases, options.database
    if options.of_environment and kept.options.source == "models":
        return None
    if not given or not kinds:
        return given or next(iter(kinds), None)
    kind = given if given in KINDS else parse_address(given).kind
    if kind not in kinds:
        made = f"was written for {', '.join(kinds)}"
        cure = "name a database of this kind, or write another port with --output"
        raise OtherOptionError("--database", mask_address(given), made, options.output, cure)
    return given


def _read_files(root: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Return the files that exist, by their paths."""
    paths = {name: root / name for name in names}
    return {name: path.read_bytes() for name, path in paths.items() if path.is_file()}


def _refuse_markers(root: Path, kept: KeptPort) -> None:
    mine = _read_files(root, kept.files)
    marked = [root / name for name in mine if markers_in(mine[name], kept.files[name])]
    if marked:
        raise MarkedConflictsError(marked)


def _report_remarks(
    rendered: Rendered, target: PortOptions, kept: KeptPort, plan: UpdatePlan, *, verbose: bool
) -> bool:
    """Print the remarks on the port, unless they are the same as last time.

    The result is whether the port differs from the migrated database, and did not last time.
    """
    page = target.remarks.relative_to(target.root).as_posix()
    is_new = plan.files.get(page) != kept.files.get(page)
    if verbose or is_new:
        report_remarks(rendered, str(target.remarks) if rendered.page else "", verbose=verbose)
    return is_new and bool(rendered.port.differing)


def _changes(
    plan: UpdatePlan, target: PortOptions, kept: KeptPort, after: KeptPort
) -> dict[Path, bytes | None]:
    """Return the contents to write: the files, then the copies, and the record last."""
    changes = {
        target.root / change.name: change.content for change in plan.changes if change.is_written
    }
    before, copies = kept.contents(), after.contents()
    changes |= {
        target.kept / name: copies.get(name)
        for name in sorted({*before, *copies} - {RECORD})
        if before.get(name) != copies.get(name)
    }
    return {**changes, target.kept / RECORD: copies[RECORD]}
