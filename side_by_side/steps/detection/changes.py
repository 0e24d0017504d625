"""Lists the changes, and checks that the models before and after differ."""

import ast
import inspect
import textwrap
from collections.abc import Mapping
from importlib import import_module

from shared_fixtures.detection import TOPICS
from shared_fixtures.detection.change import Change
from side_by_side.errors import SideBySideError

#: The changes by topic, in the order of the pages.
Topics = Mapping[str, list[Change]]


class NoChangeError(SideBySideError):
    """A change whose models before and after are the same, so that nothing could be detected."""

    def __init__(self, change: str, side: str) -> None:
        self.change = change
        self.side = side
        super().__init__(
            f"{change}: there is no change on the {side} side; make {change}_after differ from "
            f"{change}_before, or set {side}_has_none to the reason"
        )


def changes_on(kind: str) -> Topics:
    """Return the changes that are possible on a kind of database, by topic."""
    return {
        topic: [change for change in _listed(topic) if kind in change.only_on] for topic in TOPICS
    }


def _listed(topic: str) -> list[Change]:
    changes: list[Change] = import_module(f"shared_fixtures.detection.{topic}").CHANGES
    return changes


def check_change(change: Change, topic: str) -> None:
    """Check that the functions before and after differ on each side.

    Raises:
        NoChangeError: They are the same.
    """
    reasons = {"django": change.django_has_none, "sqlalchemy": change.sqlalchemy_has_none}
    for side, reason in reasons.items():
        module = import_module(f"{side}_side.detection.{topic}")
        before, after = (
            _body(getattr(module, f"{change.name}_{when}")) for when in ("before", "after")
        )
        if before == after and not reason:
            raise NoChangeError(change.name, side)


def _body(function: object) -> str:
    """Return the body of a function, without its name, comments and formatting."""
    [definition] = ast.parse(textwrap.dedent(inspect.getsource(function))).body  # type: ignore[arg-type]  # a function
    assert isinstance(definition, ast.FunctionDef)  # as getsource gives it
    return "".join(ast.dump(statement) for statement in definition.body)
