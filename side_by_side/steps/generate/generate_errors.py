"""Why no step is generated: what a person did wrong, each with its cure."""

import traceback
from pathlib import Path

from side_by_side.chapters.checkout import root
from side_by_side.databases.masking import safe_message
from side_by_side.errors import SideBySideError


class InvalidStepNameError(SideBySideError):
    """A name that no step can have."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"{name!r} is no name of a step: take small letters, digits and underscores, a letter "
            "first, at most 50, such as add_nickname; the number is put in front"
        )


class OneSidedChapterError(SideBySideError):
    """A chapter with models on one side only."""

    def __init__(self, chapter: str, missing: str) -> None:
        self.chapter = chapter
        super().__init__(
            f"{chapter!r} has no models on the {missing} side; write "
            f"{missing}_side/{chapter}/models.py"
        )


class BrokenModelsError(SideBySideError):
    """Models that cannot be imported."""

    def __init__(self, side: str, error: BaseException) -> None:
        self.side = side
        text = safe_message(error)
        super().__init__(
            f"the models of the {side} side cannot be imported{_place(side, error)}: "
            f"{type(error).__name__}: {text}"
        )


def _place(side: str, error: BaseException) -> str:
    """Return the last line of the side's own that was run, empty where there is none."""
    if isinstance(error, SyntaxError) and error.filename:
        return f", {error.filename.removeprefix(f'{root()}/')}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if frame.filename.startswith(f"{root()}/{side}_side/")]
    return f", {own[-1].filename.removeprefix(f'{root()}/')}:{own[-1].lineno}" if own else ""


class NoModelsError(SideBySideError):
    """A chapter that has no tables whose rows a step could move."""

    def __init__(self, chapter: str, step: str) -> None:
        self.chapter = chapter
        super().__init__(f"{chapter!r} has no tables after {step}, so no step can move their rows")


class AnswerNeededError(SideBySideError):
    """A change that Django asks a question about, which nobody is here to answer."""

    def __init__(self, field: str, model: str, what: str) -> None:
        self.field = field
        self.model = model
        super().__init__(
            f"{model}.{field} {what}: give it a default on both sides, or take three steps: "
            "null=True, a step that fills it, null=False"
        )


class OtherChaptersFirstError(SideBySideError):
    """Edits of another chapter on which this one's depend."""

    def __init__(self, chapter: str, others: list[str]) -> None:
        self.chapter = chapter
        self.others = others
        first = others[0]
        super().__init__(
            f"the edits of {chapter!r} need those of {', '.join(map(repr, others))}, which are in "
            f"no step yet: side-by-side migrations generate {first} -m NAME"
        )


class SeveralStepsError(SideBySideError):
    """Edits that Django would spread over several migrations."""

    def __init__(self, chapter: str, names: list[str]) -> None:
        self.chapter = chapter
        self.names = names
        super().__init__(
            f"the edits of {chapter!r} take {len(names)} steps ({', '.join(names)}), because they "
            "and another chapter's refer to each other; edit the models for one step at a time"
        )


class AlembicRefusedError(SideBySideError):
    """What Alembic cannot write a step of."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"Alembic's side of the step cannot be written: {reason}")


class FileExistsAlreadyError(SideBySideError):
    """A file where the step was to be written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path} is there already, and is not overwritten; move it away")


class TrialFailedError(SideBySideError):
    """A step that could not be tried, with the reason."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"the step was tried, and nothing is written: {reason}")


class FilesNotInstalledError(SideBySideError):
    """Files that could not be written."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(f"{path} cannot be written, and nothing is: {reason}")
