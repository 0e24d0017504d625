"""Runs a check from its options to its report."""

from collections.abc import Iterable
from dataclasses import replace
from fnmatch import fnmatchcase
from itertools import combinations
from time import perf_counter

from side_by_side.check.advice.edit import Line
from side_by_side.check.advice.suggest import Adviser
from side_by_side.check.build import Sides, opened
from side_by_side.check.classify import Finding, Labels, Pair, findings, paired
from side_by_side.check.configuration import Configuration, read_configuration
from side_by_side.check.errors import NothingToCheckError
from side_by_side.check.options import Options
from side_by_side.check.results import Alone, Compared, Report, RowFinding
from side_by_side.check.severity import only_on
from side_by_side.project.errors import ProjectBuildError
from side_by_side.schema.differences import Missing
from side_by_side.schema.facts import Facts, Value

#: What to do where the migrations lag behind the models that they are of.
UNMIGRATED = Line(note="make a migration that adds it: Django's models have it already")

#: Kinds of objects that lie in a table, so that choosing tables chooses them.
_TABLES = frozenset({"table", "view", "materialized_view", "foreign_table"})


def check(options: Options) -> Report:
    """Return what differs between the sides that the options name.

    Raises:
        SideBySideError: Bad input, or a side that cannot be built: nothing can be told.
    """
    start = perf_counter()
    configuration = read_configuration(options.folder)
    with opened(options) as sides:
        names = options.names or configuration.names
        parts = [
            _compared(sides, labels, configuration, strict_names=names == "strict")
            for labels in combinations(sides.labels, 2)
        ]
        rows, count, unneeded = _rows(sides, configuration)
    narrowed = bool(options.apps or options.tables)
    stale = _stale([stale + unneeded for _, stale in parts], narrowed=narrowed)
    return Report(
        sides.kind,
        options.level or configuration.level,
        [part for part, _ in parts],
        stale,
        perf_counter() - start,
        rows,
        count,
    )


def _rows(
    sides: Sides, configuration: Configuration
) -> tuple[list[RowFinding] | None, int, list[str]]:
    """Return what --rows found, how many values were written, and the entries without need."""
    if not sides.options.rows:
        return None, 0, []
    from side_by_side.check.round_trip import compare_rows

    compared = compare_rows(sides)
    judged, stale = configuration.judged_rows(compared.findings, sides.kind)
    return judged, compared.count, stale


def _stale(found: list[list[str]], *, narrowed: bool) -> list[str]:
    """Return the entries that no pair of sides needs; a part of the tables cannot tell."""
    if narrowed:
        return []
    return [each for each in found[0] if all(each in others for others in found[1:])]


def _compared(
    sides: Sides, labels: Labels, configuration: Configuration, *, strict_names: bool
) -> tuple[Compared, list[str]]:
    first, second = (_scoped(sides, sides.facts(label)) for label in labels)
    tables = {
        key.place[0] for facts in (first, second) for key in facts if key.id == "table.exists"
    }
    if not tables:
        raise NothingToCheckError(
            f"neither {labels[0]} nor {labels[1]} has a table here, so there is nothing to compare"
            + ("; look at --app and --table" if sides.options.apps or sides.options.tables else "")
        )
    pair = paired(sides.kind, labels, first, second)
    found = findings(pair, strict_names=strict_names)
    judged, stale = configuration.judged(found, sides.kind)
    alone, others = _divided(judged, labels, sides, configuration)
    unneeded = [
        f"ignore: {each}"
        for each in configuration.ignored
        if not any(fnmatchcase(table.table, each) for table in alone)
    ]
    found = _with_places(_with_history(sides, pair, others), sides, pair)
    found = [
        replace(each, write=UNMIGRATED if _is_unmigrated(each) else line)
        for each, line in zip(found, _advice(sides, pair, found), strict=True)
    ]
    return Compared(labels, pair.count, tuple(sorted(tables)), found, alone), stale + unneeded


