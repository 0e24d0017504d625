"""Reports the result of generating a step, as text."""

from itertools import zip_longest
from typing import Any

from rich.console import Console

from side_by_side.schema.difference_report import print_plain
from side_by_side.steps.generate.generate_step import GeneratedStep
from side_by_side.steps.generate.project_copy import ROOT


def print_generated_step(generated: GeneratedStep, console: Console) -> None:
    """Print the changes that each tool detected, the files, and the differences."""
    for line in report_lines(generated):
        print_plain(console, line)


def report_lines(generated: GeneratedStep) -> list[str]:
    """Return the report's lines."""
    chapter = generated.options.chapter
    if not generated.django and not generated.sqlalchemy:
        nothing = f"{chapter}: neither tool detects a change; nothing was written"
        return [f"{nothing} (--empty writes a step that moves data)"]
    lines = [*_table(generated), "", *_renames(generated)]
    if not generated.files:
        return [*lines, *_one_sided(generated)]
    lines += _files(generated)
    for trial in generated.trials:
        lines += _trial(generated, trial)
    return lines


def _table(generated: GeneratedStep) -> list[str]:
    rows = [("django", "sqlalchemy")]
    rows += zip_longest(
        (f"{mark} {text}" for mark, text in generated.django),
        (f"{mark} {text}" for mark, text in generated.sqlalchemy),
        fillvalue="",
    )
    width = max(len(left) for left, _ in rows)
    return [f"{left:<{width}}   {right}".rstrip() for left, right in rows]


def _renames(generated: GeneratedStep) -> list[str]:
    lines = []
    for old, new in generated.possible_renames:
        if generated.options.renames:
            lines.append(
                f"{old} is treated as renamed to {new}, and keeps its data. To drop it with its "
                f"data and add {new} empty, as Alembic alone would: --no-renames"
            )
        else:
            lines.append(
                f"{old} is dropped with its data, and {new} is added empty. If it was renamed, "
                f"omit --no-renames, or edit both files: {_hand_edit(old, new)}"
            )
    return [*lines, ""] if lines else []


def _hand_edit(old: str, new: str) -> str:
    model, _, name = old.partition(".")
    if not name:
        return (
            f"migrations.RenameModel({old!r}, {new!r}), and op.rename_table() with the two tables"
        )
    other = new.partition(".")[2]
    return (
        f"migrations.RenameField({model!r}, {name!r}, {other!r}), and "
        f"op.alter_column(TABLE, {name!r}, new_column_name={other!r})"
    )


def _one_sided(generated: GeneratedStep) -> list[str]:
    side, other = ("django", "sqlalchemy") if generated.django else ("sqlalchemy", "django")
    chapter = generated.options.chapter
    hint = (
        "Django also detects options that no database stores, such as choices and verbose names; "
        if side == "django"
        else ""
    )
    models = f"{other}_side/{chapter}/models.py"
    return [
        f"{chapter}: only {side} detects a change; nothing was written",
        f"edit {models} as well, then generate again",
        f"{hint}if that is intended: --force writes the step, empty on the {other} side",
    ]


def _files(generated: GeneratedStep) -> list[str]:
    paths = [(file, file.path.relative_to(ROOT).as_posix()) for file in generated.files]
    if not generated.options.dry_run:
        return [f"{'changed' if file.replaces else 'wrote'} {path}" for file, path in paths]
    lines = []
    for file, path in paths:
        lines += [f"would {'change' if file.replaces else 'write'} {path}"]
        lines += ["", file.text.rstrip(), ""] if path.endswith(".py") and file.text else []
    return lines


def _trial(generated: GeneratedStep, trial: dict[str, Any]) -> list[str]:
    database = trial["database"]
    if not trial["found"]:
        return [
            f"{database}: up, down and up again, {trial['compared']} facts and rows compared: equal"
        ]
    lines = [f"{database}: {len(trial['found'])} different"]
    for difference in trial["found"]:
        edit = suggest_edit(generated, difference)
        lines += [difference["text"], f"  edit    {edit}", ""]
    return lines


def suggest_edit(generated: GeneratedStep, difference: dict[str, Any]) -> str:
    """Return the manual edit that resolves a difference."""
    file = f"sqlalchemy_side/{generated.options.chapter}/migrations/{generated.step}.py"
    if difference["way"] == "down":
        file += ", in downgrade()"
    kind, _, fact = difference.get("id", "other.").partition(".")
    place = difference.get("place", [])
    if fact != "exists":
        return f"change {file} to what django has"
    table, name = place[0], place[-1]
    create, drop = {
        "column": (f"op.add_column({table!r}, sa.Column({name!r}, ...))", "op.drop_column"),
        "index": (f"op.create_index({name!r}, {table!r}, [...])", "op.drop_index"),
        "unique": (
            f"op.create_unique_constraint({name!r}, {table!r}, [...])",
            "op.drop_constraint",
        ),
        "foreign_key": (f"op.create_foreign_key({name!r}, {table!r}, ...)", "op.drop_constraint"),
        "check": (f"op.create_check_constraint({name!r}, {table!r}, ...)", "op.drop_constraint"),
        "table": (f"op.create_table({table!r}, ...)", "op.drop_table"),
    }.get(kind, (f"create {name!r}", "drop"))
    if difference.get("missing on") == "sqlalchemy":
        return f"{create} in {file}, or remove it from django's model"
    return f"{drop}({name!r}) in {file}, or add it to django's model"
