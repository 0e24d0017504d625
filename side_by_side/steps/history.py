"""Reads the steps of a chapter on both sides, and pairs them by name."""

from collections.abc import Mapping, Sequence

from side_by_side.chapters.sides.migration_files import NoStepsError
from side_by_side.errors import SideBySideError
from side_by_side.steps.step import PairedStep, Step, StepFile, SteppingSide


class TwoHeadsError(SideBySideError):
    """A chapter with several last steps on a side."""

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
            f"merge them in a new step: {command}"
        )


class UnpairedStepError(SideBySideError):
    """A step that only one side has, or that has other parents there."""

    def __init__(self, step: Step, reason: str) -> None:
        self.step = step
        super().__init__(f"{step} is not a pair: {reason}")


def read_history(chapter: str, sides: Sequence[SteppingSide]) -> list[PairedStep]:
    """Return a chapter's steps and all that they depend on, parents first.

    Raises:
        NoStepsError: The chapter has no migrations on a side.
        TwoHeadsError: The history ends in more than one step on a side.
        UnpairedStepError: A step exists on one side only, or has different parents.
    """
    files: dict[str, dict[Step, StepFile]] = {}
    for side in sides:
        steps = {file.step: file for file in side.step_files(chapter)}
        own = [step for step in steps if step.chapter == chapter]
        if not own:
            raise NoStepsError(chapter, side.name)
        parents = {parent for file in steps.values() for parent in file.parents}
        heads = [step for step in own if step not in parents]
        if len(heads) > 1:
            raise TwoHeadsError(chapter, side.name, heads)
        files[side.name] = steps
    return _pair(files["django"], files["sqlalchemy"])


def read_squashed_steps(chapter: str, sides: Sequence[SteppingSide]) -> list[PairedStep]:
    """Return a chapter's squashed steps, which replace the same steps on both sides.

    Raises:
        UnpairedStepError: A step exists on one side only, or replaces different steps.
    """
    django, sqlalchemy = (
        {file.step: file for file in side.squashed_files(chapter)} for side in sides
    )
    squashed = _pair(django, sqlalchemy)
    for paired in squashed:
        if paired.django.replaces != paired.sqlalchemy.replaces:
            raise UnpairedStepError(paired.step, "the two sides replace different steps")
    return squashed


def _pair(django: Mapping[Step, StepFile], sqlalchemy: Mapping[Step, StepFile]) -> list[PairedStep]:
    for step in sorted(django.keys() | sqlalchemy.keys()):
        _check_pair(step, django.get(step), sqlalchemy.get(step))
    return [PairedStep(step, django[step], sqlalchemy[step]) for step in django]


def _check_pair(step: Step, django: StepFile | None, sqlalchemy: StepFile | None) -> None:
    if django is None or sqlalchemy is None:
        missing, file = ("django", sqlalchemy) if django is None else ("sqlalchemy", django)
        name = file.path.name if file else ""
        raise UnpairedStepError(step, f"the {missing} side has no file {name}")
    if django.parents != sqlalchemy.parents:
        names = [
            ", ".join(sorted(map(str, parents))) or "nothing"
            for parents in (django.parents, sqlalchemy.parents)
        ]
        raise UnpairedStepError(
            step,
            f"it depends on {names[0]} on the django side, "
            f"and on {names[1]} on the sqlalchemy side",
        )
