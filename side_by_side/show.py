"""One pair for the eyes: both codes, both SQL texts, the answer."""

import os
from dataclasses import dataclass
from typing import Any

import sqlparse
from rich import box
from rich.console import Console
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from side_by_side.compare import ask_one, built
from side_by_side.pairs import SIDES, Pair, TrappedPair, find_pair, source_of, traps
from side_by_side.report import FORMAT, print_plain
from side_by_side.results import Result, Wrong, named, wrong_answers
from side_by_side.scratch import chosen
from side_by_side.sides.places import ROOT

#: How long a list may be in one line, in characters.
WIDE = 80


@dataclass(frozen=True)
class View:
    """A pair as it ran on one database; where it is not asked there, without results."""

    pair: Pair
    database: str
    results: dict[str, Result]

    @property
    def wrongs(self) -> dict[str, list[Wrong]]:
        """Return, by side, how the results differ from the answer written by hand."""
        return {
            side: wrong_answers(self.pair.question, self.database, result)
            for side, result in self.results.items()
        }

    @property
    def right(self) -> bool:
        """Whether both sides gave the answer."""
        return not any(self.wrongs.values())


def shown(name: str, databases: list[str]) -> list[View]:
    """Return a pair as it ran on some databases.

    Raises:
        UnknownNameError: There is no such pair.
        SideBySideError: A database cannot be had.
    """
    pair = find_pair(name)
    views = []
    for kind, server in chosen(databases, os.environ):
        if not pair.question.is_asked_on(kind):
            views.append(View(pair, kind, {}))
            continue
        with built(kind, server) as here:
            results = {side: ask_one(here, pair, side) for side in SIDES}
        views.append(View(pair, kind, results))
    return views


def show_text(views: list[View], console: Console) -> None:
    """Print the question, the two codes, and for each database the SQL and the outcome."""
    pair = views[0].pair
    print_plain(console, f"{pair.id}  {pair.question.asks}")
    if pair.question.source:
        print_plain(console, pair.question.source)
    console.print(columns({side: _code(pair, side) for side in SIDES}))
    for view in views:
        if not view.results:
            print_plain(console, f"{asked_only(pair)}; not on {view.database}\n")
            continue
        sql = {side: _sql(view.results[side]) for side in SIDES}
        console.print(columns(sql, f"SQL on {view.database}, "))
        print_plain(console, _outcome(view))
    for trapped in traps(pair.chapter):
        if trapped.of.id == pair.id:
            _show_trap(trapped, console)
    if pair.question.statements:
        print_plain(console, f"Numbers of statements differ: {pair.question.statements}")


def asked_only(pair: Pair) -> str:
    """Return the sentence that names the databases on which a question is asked."""
    return f"asked on {' and '.join(pair.question.only_on)} only"


def _show_trap(trapped: TrappedPair, console: Console) -> None:
    trap = trapped.trap
    print_plain(console, f"Trap: {trap.why}")
    console.print(columns({f"tempting on {trap.side}": _code(trapped.tempting, trap.side)}))
    print_plain(console, f"wrong       {answer_text(trap.answer)}\n")


def answer_text(answer: Any) -> str:
    """Return an answer as text; a long list stands one item a line."""
    text = repr(answer)
    if isinstance(answer, list) and len(text) > WIDE:
        text = ("\n" + " " * 12).join(repr(item) for item in answer)
    return text


def columns(cells: dict[str, Any], title: str = "") -> Table:
    """Return cells beside each other, each under its name."""
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    for side in cells:
        table.add_column(f"{title}{side}", ratio=1, overflow="fold")
    table.add_row(*cells.values())
    return table


def _code(pair: Pair, side: str) -> Text:
    path, line, text = source_of(pair.function(side))
    code = Syntax("", "python", background_color="default").highlight(text.rstrip())
    return Text(f"{path.relative_to(ROOT)}:{line}\n", style="dim").append_text(code)


def _sql(result: Result) -> Text:
    texts = [
        sqlparse.format(statement, reindent=True, keyword_case="upper").strip() + ";"
        for statement in result.statements
    ]
    text = "\n\n".join(texts) or "(none)"
    return Syntax("", "sql", background_color="default").highlight(text.rstrip())


def _outcome(view: View) -> str:
    lines = [f"answer      {answer_text(view.pair.question.answer_on(view.database))}"]
    for side, wrongs in view.wrongs.items():
        got = "the same" if not wrongs else f"differs: {answer_text(_answer(view.results[side]))}"
        lines.append(f"{side:<10}  {got}")
    return "\n".join(lines) + "\n"


def _answer(result: Result) -> Any:
    return result.error or named(result.answer)


def show_json(views: list[View]) -> dict[str, Any]:
    """Return the same as plain values for JSON."""
    pair = views[0].pair
    return {
        "format": FORMAT,
        "command": "show",
        "id": pair.id,
        "asks": pair.question.asks,
        "source": pair.question.source or None,
        "statements": pair.question.statements or None,
        "only_on": list(pair.question.only_on) or None,
        "code": {side: _code_json(pair, side) for side in SIDES},
        "traps": [
            {
                "side": trapped.trap.side,
                "why": trapped.trap.why,
                "answer": repr(trapped.trap.answer),
                "code": _code_json(trapped.tempting, trapped.trap.side),
            }
            for trapped in traps(pair.chapter)
            if trapped.of.id == pair.id
        ],
        "databases": [
            {
                "database": view.database,
                "asked": bool(view.results),
                "answer": repr(pair.question.answer_on(view.database)) if view.results else None,
                "sides": {
                    side: {
                        "right": not view.wrongs[side],
                        "got": repr(_answer(result)),
                        "sql": list(result.statements),
                    }
                    for side, result in view.results.items()
                },
            }
            for view in views
        ],
    }


def _code_json(pair: Pair, side: str) -> dict[str, Any]:
    path, line, text = source_of(pair.function(side))
    return {"file": str(path.relative_to(ROOT)), "line": line, "text": text}
