"""What generating a step did, as text a person likes to read."""

from itertools import zip_longest
from typing import Any

from rich.console import Console

from side_by_side.schema.difference_report import print_plain
from side_by_side.steps.generate.generate_step import ROOT, GeneratedStep


def print_generated_step(found: GeneratedStep, console: Console) -> None:
    """Print what each tool noticed, side by side, the files, and what is not equal."""
    for line in report_lines(found):
        print_plain(console, line)


def report_lines(found: GeneratedStep) -> list[str]:
    """Return the report's lines."""
    chapter = found.asked.chapter
    if not found.django and not found.sqlalchemy:
        nothing = f"{chapter}: neither tool notices a change; nothing is written"
        return [f"{nothing} (--empty writes a step that moves data)"]
    told = [*_table(found), "", *_renamed(found)]
    if not found.files:
        return [*told, *_one_sided(found)]
    told += _files(found)
    for tried in found.tried:
        told += _tried(found, tried)
    return told


def _table(found: GeneratedStep) -> list[str]:
    rows = [("django", "sqlalchemy")]
    rows += zip_longest(
        (f"{mark} {text}" for mark, text in found.django),
        (f"{mark} {text}" for mark, text in found.sqlalchemy),
        fillvalue="",
    )
    width = max(len(left) for left, _ in rows)
    return [f"{left:<{width}}   {right}".rstrip() for left, right in rows]


def _renamed(found: GeneratedStep) -> list[str]:
    told = []
    for old, new in found.looks_renamed:
        if found.asked.renames:
            told.append(
                f"{old} is taken as renamed to {new}, and keeps its rows. Alembic alone would drop "
                f"the one with its rows and add the other, empty; if that is meant: --no-renames"
            )
        else:
            told.append(
                f"{old} is dropped with its rows, and {new} added, empty. If it is the same, "
                f"renamed: leave --no-renames out, or edit both files: {_hand_edit(old, new)}"
            )
    return [*told, ""] if told else []


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


def _one_sided(found: GeneratedStep) -> list[str]:
    side, other = ("django", "sqlalchemy") if found.django else ("sqlalchemy", "django")
    chapter = found.asked.chapter
    told = (
        "Django also notes what no database holds, such as choices and verbose names; "
        if side == "django"
        else ""
    )
    models = f"{other}_side/{chapter}/models.py"
    return [
        f"{chapter}: only {side} notices a change; nothing is written",
        f"edit {models} as well, then generate again",
        f"{told}if that is all: --force writes the step, empty on the {other} side",
    ]


def _files(found: GeneratedStep) -> list[str]:
    paths = [(file, file.path.relative_to(ROOT).as_posix()) for file in found.files]
    if not found.asked.dry_run:
        return [f"{'changed' if file.replaces else 'wrote'} {path}" for file, path in paths]
    told = []
    for file, path in paths:
        told += [f"would {'change' if file.replaces else 'write'} {path}"]
        told += ["", file.text.rstrip(), ""] if path.endswith(".py") and file.text else []
    return told


def _tried(found: GeneratedStep, tried: dict[str, Any]) -> list[str]:
    database = tried["database"]
    if not tried["found"]:
        return [
            f"{database}: up, down and up again, {tried['compared']} facts and rows compared: equal"
        ]
    told = [f"{database}: {len(tried['found'])} different"]
    for each in tried["found"]:
        told += [each["text"], f"  edit    {suggest_edit(found, each)}", ""]
    return told


def suggest_edit(found: GeneratedStep, each: dict[str, Any]) -> str:
    """Return the edit by hand that removes a difference."""
    file = f"sqlalchemy_side/{found.asked.chapter}/migrations/{found.step}.py"
    if each["way"] == "down":
        file += ", in downgrade()"
    kind, _, fact = each.get("id", "other.").partition(".")
    place = each.get("place", [])
    if fact != "exists":
        return f"make the two the same in {file}, by what django has"
    table, name = place[0], place[-1]
    making, dropping = {
        "column": (f"op.add_column({table!r}, sa.Column({name!r}, ...))", "op.drop_column"),
        "index": (f"op.create_index({name!r}, {table!r}, [...])", "op.drop_index"),
        "unique": (
            f"op.create_unique_constraint({name!r}, {table!r}, [...])",
            "op.drop_constraint",
        ),
        "foreign_key": (f"op.create_foreign_key({name!r}, {table!r}, ...)", "op.drop_constraint"),
        "check": (f"op.create_check_constraint({name!r}, {table!r}, ...)", "op.drop_constraint"),
        "table": (f"op.create_table({table!r}, ...)", "op.drop_table"),
    }.get(kind, (f"make {name!r}", "drop"))
    if each.get("missing on") == "sqlalchemy":
        return f"{making} in {file}, or take it out of django's model"
    return f"{dropping}({name!r}) in {file}, or add it to django's model"
