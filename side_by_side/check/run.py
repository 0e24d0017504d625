"""Runs a check, from its options to its report."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase
from itertools import combinations
from pathlib import Path
from time import perf_counter
from typing import Any

from side_by_side.check.advice.suggest import Suggestions, suggest_edits
from side_by_side.check.build import Sides, open_sides
from side_by_side.check.classify import SchemaPair, classify_differences, pair_schemas
from side_by_side.check.configuration import Configuration, read_configuration
from side_by_side.check.options import CheckOptions, NothingToCheckError
from side_by_side.check.results import (
    UNMIGRATED_ID,
    Comparison,
    Edit,
    Labels,
    ModelDifference,
    Report,
    RowDifference,
    UnmatchedTable,
)
from side_by_side.check.severity import Severity
from side_by_side.check.severity_rules import side_that_has
from side_by_side.check.unmigrated import unmigrated_models
from side_by_side.project.errors import ProjectBuildError
from side_by_side.schema.differences import Missing
from side_by_side.schema.facts import Facts, Value

#: What to do where Django's migrations lag behind its models.
UNMIGRATED = Edit(note="write a migration that adds it: Django's models already declare it")

#: What to do where the live database differs from the project's own.
NOT_MIGRATED_TO = Edit(note="write a migration, or migrate the live database")

#: The cause of differences that the models alone do not have.
MIGRATIONS = "the migrations: a database built from the models alone does not differ here"

#: Above this many tables, rows are compared only if that is asked for: it takes many seconds.
MANY_TABLES = 500

#: Kinds of objects that contain others, so that --app and --table select their contents.
_RELATIONS = frozenset({"table", "view", "materialized_view", "foreign_table"})


def configured_check(given: Mapping[str, Any], folder: Path | None = None) -> Report:
    """Return the report of a check: options that are not given are those of the configuration.

    ``given`` are fields of ``CheckOptions``. Modules that the configuration names are imported
    from its own folder.

    Raises:
        SideBySideError: Invalid input, or a side that cannot be built, so nothing is compared.
    """
    folder = folder or Path.cwd()
    configuration = read_configuration(folder)
    options = {"folder": folder, **configuration.options, **given}
    return check(CheckOptions(**options), configuration)


def check(options: CheckOptions, configuration: Configuration) -> Report:
    """Return the differences between the sides that the options name.

    Raises:
        SideBySideError: Invalid input, or a side that cannot be built, so nothing is compared.
    """
    start = perf_counter()
    with open_sides(options, configuration.names) as sides:
        rows, count, unused_for_rows = _compare_rows(sides, configuration)
        parts = []
        for labels in combinations(sides.labels, 2):
            compared, unused, edits = _compare(
                sides, labels, configuration, rows or [], strict_names=options.names == "strict"
            )
            parts.append((compared, unused))
            rows = rows and [replace(row, edit=edit) for row, edit in zip(rows, edits, strict=True)]
    is_narrowed = bool(options.apps or options.tables)
    return Report(
        sides.kind,
        Severity(options.fail_on),
        [part for part, _ in parts],
        # A part of the tables does not show which entries are unused.
        [] if is_narrowed else _unused_in_all([unused + unused_for_rows for _, unused in parts]),
        perf_counter() - start,
        rows,
        count,
        configuration.deprecations,
        options.verbose,
        options.format,
    )


def _compare_rows(
    sides: Sides, configuration: Configuration
) -> tuple[list[RowDifference] | None, int, list[str]]:
    """Return the round trip's differences, its number of values, and the unused entries."""
    if not sides.options.compares_rows:
        return None, 0, []
    number = sum(key.id == "table.exists" for key in sides.facts("django"))
    if sides.options.round_trip is None and number > MANY_TABLES:
        sys.stderr.write(
            f"side-by-side: rows are not compared, because there are {number} tables; "
            "--round-trip compares them\n"
        )
        return None, 0, []
    from side_by_side.check.round_trip.compare_rows import compare_rows

    # Models that end their process do so in the worker, before this process imports them.
    sides.facts("sqlalchemy")
    compared = compare_rows(sides)
    accepted, unused = configuration.accept_rows(compared.differences, sides.kind)
    return accepted, compared.count, unused


