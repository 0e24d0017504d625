"""The changes that there are, and the check that each is one."""

import ast
import inspect
import textwrap
from collections.abc import Mapping
from importlib import import_module

from shared_fixtures.detection import TOPICS
from shared_fixtures.detection.change import Change
from side_by_side.errors import SideBySideError

#: The changes by their topics, in the order in which they are shown.
Topics = Mapping[str, list[Change]]


class NoChangeError(SideBySideError):
    """A change whose after is its before: there is nothing in it that could be noticed."""

    def __init__(self, change: str, side: str) -> None:
        self.change = change
        self.side = side
        super().__init__(
            f"{change}: no change to notice on the {side} side; let {change}_after differ from "
            f"{change}_before, or say in the change why there is none"
        )


def changes_on(kind: str) -> Topics:
    """Return the changes that a kind of database can have, by topic."""
    return {
        topic: [change for change in _listed(topic) if kind in change.only_on] for topic in TOPICS
    }


def _listed(topic: str) -> list[Change]:
    found: list[Change] = import_module(f"shared_fixtures.detection.{topic}").CHANGES
    return found


def check_change(change: Change, topic: str) -> None:
    """See that the functions before and after say something else, on each side.

    Raises:
        NoChangeError: They say the same.
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
    """Return what a function does, without its name, comments and layout."""
    [definition] = ast.parse(textwrap.dedent(inspect.getsource(function))).body  # type: ignore[arg-type]  # a function
    assert isinstance(definition, ast.FunctionDef)  # as getsource gives it
    return "".join(ast.dump(statement) for statement in definition.body)
