"""Damages a port in many ways, and applies the edits of one report to each damaged set.

Run in a process of its own, in a copy of the clinic with its port: ``damage_process SEED COUNT``.
Prints the differences that are left, one per line; nothing where all edits resolve theirs.
"""

import ast
import random
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from side_by_side.check.advice.models_source import find_sources
from side_by_side.check.advice.suggest import suggest_edits
from side_by_side.check.classify import classify_differences, pair_schemas
from side_by_side.check.results import Edit
from side_by_side.check.severity import Severity
from side_by_side.databases import parse_address
from side_by_side.project import open_project
from side_by_side.project.metadata import build_from_metadata, load_metadata
from side_by_side.schema import read_connection, without_bookkeeping
from side_by_side.schema.facts import Facts

#: Arguments that a damage takes away.
REMOVED = ("default", "index", "unique", "server_default", "nullable", "primary_key", "comment")


def facts_of(metadata: Any, folder: Path) -> Facts:
    """Return the schema of models on SQLite."""
    file = folder / "scratch.sqlite3"
    file.unlink(missing_ok=True)
    build_from_metadata(metadata, parse_address(f"sqlite:///{file}"), [])
    with closing(sqlite3.connect(file)) as connection:
        return without_bookkeeping(read_connection(connection, "sqlite"))


def damage(text: str, chance: random.Random, count: int) -> str:
    """Return models with some damages, in columns, arguments, order and whole columns."""
    tree = ast.parse(text)
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    classes = [node for node in classes if any(map(is_column, node.body))]
    for _ in range(count):
        damage_class(chance.choice(classes), chance)
    for node in ast.walk(tree):
        is_pair = isinstance(node, ast.Assign) and "many_to_many(" in ast.unparse(node.value)
        if is_pair and isinstance(node, ast.Assign) and chance.random() < 0.2:
            node.value = ast.parse(plain_pair(node.value), mode="eval").body
    return ast.unparse(tree)


def plain_pair(call: Any) -> str:
    """Return an association table as people write it."""
    columns = [
        f"sa.Column({key.arg!r}, sa.ForeignKey({key.value.value!r}), primary_key=True)"
        for key in call.keywords
    ]
    return f"sa.Table({call.args[0].value!r}, Base.metadata, {', '.join(columns)})"


def is_column(node: ast.stmt) -> bool:
    """Whether a statement of a class declares a column."""
    if not isinstance(node, ast.AnnAssign):
        return False
    value = node.value
    return value is None or ast.unparse(value).startswith("mapped_column(")


def damage_class(node: ast.ClassDef, chance: random.Random) -> None:
    """Damage one column, the order, or the arguments of a class."""
    columns = [item for item in node.body if is_column(item) and not is_key(item)]
    arguments = [item for item in node.body if "__table_args__" in ast.unparse(item)[:20]]
    what = chance.random()
    if what < 0.12 and len(columns) > 2:
        first, second = chance.sample(range(len(node.body)), 2)
        if is_column(node.body[first]) and is_column(node.body[second]):
            node.body[first], node.body[second] = node.body[second], node.body[first]
    elif what < 0.25 and arguments:
        value = arguments[0].value  # type: ignore[attr-defined]  # an assignment
        if isinstance(value, ast.Tuple) and len(value.elts) > 1:
            value.elts.pop(chance.randrange(len(value.elts)))
        else:
            node.body.remove(arguments[0])
    elif columns:
        damage_column(chance.choice(columns), chance)


def is_key(node: ast.stmt) -> bool:
    """Whether a column is a key, without which a class cannot be mapped."""
    text = ast.unparse(node)
    return "Key]" in text or "primary_key" in text


def damage_column(node: Any, chance: random.Random) -> None:
    """Damage the declaration of one column."""
    call = node.value
    what = chance.random()
    if what < 0.25:
        text = ast.unparse(node.annotation)
        optional = text.replace(" | None]", "]") if "None" in text else f"{text[:-1]} | None]"
        node.annotation = ast.parse(optional, mode="eval").body
    elif call is None or not (call.args or call.keywords):
        node.value = ast.parse("mapped_column(sa.String(7))", mode="eval").body
    elif what < 0.5 and call.keywords:
        removed = [item for item in call.keywords if item.arg in REMOVED]
        if removed:
            call.keywords.remove(chance.choice(removed))
    elif what < 0.6:
        call.keywords = [item for item in call.keywords if item.arg != "server_default"]
        call.keywords.append(ast.keyword("server_default", ast.Constant("1")))
    elif what < 0.8 and call.args and "ForeignKey" not in ast.unparse(call.args[0]):
        call.args[0] = ast.parse(chance.choice(["sa.String(3)", "sa.Text"]), mode="eval").body
    elif call.args:
        call.args = [item for item in call.args if "ForeignKey" not in ast.unparse(item)]


def apply(path: Path, edits: list[Edit]) -> None:
    """Apply edits to a file."""
    lines = path.read_text().split("\n")
    for edit in sorted({edit for edit in edits if edit.file}, key=lambda edit: -edit.first):
        lines[edit.first - 1 : edit.last] = edit.text.split("\n") if edit.text else []
    imports = sorted({line for edit in edits for line in edit.imports})
    first = next(
        number for number, line in enumerate(lines) if line.startswith(("import ", "from "))
    )
    path.write_text("\n".join([*lines[:first], *imports, *lines[first:]]))


def main(seed: int, count: int) -> None:
    """Damage and correct the port of the current folder, and print what is left."""
    folder = Path.cwd()
    project = open_project("core.settings", folder, "sqlite")
    address = parse_address(f"sqlite:///{folder / 'django.sqlite3'}")
    project.build(address, from_models=True)
    with closing(sqlite3.connect(folder / "django.sqlite3")) as connection:
        wanted = without_bookkeeping(read_connection(connection, "sqlite"))
    original = (folder / "ported" / "booking.py").read_text()
    for number in range(count):
        chance = random.Random(seed + number)  # noqa: S311 - damages, not secrets
        damaged = damage(original, chance, chance.randint(7, 9))
        left = correct(folder, number, damaged, wanted)
        for line in left:
            print(f"{seed + number}: {line}")  # noqa: T201 - the result


def correct(folder: Path, number: int, damaged: str, wanted: Facts) -> list[str]:
    """Return what one round of edits leaves of the differences of damaged models."""
    name = f"set{number}"
    shutil.copytree(folder / "ported", folder / name)
    path = folder / name / "booking.py"
    path.write_text(damaged)
    try:
        metadata = load_metadata([f"{name}:Base"], folder)
        pair = pair_schemas("sqlite", ("django", "sqlalchemy"), wanted, facts_of(metadata, folder))
        differences = classify_differences(pair)
        edits = suggest_edits(pair, differences, metadata, find_sources(metadata), lambda: wanted)
        counted = [
            edit
            for item, edit in zip(differences, edits, strict=True)
            if item.severity is not Severity.COSMETIC
        ]
        apply(path, counted)
        forget(name)
        metadata = load_metadata([f"{name}:Base"], folder)
        pair = pair_schemas("sqlite", ("django", "sqlalchemy"), wanted, facts_of(metadata, folder))
    except Exception as error:  # noqa: BLE001 - part of the result
        return [f"{type(error).__name__}: {error}"[:300]]
    finally:
        forget(name)
    return [
        f"{item.id} {item.key.place}"
        for item in classify_differences(pair)
        if item.severity is not Severity.COSMETIC
    ]


def forget(name: str) -> None:
    """Remove the modules of a package, so that it is imported again."""
    for module in [item for item in sys.modules if item.partition(".")[0] == name]:
        del sys.modules[module]


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
