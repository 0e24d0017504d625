"""Pairs Django's migrations with Alembic's revisions, by their files, ids, or a configuration."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic.script import Script

from side_by_side.histories.history_errors import UnknownStepNameError
from side_by_side.steps.step import Step, StepFile

#: The section of pyproject.toml that pairs steps by hand.
SECTION = ("tool", "side-by-side", "steps")


@dataclass(frozen=True)
class Pairing:
    """Which revision stands for which migration, and what is left over on each side.

    ``migrations`` and ``revisions`` are those without a counterpart; a squashed migration counts as
    one. A revision is given by its id.
    """

    revisions_by_step: Mapping[Step, Script]
    migrations: Sequence[StepFile] = ()
    revisions: Sequence[Script] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every step has both."""
        return not (self.migrations or self.revisions)


def read_configured(folders: Iterable[Path]) -> tuple[Path | None, Mapping[str, str]]:
    """Return the entries of ``[tool.side-by-side.steps]`` of the first pyproject.toml that has any.

    They map ``label.migration`` to the id of a revision.
    """
    for folder in folders:
        path = folder / "pyproject.toml"
        if path.is_file():
            section: Any = tomllib.loads(path.read_text(encoding="utf-8"))
            for name in SECTION:
                section = section.get(name, {})
            if section:
                return path, {str(name): str(value) for name, value in _flat(section)}
    return None, {}


def _flat(section: Mapping[str, Any], before: str = "") -> Iterable[tuple[str, Any]]:
    """Yield the entries of a table; TOML reads a name with a dot that has no quotes as a table."""
    for name, value in section.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def pair_histories(
    migrations: Sequence[StepFile],
    revisions: Sequence[Script],
    configured: Mapping[str, str] | None = None,
    path: Path | None = None,
) -> Pairing:
    """Return the pairs.

    Configured pairs count first. Then each rule pairs what it finds exactly one revision for: the
    id is ``label_name``; the file is in a folder of the label's name, and is ``name`` or ends in
    ``_name``; the same with a letter after the number; the file is ``label_name`` or ends in it;
    only one application has a migration of this name, and the file is ``name`` or ends in
    ``_name``; the same with the message or the id of the revision.

    Raises:
        UnknownStepNameError: A configured migration or revision does not exist.
    """
    pairs = _configured(migrations, revisions, configured or {}, path or Path("pyproject.toml"))
    names = [file.step.name for file in migrations]
    rules: list[Callable[[Step, Script], bool]] = [
        lambda step, script: script.revision in (f"{step.chapter}_{step.name}", str(step)),
        lambda step, script: step.chapter in _folders(script) and _ends(script, step.name),
        lambda step, script: step.chapter in _folders(script) and _is_second(script, step.name),
        lambda step, script: _ends(script, f"{step.chapter}_{step.name}"),
        lambda step, script: names.count(step.name) == 1 and _ends(script, step.name),
        lambda step, script: (
            (step.chapter in _folders(script) or names.count(step.name) == 1)
            and step.name in (_slug(script), script.revision)
        ),
    ]
    for rule in rules:
        _apply(rule, pairs, migrations, revisions)
    paired = {script.revision for script in pairs.values()}
    return Pairing(
        pairs,
        [file for file in migrations if file.step not in pairs],
        [script for script in revisions if script.revision not in paired],
    )


def _apply(
    rule: Callable[[Step, Script], bool],
    pairs: dict[Step, Script],
    migrations: Sequence[StepFile],
    revisions: Sequence[Script],
) -> None:
    """Add the pairs of a rule in which neither has another counterpart."""
    paired = {script.revision for script in pairs.values()}
    free = [script for script in revisions if script.revision not in paired]
    steps = [file.step for file in migrations if file.step not in pairs]
    matches = {step: [script for script in free if rule(step, script)] for step in steps}
    counts: dict[str, int] = {}
    for scripts in matches.values():
        for script in scripts:
            counts[script.revision] = counts.get(script.revision, 0) + 1
    pairs |= {
        step: scripts[0]
        for step, scripts in matches.items()
        if len(scripts) == 1 and counts[scripts[0].revision] == 1
    }


def _configured(
    migrations: Sequence[StepFile],
    revisions: Sequence[Script],
    configured: Mapping[str, str],
    path: Path,
) -> dict[Step, Script]:
    steps = {str(file.step): file.step for file in migrations}
    scripts = {script.revision: script for script in revisions}
    pairs: dict[Step, Script] = {}
    for name, revision in configured.items():
        if name not in steps:
            raise UnknownStepNameError(path, name, revision, f"there is no migration {name}")
        if revision not in scripts:
            raise UnknownStepNameError(path, name, revision, f"there is no revision {revision}")
        pairs[steps[name]] = scripts[revision]
    return pairs


def _folders(script: Script) -> tuple[str, ...]:
    """Return the names of the folders in which a revision is, up to that of all versions."""
    return Path(script.path).parts[-4:-1]


def _ends(script: Script, name: str) -> bool:
    stem = Path(script.path).stem
    return stem == name or stem.endswith(f"_{name}")


def _is_second(script: Script, name: str) -> bool:
    """Whether a file has the name of a migration with a letter after its number.

    Of two migrations with one number, ``port`` gives one of the revisions a letter.
    """
    number = re.match(r"\d+", name)
    if number is None:
        return False
    rest = re.escape(name[number.end() :])
    stem = Path(script.path).stem
    return re.fullmatch(rf"(.*_)?{number[0]}[a-z]{rest}", stem) is not None


def _slug(script: Script) -> str:
    """Return the first line of a revision's message as it would be part of a name."""
    return "_".join(script.doc.lower().split()) if script.doc else ""


def step_order(
    migrations: Sequence[StepFile], pairs: Mapping[Step, Script]
) -> tuple[list[Step], list[Step]]:
    """Return the steps in Django's order, but after all that their revisions need.

    The second list has the steps that cannot be walked, because the two histories want them in
    contrary orders.
    """
    steps = {script.revision: step for step, script in pairs.items()}
    needs = {
        file.step: {parent for parent in file.parents if parent in pairs and parent != file.step}
        | {steps[parent] for parent in pairs[file.step]._all_down_revisions if parent in steps}
        for file in migrations
        if file.step in pairs
    }
    order: list[Step] = []
    done: set[Step] = set()
    waiting = list(needs)
    while waiting:
        ready = next((step for step in waiting if needs[step] <= done), None)
        if ready is None:
            break
        waiting.remove(ready)
        order.append(ready)
        done.add(ready)
    return order, waiting
