"""Damages models in many ways, and applies the edits of one report to each damaged set.

Run in a process of its own, in a copy of the clinic with its port: ``damage_process KIND SEED
COUNT``. Prints the differences that are left, one per line; nothing where all edits resolve theirs.
"""

import ast
import random
import shutil
import sys
from pathlib import Path
from typing import Any

from tests.check.loop import Loop

#: Arguments that a damage takes away.
REMOVED = ("default", "index", "unique", "server_default", "nullable", "primary_key", "comment")

#: Types that a damage puts in the place of another, ``sa`` being SQLAlchemy.
TYPES = (
    *("sa.String", "sa.String(3)", "sa.Text", "sa.DateTime", "sa.Integer", "sa.Numeric"),
    *(
        "sa.Enum('a', 'b', name='letters')",
        "sa.Uuid(as_uuid=False)",
        "sa.JSON",
        "sa.ARRAY(sa.Text)",
    ),
)
#: Arguments that a damage adds, by their names.
ADDED = {
    "server_default": "'1'",
    "comment": "'a remark'",
    "index": "True",
    "unique": "True",
}


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
    if what < 0.2:
        text = ast.unparse(node.annotation)
        optional = text.replace(" | None]", "]") if "None" in text else f"{text[:-1]} | None]"
        node.annotation = ast.parse(optional, mode="eval").body
    elif call is None or not (call.args or call.keywords):
        type_ = chance.choice(TYPES)
        node.value = ast.parse(f"mapped_column({type_})", mode="eval").body
    elif what < 0.4:
        removed = [item for item in call.keywords if item.arg in REMOVED]
        if removed:
            call.keywords.remove(chance.choice(removed))
    elif what < 0.55:
        name, value = chance.choice(list(ADDED.items()))
        call.keywords = [item for item in call.keywords if item.arg != name]
        call.keywords.append(ast.keyword(name, ast.parse(value, mode="eval").body))
    elif what < 0.8 and call.args and "ForeignKey" not in ast.unparse(call.args[0]):
        call.args[0] = ast.parse(chance.choice(TYPES), mode="eval").body
    elif what < 0.9 and "ForeignKey" in ast.unparse(call):
        key = next(item for item in call.args if "ForeignKey" in ast.unparse(item))
        target = ast.unparse(key.args[0])
        plain = f"sa.ForeignKey({target}, ondelete='CASCADE')"
        call.args[call.args.index(key)] = ast.parse(plain, mode="eval").body
    elif call.args:
        call.args = [item for item in call.args if "ForeignKey" not in ast.unparse(item)]


def main(kind: str, seed: int, count: int) -> None:
    """Damage and correct the port of the current folder, and print what is left."""
    folder = Path.cwd()
    loop = Loop.of(kind, "core.settings", folder)
    original = (folder / "ported" / "booking.py").read_text()
    for number in range(seed, seed + count):
        chance = random.Random(number)  # noqa: S311 - damages, not secrets
        damaged = damage(original, chance, chance.randint(7, 9))
        name = f"set{number}"
        shutil.copytree(folder / "ported", folder / name)
        (folder / name / "booking.py").write_text(damaged)
        for line in loop.left(name, f"{name}:Base"):
            print(f"{number}: {line}")  # noqa: T201 - the result


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