def _unused_in_all(unused: list[list[str]]) -> list[str]:
    """Return the entries that are unused in all comparisons."""
    return [entry for entry in unused[0] if all(entry in entries for entries in unused[1:])]


def _compare(
    sides: Sides,
    labels: Labels,
    configuration: Configuration,
    rows: list[RowDifference],
    *,
    strict_names: bool,
) -> tuple[Comparison, list[str], list[Edit]]:
    """Return the comparison of two sides, the unused entries, and the edits of ``rows``."""
    first, second = (_in_scope(sides, sides.facts(label)) for label in labels)
    tables = _tables(sides, labels, (first, second))
    pair = pair_schemas(sides.kind, labels, first, second)
    classified = classify_differences(pair, strict_names=strict_names)
    unmigrated, lacking = unmigrated_models(sides, labels)
    unmigrated = [item for item in unmigrated if not configuration.ignores(item.table)]
    accepted, unused = configuration.accept(
        [*unmigrated, *classified],
        sides.kind,
        {UNMIGRATED_ID, *(key.id for facts in (first, second) for key in facts)},
    )
    unmigrated, accepted = accepted[: len(unmigrated)], accepted[len(unmigrated) :]
    unmatched, differences = _split_unmatched(accepted, labels, sides, configuration)
    unmatched = [table for table in unmatched if table.ignored or table.table not in lacking]
    unused += [*_unused_patterns(configuration, unmatched), *sides.pairing.unused]
    differences = _with_locations(_with_causes(sides, pair, differences), sides, pair)
    of_both = rows if labels == ("django", "sqlalchemy") else []
    edits = _edits(sides, pair, differences, of_both, unmatched, strict_names=strict_names)
    found = [*unmigrated, *_with_edits(differences, edits)]
    unmatched = [replace(item, edit=edits.tables.get(item.table, Edit())) for item in unmatched]
    compared = Comparison(labels, pair.count, tuple(sorted(tables)), found, unmatched)
    return compared, unused, edits.rows if of_both else [row.edit for row in rows]


def _tables(sides: Sides, labels: Labels, both: tuple[Facts, Facts]) -> set[str]:
    """Return the tables of two sides.

    Raises:
        NothingToCheckError: There is none.
    """
    tables = {key.place[0] for facts in both for key in facts if key.id == "table.exists"}
    if not tables:
        is_narrowed = sides.options.apps or sides.options.tables
        raise NothingToCheckError(
            f"neither {labels[0]} nor {labels[1]} has a table here, so there is nothing to compare"
            + ("; check --app and --table" if is_narrowed else "")
        )
    return tables


def _unused_patterns(
    configuration: Configuration, unmatched: Iterable[UnmatchedTable]
) -> list[str]:
    """Return the patterns of ``ignore`` that match no table of one side."""
    names = [table.table for table in unmatched]
    return [
        f"ignore: {pattern}"
        for pattern in configuration.ignored
        if not any(fnmatchcase(name, pattern) for name in names)
    ]


def _with_edits(
    differences: Iterable[ModelDifference], edits: Suggestions
) -> list[ModelDifference]:
    return [
        replace(difference, edit=UNMIGRATED if _is_unmigrated(difference) else edit)
        for difference, edit in zip(differences, edits.differences, strict=True)
    ]