def _scoped(sides: Sides, facts: Facts) -> Facts:
    """Leave out what --app and --table do not ask for."""
    options = sides.options
    if not (options.apps or options.tables):
        return facts
    wanted = {
        key.place[0] for key in facts if key.kind in _TABLES and sides.is_wanted(key.place[0])
    }
    serials = {
        key.place
        for key, value in facts.items()
        if key.id == "sequence.owned_by"
        and f"{value}".removeprefix("public.").rpartition(".")[0] in wanted
    }
    return {
        key: value for key, value in facts.items() if key.place[0] in wanted or key.place in serials
    }


def _divided(
    found: Iterable[Finding], labels: Labels, sides: Sides, configuration: Configuration
) -> tuple[list[Alone], list[Finding]]:
    """Tell tables that only one side owns from what differs."""
    alone, others = [], []
    for finding in found:
        side = only_on(finding.difference, labels)
        if finding.key.kind == "table" and side is not None:
            place = sides.places[side].get((finding.table,), "")
            ignored = configuration.ignores(finding.table) or bool(finding.accepted)
            alone.append(Alone(finding.table, side, place, ignored))
        else:
            others.append(finding)
    return alone, others


def _with_places(found: Iterable[Finding], sides: Sides, pair: Pair) -> list[Finding]:
    """Say in which lines of the models the two sides are."""
    told = []
    for finding in found:
        column = _column(finding, pair)
        one, other = (
            sides.places[label].get((finding.table, column))
            or sides.places[label].get((finding.table,), "")
            for label in pair.labels
        )
        told.append(replace(finding, places=(one, other)))
    return told


def _columns(finding: Finding, pair: Pair) -> Value:
    """Return the columns of the constraint or index that a difference is in."""
    for schema in (pair.first, pair.second):
        for name in ("columns", "keys", "expression"):
            value = schema.facts.get(finding.key._replace(name=name))
            if value is not None:
                return value
    return None


def _column(finding: Finding, pair: Pair) -> str:
    """Return the one column that a difference is about, empty if there are more or none."""
    if finding.key.kind == "column":
        return finding.key.place[1]
    columns = _columns(finding, pair) if finding.key.kind != "table" else None
    if isinstance(columns, tuple) and len(columns) == 1:
        return f"{columns[0]}".partition(" ")[0]
    return ""


def _with_history(sides: Sides, pair: Pair, found: list[Finding]) -> list[Finding]:
    """Say of which differences the migrations are the cause, and not the models."""
    if pair.labels != ("django", "sqlalchemy") or sides.options.from_models or not found:
        return found
    try:
        models = _scoped(sides, sides.facts("models"))
    except ProjectBuildError:
        # The models alone make no database, so nothing more can be said.
        return found
    other = paired(sides.kind, pair.labels, models, _scoped(sides, sides.facts("sqlalchemy")))
    present = {_mark(each, other) for each in findings(other)}
    cause = "the migrations: the models by themselves make no such difference"
    return [each if _mark(each, pair) in present else replace(each, cause=cause) for each in found]


def _is_unmigrated(finding: Finding) -> bool:
    """Whether Django's models have something, as SQLAlchemy's have, and its migrations have not."""
    return bool(finding.cause) and isinstance(finding.difference.first, Missing)


def _mark(finding: Finding, pair: Pair) -> tuple[object, ...]:
    """Return what a difference is, whatever its constraint or index is called."""
    what = finding.key.place[1:] if finding.key.kind == "column" else (_columns(finding, pair),)
    return finding.id, finding.table, what


def _advice(sides: Sides, pair: Pair, found: list[Finding]) -> list[Line]:
    if not found:
        # Looking for the lines of all models is half the work where there are many.
        return []
    if "sqlalchemy" not in pair.labels:
        note = "make a migration, or bring the live database to where the migrations lead"
        return [Line(note=note) for _ in found]
    ours = pair.labels.index("sqlalchemy")
    wanted, current = (pair.first, pair.second) if ours else (pair.second, pair.first)
    adviser = Adviser(sides.kind, pair.labels, ours, wanted, current, sides.metadata, sides.sources)
    lines = adviser.lines(found)
    return [lines[number] for number in range(len(found))]
