"""Shows one pair: both functions, what they use, both SQL texts with their values, the answer.

``show_pair`` runs the pair; ``show_text`` and ``show_json`` render the result.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlparse
from rich.console import Console
from rich.text import Text

from shared_fixtures.question import PerVersion
from side_by_side import JSON_FORMAT
from side_by_side.chapters.ask import ask_own_database
from side_by_side.chapters.build import build_databases
from side_by_side.chapters.check_pairs import SIDES
from side_by_side.chapters.checkout import root
from side_by_side.chapters.dependencies import with_dependencies
from side_by_side.chapters.lacks import Lack, lack_of
from side_by_side.chapters.pairs import Pair, all_chapters, find_pair, source_of
from side_by_side.chapters.print_sides import highlight_code, print_sides
from side_by_side.chapters.questions import find_question_name
from side_by_side.chapters.requirements import (
    LeftOutError,
    first_database,
    select_for_chapter,
)
from side_by_side.chapters.results import Mismatch, Result, compare_answer, name_objects
from side_by_side.chapters.sides import make_sides
from side_by_side.chapters.traps import TrappedPair, find_traps_of_pair
from side_by_side.chapters.used_names import UsedDefinition, definitions_used_by
from side_by_side.schema.difference_report import print_plain

#: The maximum length of a list on one line, in characters.
WIDE = 80


@dataclass(frozen=True)
class PairView:
    """A pair as it ran on one database; without results if it is not asked there.

    ``lack`` is what it lacks there, and ``left_out`` why its whole chapter cannot be built there.
    """

    pair: Pair
    database: str
    results: dict[str, Result]
    lack: Lack | None = None
    left_out: str = ""

    @property
    def mismatches(self) -> dict[str, list[Mismatch]]:
        """How the results differ from the answer written by hand, by side."""
        return {
            side: compare_answer(self.pair.question, self.database, result)
            for side, result in self.results.items()
        }

    @property
    def right(self) -> bool:
        """Whether both sides gave the answer."""
        return not any(self.mismatches.values())


def show_pair(name: str, databases: list[str]) -> list[PairView]:
    """Run a pair on some databases, each with only the chapters that it needs.

    Without databases, it is run on the first one on which its chapter exists. If the chapter cannot
    be built there, the view has the code and the reason.

    Raises:
        LeftOutError: The chapter cannot be built on a database that is given.
        UnknownQuestionError: No question has the name, or several have it.
        SideBySideError: A database is unavailable.
    """
    known = all_chapters()
    chapter = find_question_name(name, known).chapter
    try:
        servers, left_out = select_for_chapter(chapter, databases), ""
    except LeftOutError as error:
        if databases:
            raise
        servers, left_out = [], error.reason
    # Before the functions are imported: Django is set up with the chapters that they need.
    make_sides(with_dependencies([chapter], known))
    pair = find_pair(name)
    views = [PairView(pair, first_database(chapter), {}, None, left_out)] if left_out else []
    for kind, server in servers:
        results: dict[str, Result] = {}
        lack = lack_of(pair, kind, server)
        if pair.question.is_asked_on(kind) and lack is None:
            with build_databases(kind, server, [chapter]) as built:
                results = {side: ask_own_database(built, pair, side) for side in SIDES}
        views.append(PairView(pair, kind, results, lack))
    return views


def show_text(views: list[PairView], console: Console) -> None:
    """Print the question, the two functions, and for each database the SQL and the outcome."""
    pair = views[0].pair
    print_plain(console, f"{pair.id}  {pair.question.asks}")
    if pair.question.source:
        print_plain(console, pair.question.source)
    print_plain(console, "")
    used = {side: definitions_used_by(pair.function(side)) for side in SIDES}
    print_sides(console, {side: _code(console, pair.function(side), used[side]) for side in SIDES})
    for view in views:
        _show_view(view, console)
    for trapped in find_traps_of_pair(pair):
        _show_trap(trapped, used[trapped.trap.side], console)
    if numbers := pair.question.statements:
        by_version = " with some versions" if isinstance(numbers, PerVersion) else ""
        print_plain(console, f"The numbers of statements differ{by_version}: {numbers.why}")


def _show_view(view: PairView, console: Console) -> None:
    if view.results:
        texts = {side: _sql(console, result) for side, result in view.results.items()}
        print_sides(console, {f"SQL on {view.database}, {side}": texts[side] for side in texts})
    print_plain(console, _outcome(view))


def _show_trap(trapped: TrappedPair, printed: Sequence[UsedDefinition], console: Console) -> None:
    trap, function = trapped.trap, trapped.tempting.function(trapped.trap.side)
    print_plain(console, f"Trap: {trap.why}\n")
    used = [used for used in definitions_used_by(function) if used not in printed]
    print_sides(console, {f"tempting on {trap.side}": _code(console, function, used)})
    print_plain(console, f"wrong       {answer_text(trap.answer)}\n")


def answer_text(answer: Any) -> str:
    """Return an answer as text; a long list has one item per line."""
    text = repr(answer)
    if isinstance(answer, list) and len(text) > WIDE:
        text = ("\n" + " " * 12).join(repr(item) for item in answer)
    return text


def _code(console: Console, function: Any, used: Iterable[UsedDefinition]) -> Text:
    """Return a function, followed by the definitions it uses, each under its location."""
    path, line, text = source_of(function)
    parts = [
        (path, line, text),
        *((definition.path, definition.line, definition.text) for definition in used),
    ]
    blocks = [
        Text()
        .append(f"{path.relative_to(root())}:{line}\n", "dim")
        .append_text(highlight_code(console, text, "python"))
        for path, line, text in parts
    ]
    return Text("\n\n").join(blocks)


def _sql(console: Console, result: Result) -> Text:
    """Return the statements of a result, each followed by its values."""
    texts = []
    for statement, values in zip(result.statements, result.parameters, strict=True):
        text = sqlparse.format(statement, reindent=True, keyword_case="upper").strip() + ";"
        texts.append("\n".join([text, *(f"-- {line}" for line in _values(values))]))
    return highlight_code(console, "\n\n".join(texts) or "(none)", "sql")


def _values(values: Any) -> list[str]:
    """Return the values of a statement, one line for each row that it is executed for."""
    if not values:
        return []
    many = isinstance(values, list) and all(isinstance(row, tuple | list | dict) for row in values)
    return [repr(row) for row in values] if many else [repr(values)]


def _outcome(view: PairView) -> str:
    question = view.pair.question
    if not view.results and question.only_with:
        return f"Not asked here, only with {' and '.join(question.only_with)}\n"
    if view.left_out:
        return f"Not asked on {view.database}: {view.left_out}\n"
    if view.lack:
        return f"Not asked on {view.database}: {view.lack.cure} to ask it\n"
    if not view.results:
        kinds = " and ".join(question.only_on)
        return (
            f"Not asked on {view.database}, only on {kinds}: "
            f"side-by-side show {view.pair.id} --database {question.only_on[0]}\n"
        )
    lines = [f"answer      {answer_text(question.answer_on(view.database))}"]
    for side, mismatches in view.mismatches.items():
        got = (
            "the same" if not mismatches else f"differs: {answer_text(_answer(view.results[side]))}"
        )
        lines.append(f"{side:<10}  {got}")
    return "\n".join(lines) + "\n"


def _answer(result: Result) -> Any:
    return result.error or name_objects(result.answer)


def show_json(views: list[PairView]) -> dict[str, Any]:
    """Return the pair as plain values for JSON."""
    pair = views[0].pair
    return {
        "format": JSON_FORMAT,
        "command": "show",
        "id": pair.id,
        "asks": pair.question.asks,
        "source": pair.question.source or None,
        "statements": pair.question.statements.why if pair.question.statements else None,
        "only_on": list(pair.question.only_on) or None,
        "only_with": list(pair.question.only_with) or None,
        "code": {side: _code_json(pair.function(side)) for side in SIDES},
        "uses": {side: _uses_json(pair.function(side)) for side in SIDES},
        "traps": [_trap_json(trapped) for trapped in find_traps_of_pair(pair)],
        "databases": [_view_json(view) for view in views],
    }


def _view_json(view: PairView) -> dict[str, Any]:
    question = view.pair.question
    return {
        "database": view.database,
        "asked": bool(view.results),
        "answer": repr(question.answer_on(view.database)) if view.results else None,
        "sides": {
            side: {
                "right": not view.mismatches[side],
                "got": repr(_answer(result)),
                "sql": list(result.statements),
                "parameters": [_values(values) for values in result.parameters],
            }
            for side, result in view.results.items()
        },
    }


def _trap_json(trapped: TrappedPair) -> dict[str, Any]:
    function = trapped.tempting.function(trapped.trap.side)
    return {
        "side": trapped.trap.side,
        "why": trapped.trap.why,
        "answer": repr(trapped.trap.answer),
        "code": _code_json(function),
        "uses": _uses_json(function),
    }


def _code_json(function: Any) -> dict[str, Any]:
    path, line, text = source_of(function)
    return {"file": str(path.relative_to(root())), "line": line, "text": text}


def _uses_json(function: Any) -> list[dict[str, Any]]:
    return [
        {
            "name": used.name,
            "file": str(used.path.relative_to(root())),
            "line": used.line,
            "text": used.text,
        }
        for used in definitions_used_by(function)
    ]