def _in_scope(sides: Sides, facts: Facts) -> Facts:
    """Return the facts that --app and --table include."""
    options = sides.options
    if not (options.apps or options.tables):
        return facts
    wanted = {
        key.place[0] for key in facts if key.kind in _RELATIONS and sides.is_wanted(key.place[0])
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


def _split_unmatched(
    differences: Iterable[ModelDifference],
    labels: Labels,
    sides: Sides,
    configuration: Configuration,
) -> tuple[list[UnmatchedTable], list[ModelDifference]]:
    """Separate the tables that only one side has from the other differences."""
    unmatched, remaining = [], []
    for difference in differences:
        side = side_that_has(difference.fact, labels)
        if difference.key.kind == "table" and side is not None:
            name = difference.table
            ignored = configuration.ignores(name) or bool(difference.accepted)
            location = sides.locations[side].get((name,), "")
            unmatched.append(UnmatchedTable(name, side, location, ignored))
        else:
            remaining.append(difference)
    return unmatched, remaining


def _with_locations(
    differences: Iterable[ModelDifference], sides: Sides, pair: SchemaPair
) -> list[ModelDifference]:
    """Return the differences with their locations in the models of the two sides."""
    located = []
    for difference in differences:
        column = _column(difference, pair)
        one, other = (sides.location(label, difference.table, column) for label in pair.labels)
        located.append(replace(difference, locations=(one, other)))
    return located


def _columns(difference: ModelDifference, pair: SchemaPair) -> Value:
    """Return the columns, keys or expression of the constraint or index that differs."""
    for schema in (pair.first, pair.second):
        for name in ("columns", "keys", "expression"):
            value = schema.facts.get(difference.key._replace(name=name))
            if value is not None:
                return value
    return None


def _column(difference: ModelDifference, pair: SchemaPair) -> str:
    """Return the single column that a difference is about, empty if there are several or none."""
    if difference.key.kind == "column":
        return difference.key.place[1]
    columns = _columns(difference, pair) if difference.key.kind != "table" else None
    if isinstance(columns, tuple) and len(columns) == 1:
        return f"{columns[0]}".partition(" ")[0]
    return ""


def _with_causes(
    sides: Sides, pair: SchemaPair, differences: list[ModelDifference]
) -> list[ModelDifference]:
    """Return the differences with a cause where the migrations, not the models, create them."""
    is_built_by_migrations = sides.options.source == "migrations"
    if pair.labels != ("django", "sqlalchemy") or not (is_built_by_migrations and differences):
        return differences
    try:
        models = _in_scope(sides, sides.facts("models"))
    except ProjectBuildError:
        # The models alone cannot build a database, so the causes are unknown.
        return differences
    sqlalchemy = _in_scope(sides, sides.facts("sqlalchemy"))
    of_models = pair_schemas(sides.kind, pair.labels, models, sqlalchemy)
    present = {_nature(item, of_models) for item in classify_differences(of_models)}
    return [
        difference
        if _nature(difference, pair) in present
        else replace(difference, cause=MIGRATIONS)
        for difference in differences
    ]


def _is_unmigrated(difference: ModelDifference) -> bool:
    """Whether both models declare something that Django's migrations do not create."""
    return bool(difference.cause) and isinstance(difference.fact.first, Missing)


def _nature(difference: ModelDifference, pair: SchemaPair) -> tuple[object, ...]:
    """Return what identifies a difference regardless of the constraint's or index's name."""
    is_column = difference.key.kind == "column"
    what = difference.key.place[1:] if is_column else (_columns(difference, pair),)
    return difference.id, difference.table, what


def _edits(
    sides: Sides,
    pair: SchemaPair,
    differences: list[ModelDifference],
    rows: list[RowDifference],
    unmatched: list[UnmatchedTable],
    *,
    strict_names: bool,
) -> Suggestions:
    """Return the edits that resolve the differences and add the missing tables."""
    missing = [item.table for item in unmatched if not (item.ignored or item.side == "sqlalchemy")]
    if not (differences or rows or missing):
        # Finding the lines of all models is half the work in a large project.
        return Suggestions([])
    if "sqlalchemy" not in pair.labels:
        return Suggestions([NOT_MIGRATED_TO] * len(differences))
    found = suggest_edits(
        pair,
        differences,
        sides.metadata,
        sides.sources,
        lambda: _facts_of_models(sides),
        rows,
        missing,
        strict_names=strict_names,
    )
    with_names = sides.pairing.edit
    of_differences = zip(found.differences, differences, strict=True)
    of_rows = zip(found.rows, rows, strict=True)
    return Suggestions(
        [with_names(edit, difference.table) for edit, difference in of_differences],
        [with_names(edit, row.table) for edit, row in of_rows],
        {table: with_names(edit, table) for table, edit in found.tables.items()},
    )


def _facts_of_models(sides: Sides) -> Facts | None:
    """Return the facts of the database that Django's models create, None where they cannot."""
    if sides.options.source == "models":
        return sides.facts("django")
    try:
        return sides.facts("models")
    except ProjectBuildError:
        return None
