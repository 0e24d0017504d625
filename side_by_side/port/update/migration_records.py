"""Detects what happened to the migrations of a project since they were ported.

A port keeps for each migration its name, a hash of what it does, and the revision that stands for
it. A revision is never rewritten, because databases may have run it. So a migration that was
edited, renamed, squashed or deleted needs a decision, which ``--accept`` takes.
"""

import ast
import hashlib
import warnings
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from side_by_side.port.update.update_errors import NothingToAcceptError

#: The attributes of a migration that decide when it runs, and not what it does.
_ORDER = {"dependencies", "run_before", "replaces", "initial"}


@dataclass(frozen=True)
class PortedMigration:
    """A migration of the project as it is now."""

    label: str
    name: str
    #: The file with the migration, None where there is only a compiled one.
    source: Path | None = None
    #: The revision that stands for it, by its path in the port, empty where there is none.
    revision: str = ""

    @property
    def key(self) -> str:
        """Its name with the application."""
        return f"{self.label}.{self.name}"


@dataclass(frozen=True)
class KeptMigration:
    """A migration as it was when it was ported."""

    label: str
    name: str
    #: A hash of what it does, see ``digest``.
    digest: str
    revision: str = ""

    @property
    def key(self) -> str:
        """Its name with the application."""
        return f"{self.label}.{self.name}"


@dataclass(frozen=True)
class Problem:
    """A migration that needs a decision."""

    #: "squashed", "renumbered", "edited" or "deleted".
    what: str
    key: str
    #: A sentence with the ways out.
    text: str


@dataclass(frozen=True)
class MigrationChanges:
    """What happened to the migrations of a project since they were ported."""

    #: Those that have no revision yet, in the order in which they were given.
    new: tuple[PortedMigration, ...]
    problems: tuple[Problem, ...]
    #: What to keep from now on, by name.
    kept: tuple[KeptMigration, ...]


def keep(migrations: Sequence[PortedMigration]) -> tuple[KeptMigration, ...]:
    """Return what is kept of migrations and their revisions, by name."""
    listed = (
        KeptMigration(item.label, item.name, digest(_read(item.source)), item.revision)
        for item in migrations
    )
    return tuple(sorted(listed, key=lambda item: item.key))


def compare_migrations(
    kept: Sequence[KeptMigration],
    current: Sequence[PortedMigration],
    accepted: Collection[str] = (),
) -> MigrationChanges:
    """Return what happened to migrations since they were kept.

    ``accepted`` are the names of migrations, such as ``shop.0003_price``, or the labels of
    applications that are gone. For these the existing revisions stand from now on.

    Raises:
        NothingToAcceptError: One that is accepted needs no decision.
    """
    return _Comparison(kept, current, accepted).changes()


