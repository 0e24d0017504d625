"""The body of a step that is right on every database: what is the same everywhere is said once."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, groupby

from alembic.operations import ops

from sqlalchemy_django.autogenerate.column_changes import Piece
from sqlalchemy_django.autogenerate.offline import DATABASES
from sqlalchemy_django.autogenerate.render import Renderer
from sqlalchemy_django.autogenerate.table_changes import PHASES, changes
from sqlalchemy_django.autogenerate.table_states import Shape, Shapes
from sqlalchemy_django.base import Json

DIALECT = "dialect = op.get_context().dialect.name"
ALTERING = "alter tables"
#: In which order what is for some databases only is written.
ORDER = sorted(
    (kinds for number in (3, 2, 1) for kinds in combinations(DATABASES, number)),
    key=lambda kinds: (kinds != DATABASES, kinds == ("postgresql",), kinds != ("sqlite",)),
)


@dataclass(frozen=True)
class Told:
    """A piece of code and the kinds of database that it is for, in the order of ``DATABASES``."""

    code: str
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Stage:
    """The tables before and after, by kind of database.

    ``orders`` are the columns of tables that SQLite is to have in an order of Django's.
    """

    old: Mapping[str, Shapes]
    new: Mapping[str, Shapes]
    orders: Mapping[str, Sequence[str]] = field(default_factory=dict)


def body(stages: Sequence[Stage], renderers: Mapping[str, Renderer]) -> str:
    """Return the code that goes through some stages, empty where there is nothing to do."""
    told = [each for stage in stages for each in _stage(stage, renderers)]
    return conditional(told)


def with_dialect(text: str) -> str:
    """Say which kind of database it is, in front of code that asks."""
    return f"{DIALECT}\n{text}" if re.search(r"\bdialect [!=]= ", text) else text


def found(stage: Stage, renderers: Mapping[str, Renderer]) -> dict[str, list[Piece]]:
    """Return the operations by kind of database."""
    return {
        kind: list(changes(stage.old[kind], stage.new[kind], renderers[kind])) for kind in DATABASES
    }


def _stage(stage: Stage, renderers: Mapping[str, Renderer]) -> Iterator[Told]:
    pieces = found(stage, renderers)
    tables = [piece.table for piece in pieces["sqlite"] if piece.phase == ALTERING and piece.remake]
    tables += [table for table in stage.orders if table in stage.old["sqlite"]]
    batches = {_mark(table): _batch(table, pieces, stage, renderers) for table in tables}
    for phase in PHASES:
        lists: dict[str, list[str]] = {kind: [] for kind in DATABASES}
        for kind in DATABASES:
            for piece in pieces[kind]:
                if piece.phase != phase:
                    continue
                if phase == ALTERING and _mark(piece.table) in batches:
                    code = _mark(piece.table)
                else:
                    code = renderers[kind].operation(piece.operation)
                if code not in lists[kind]:
                    lists[kind].append(code)
            if phase == ALTERING:
                # Also those where there is nothing to do but to bring the columns in order.
                marks = [_mark(table) for table in stage.orders if _mark(table) in batches]
                lists[kind] += [mark for mark in marks if mark not in lists[kind]]
        told = merged(lists)
        if phase.endswith("indexes"):
            # Their order does not matter, so that each condition is said once.
            told.sort(key=lambda each: ORDER.index(each.kinds))
        for each in told:
            yield Told(batches[each.code], DATABASES) if each.code in batches else each


def _mark(table: str) -> str:
    return f"# {table}"


def _batch(
    table: str,
    pieces: Mapping[str, list[Piece]],
    stage: Stage,
    renderers: Mapping[str, Renderer],
) -> str:
    """Return the code that alters a table, which SQLite makes anew from what it is before."""
    here = {
        kind: [each for each in found if each.table == table and each.phase == ALTERING]
        for kind, found in pieces.items()
    }
    more = [each for each in here["sqlite"] if _is_said_in_the_table(each)]
    here["sqlite"] = [each for each in here["sqlite"] if each not in more]
    codes = {
        kind: [renderers[kind].operation(each.operation, batch=True) for each in found]
        for kind, found in here.items()
    }
    renderer = renderers["sqlite"]
    shape = _without(stage.old["sqlite"][table], pieces["sqlite"])
    arguments = [f"{table!r}", f"copy_from={renderer.whole_table(shape)}"]
    added = [code for each in more if (code := renderer.part(each.operation))]
    if added:
        arguments.append(f"table_args=({', '.join(added)},)")
    order = stage.orders.get(table)
    if order:
        arguments.append(f"partial_reordering=[{tuple(order)!r}]")
    if more or order or not any(map(_makes_anew, here["sqlite"])):
        arguments.append('recreate="always" if dialect == "sqlite" else "never"')
    inner = conditional(merged(codes)) or "pass"
    return (
        "# SQLite makes the table anew, from what it is before.\n"
        f"with op.batch_alter_table({', '.join(arguments)}) as batch_op:\n"
        + textwrap.indent(inner, "    ")
    )


def _is_said_in_the_table(piece: Piece) -> bool:
    """Whether SQLite is told something by the new table: Alembic refuses what has no name."""
    operation = piece.operation
    match operation:
        case ops.CreateUniqueConstraintOp() | ops.DropConstraintOp():
            return operation.constraint_name is None
        case ops.AddColumnOp():
            return isinstance(operation.column.type, Json)
    return False


def _makes_anew(piece: Piece) -> bool:
    """Whether Alembic sees by itself that SQLite needs a new table."""
    kinds = (ops.AlterColumnOp, ops.DropColumnOp, ops.AddConstraintOp, ops.DropConstraintOp)
    return isinstance(piece.operation, kinds)


def _without(shape: Shape, pieces: Sequence[Piece]) -> Shape:
    """Return a table without the indexes and nameless constraints that are gone already."""
    indexes, uniques = set(), set()
    for piece in pieces:
        if isinstance(piece.operation, ops.DropIndexOp):
            indexes.add(piece.operation.index_name)
        elif isinstance(piece.operation, ops.DropConstraintOp) and piece.table == shape.name:
            uniques.add(piece.columns)
    kept = tuple(
        item
        for item in shape.items
        if not (isinstance(item.making, ops.CreateIndexOp) and item.making.index_name in indexes)
        and not (item.name is None and tuple(item.columns) in uniques)
    )
    return replace(shape, items=kept)


def merged(lists: Mapping[str, Sequence[str]]) -> list[Told]:
    """Return the codes of all kinds in one order, each with the kinds that have it."""
    alike = _alike(lists)
    order: list[str] = []
    for codes in alike.values():
        place = 0
        for code in codes:
            if code in order:
                place = order.index(code) + 1
            else:
                order.insert(place, code)
                place += 1
    return [Told(code, tuple(kind for kind in DATABASES if code in alike[kind])) for code in order]


def _alike(lists: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return the codes with those replaced that differ between the kinds in some lines only."""
    starts: dict[str, dict[str, str]] = {}
    for kind, codes in lists.items():
        for code in codes:
            if code.startswith("op.create_table("):
                starts.setdefault(code.split("\n")[0], {})[kind] = code
    found = {start: _by_line(codes) for start, codes in starts.items()}
    return {
        kind: [found.get(code.split("\n")[0]) or code for code in codes]
        for kind, codes in lists.items()
    }


