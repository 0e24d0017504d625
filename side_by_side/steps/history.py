"""A chapter's steps as both sides have them, paired by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from side_by_side.chapters.sides.migration_files import NoStepsError
from side_by_side.errors import SideBySideError
from side_by_side.steps.step import Step, StepFile, SteppingSide


class TwoHeadsError(SideBySideError):
    """A chapter whose last step is not one but several."""

    def __init__(self, chapter: str, side: str, heads: Sequence[Step]) -> None:
        self.chapter = chapter
        self.side = side
        self.heads = tuple(sorted(heads))
        names = " and ".join(head.name for head in self.heads)
        revisions = " ".join(f"{chapter}_{head.number}" for head in self.heads)
        command = {
            "django": f"python manage.py makemigrations --merge {chapter}",
            "sqlalchemy": f"alembic merge {revisions}",
        }[side]
        super().__init__(
            f"{chapter!r} has {len(heads)} heads on the {side} side: {names}; "
            f"make a step that comes after them all: {command}"
        )


class UnpairedStepError(SideBySideError):
    """A step that only one side has, or that comes after other steps there."""

    def __init__(self, step: Step, reason: str) -> None:
        self.step = step
        super().__init__(f"{step} is not a pair: {reason}")


@dataclass(frozen=True)
class PairedStep:
    """One step with its two files."""

    step: Step
    django: StepFile
    sqlalchemy: StepFile


def read_history(chapter: str, sides: Sequence[SteppingSide]) -> list[PairedStep]:
    """Return a chapter's steps and all that they depend on, each after its parents.

    Raises:
        NoStepsError: The chapter has no migrations on a side.
        TwoHeadsError: The history ends in more than one step on a side.
        NoTwinError: A step is there on one side only, or has other parents there.
    """
    found: dict[str, dict[Step, StepFile]] = {}
    for side in sides:
        steps = {each.step: each for each in side.written(chapter)}
        own = [step for step in steps if step.chapter == chapter]
        if not own:
            raise NoStepsError(chapter, side.name)
        parents = {parent for each in steps.values() for parent in each.parents}
        heads = [step for step in own if step not in parents]
        if len(heads) > 1:
            raise TwoHeadsError(chapter, side.name, heads)
        found[side.name] = steps
    return _paired(found["django"], found["sqlalchemy"])


def read_squashed_steps(chapter: str, sides: Sequence[SteppingSide]) -> list[PairedStep]:
    """Return a chapter's squashed steps, which replace the same steps on both sides.

    Raises:
        NoTwinError: One is there on one side only, or replaces other steps there.
    """
    django, sqlalchemy = ({each.step: each for each in side.squashed(chapter)} for side in sides)
    found = _paired(django, sqlalchemy)
    for each in found:
        if each.django.replaces != each.sqlalchemy.replaces:
            raise UnpairedStepError(each.step, "it replaces other steps on the other side")
    return found


def _paired(
    django: Mapping[Step, StepFile], sqlalchemy: Mapping[Step, StepFile]
) -> list[PairedStep]:
    for step in sorted(django.keys() | sqlalchemy.keys()):
        _check_pair(step, django.get(step), sqlalchemy.get(step))
    return [PairedStep(step, django[step], sqlalchemy[step]) for step in django]


def _check_pair(step: Step, django: StepFile | None, sqlalchemy: StepFile | None) -> None:
    if django is None or sqlalchemy is None:
        missing, there = ("django", sqlalchemy) if django is None else ("sqlalchemy", django)
        where = there.path.name if there else ""
        raise UnpairedStepError(step, f"the {missing} side has no file {where}")
    if django.parents != sqlalchemy.parents:
        told = [
            ", ".join(sorted(map(str, parents))) or "nothing"
            for parents in (django.parents, sqlalchemy.parents)
        ]
        raise UnpairedStepError(step, f"on the django side it comes after {told[0]}, not {told[1]}")