class _Comparison:
    """Compares the migrations that were ported with those that there are."""

    def __init__(
        self,
        kept: Sequence[KeptMigration],
        current: Sequence[PortedMigration],
        accepted: Collection[str],
    ) -> None:
        sources = {item.key: _read(item.source) for item in current}
        replaced = {key: _replaces(source) for key, source in sources.items()}
        self.before = {item.key: item for item in kept}
        self.after = dict(self.before)
        # What a ported migration replaces is ported with it.
        known = {name for key in self.before for name in replaced.get(key, ())}
        self.now = {
            item.key: item for item in current if item.key in self.before or item.key not in known
        }
        self.digests = {key: digest(sources[key]) for key in self.now}
        self.unknown = [key for key in self.now if key not in self.before]
        #: What the squashed migrations replace that were written since.
        self.squashes = {
            key: replaced[key] for key in self.unknown if replaced[key] & set(self.before)
        }
        self.accepted = set(accepted)
        self.unused = set(accepted)
        self.problems: list[Problem] = []

    def changes(self) -> MigrationChanges:
        """Return the changes, with a problem for each that is not accepted."""
        for key, replaced in self.squashes.items():
            self._squash(key, replaced)
        moved = self._moved()
        for old, key in moved.items():
            self._move(old, key)
        gone = [key for key in self.before if key not in self.now and key not in moved]
        replaced = {name for names in self.squashes.values() for name in names}
        self._delete([key for key in gone if key not in replaced])
        for key, item in self.before.items():
            if key in self.now and self.digests[key] != item.digest:
                self._edit(key)
        if self.unused:
            raise NothingToAcceptError(sorted(self.unused))
        decided = {*self.squashes, *moved.values()}
        new = [self.now[key] for key in self.unknown if key not in decided]
        kept = sorted([*self.after.values(), *keep(new)], key=lambda item: item.key)
        return MigrationChanges(tuple(new), tuple(self.problems), tuple(kept))

    def _accepts(self, what: str, key: str, text: str) -> bool:
        """Return whether the existing revisions stand for a migration; otherwise keep a problem."""
        if key in self.accepted:
            self.unused.discard(key)
            return True
        self.problems.append(Problem(what, key, text))
        return False

    def _squash(self, key: str, replaced: set[str]) -> None:
        ported = [name for name in self.before if name in replaced]
        missing = sorted(replaced - set(self.before))
        if missing:
            text = (
                f"{key} replaces {_listed(ported)}, which were ported, and {_listed(missing)}, "
                "which were not. Restore what it replaces, update the port, and squash afterwards"
            )
            self.problems.append(Problem("squashed", key, text))
            return
        text = (
            f"{key} replaces {_listed(ported)}, whose revisions databases may have run. If it "
            f"does the same, add --accept {key}: these revisions stand for it, and none is added"
        )
        if self._accepts("squashed", key, text):
            for name in ported:
                del self.after[name]
            now = self.now[key]
            # What follows it follows the last of what it replaces.
            last = self.before[ported[-1]].revision
            self.after[key] = KeptMigration(now.label, now.name, self.digests[key], last)

    def _moved(self) -> dict[str, str]:
        """Return the new names of migrations that do the same under another name."""
        moved: dict[str, str] = {}
        replaced = {name for names in self.squashes.values() for name in names}
        for old, item in self.before.items():
            if old in self.now or old in replaced:
                continue
            for key in self.unknown:
                is_free = key not in self.squashes and key not in moved.values()
                is_same = self.digests[key] == item.digest and self.now[key].label == item.label
                if is_free and is_same:
                    moved[old] = key
                    break
        return moved

    def _move(self, old: str, key: str) -> None:
        item = self.before[old]
        text = (
            f"{key} does what {old} did, which is gone{_stands(item)}. If it was only renamed, add "
            f"--accept {key}; otherwise restore {old}"
        )
        if self._accepts("renumbered", key, text):
            del self.after[old]
            self.after[key] = replace(item, name=self.now[key].name)

    def _delete(self, gone: Sequence[str]) -> None:
        labels = {item.label for item in self.now.values()}
        for label in dict.fromkeys(self.before[key].label for key in gone):
            listed = [key for key in gone if self.before[key].label == label]
            if label in labels:
                for key in listed:
                    text = (
                        f"{key} is gone{_stands(self.before[key])}. Restore it; or, if the port "
                        f"is to keep what it did, add --accept {key}"
                    )
                    self._forget(key, [key], text)
            else:
                text = (
                    f"all migrations of {label} are gone, and databases may have run their "
                    "revisions. Restore the application; or, if the port is to keep its revisions, "
                    f"add --accept {label}"
                )
                self._forget(label, listed, text)

    def _forget(self, key: str, listed: Sequence[str], text: str) -> None:
        if self._accepts("deleted", key, text):
            for name in listed:
                del self.after[name]

    def _edit(self, key: str) -> None:
        item = self.before[key]
        text = (
            f"{key} was edited after it was ported{_stands(item)}. Undo the edit and write a new "
            f"migration; or, if what was ported still does the same, add --accept {key}"
        )
        if self._accepts("edited", key, text) and key in self.after:
            self.after[key] = replace(item, digest=self.digests[key])


def digest(source: str) -> str:
    """Return a hash of what a migration does.

    Comments, docstrings, the layout of the source and the order of migrations make no difference.
    """
    tree = _parse(source)
    text = "".join(_plain(tree)) if tree else source
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _parse(source: str) -> ast.Module | None:
    """Return the tree of a source, None where it is not Python."""
    with warnings.catch_warnings():
        # About escapes, which Django has reported when it imported the migration.
        warnings.simplefilter("ignore")
        try:
            return ast.parse(source)
        except (SyntaxError, ValueError):
            return None


def _plain(node: Any) -> Iterator[str]:
    """Yield a tree as text, the same with every version of Python."""
    if isinstance(node, list):
        yield "["
        for item in node:
            if not _is_left_out(item):
                yield from _plain(item)
        yield "]"
    elif isinstance(node, ast.AST):
        yield f"{type(node).__name__}("
        for name, value in ast.iter_fields(node):
            # Later versions have further fields, which are empty.
            if value not in (None, []) and name not in {"ctx", "kind"}:
                yield f"{name}="
                yield from _plain(value)
        yield ")"
    else:
        yield f"{node!r},"


def _is_left_out(node: Any) -> bool:
    """Return whether a statement is a docstring, or decides when a migration runs."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    return bool(_ORDER.intersection(_targets(node)))


def _targets(node: Any) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _replaces(source: str) -> set[str]:
    """Return the names of the migrations that a squashed one replaces."""
    tree = _parse(source)
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.Assign | ast.AnnAssign) and "replaces" in _targets(node):
            try:
                pairs = ast.literal_eval(node.value) if node.value else ()
                return {f"{label}.{name}" for label, name in pairs}
            except (TypeError, ValueError):
                return set()
    return set()


def _read(source: Path | None) -> str:
    return source.read_text(encoding="utf-8", errors="surrogateescape") if source else ""


def _stands(item: KeptMigration) -> str:
    return f", and databases may have run its revision {item.revision}" if item.revision else ""


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