def _by_line(codes: Mapping[str, str]) -> str | None:
    """Return one code for all kinds, with a choice in the lines that differ."""
    texts = {kind: code.split("\n") for kind, code in codes.items()}
    if len(set(codes.values())) == 1 or len({len(lines) for lines in texts.values()}) > 1:
        return None
    return "\n".join(
        _choice(dict(zip(texts, lines, strict=True))) for lines in zip(*texts.values(), strict=True)
    )


def _choice(lines: Mapping[str, str]) -> str:
    if len(set(lines.values())) == 1:
        return next(iter(lines.values()))
    cases = {kind: line.strip().removesuffix(",") for kind, line in lines.items()}
    *others, last = dict.fromkeys(cases.values())
    text = ""
    for case in others:
        kinds = tuple(kind for kind, each in cases.items() if each == case)
        text += f"{case} if {_condition(kinds, tuple(cases))} else "
    return f"{text}{last},"


def conditional(told: Sequence[Told]) -> str:
    """Return the code with what is not for all databases behind a condition."""
    blocks: list[str] = []
    before: tuple[str, ...] = ()
    for kinds, group in groupby(told, key=lambda each: each.kinds):
        code = "\n".join(each.code for each in group)
        if kinds == DATABASES:
            blocks.append(code)
        else:
            rest = tuple(kind for kind in DATABASES if kind not in before)
            start = "else:" if before and kinds == rest else f"if {_condition(kinds, DATABASES)}:"
            blocks.append(f"{start}\n{textwrap.indent(code, '    ')}")
        before = kinds if kinds != DATABASES and not blocks[-1].startswith("else:") else ()
    return "\n".join(blocks)


def _condition(kinds: Sequence[str], among: Sequence[str]) -> str:
    if len(kinds) == 1:
        return f'dialect == "{kinds[0]}"'
    others = [kind for kind in among if kind not in kinds]
    return " and ".join(f'dialect != "{kind}"' for kind in others)
