"""The errors of generating a step, each with its cure."""

import traceback
from pathlib import Path

from side_by_side.chapters.checkout import root
from side_by_side.databases.masking import safe_message
from side_by_side.errors import SideBySideError


class InvalidStepNameError(SideBySideError):
    """An invalid name of a step."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"invalid step name {name!r}: use at most 50 lowercase letters, digits and "
            "underscores, starting with a letter, such as add_nickname; the number is "
            "added in front"
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
    """Return the innermost line of the side in the traceback, empty without one."""
    if isinstance(error, SyntaxError) and error.filename:
        return f", {error.filename.removeprefix(f'{root()}/')}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if frame.filename.startswith(f"{root()}/{side}_side/")]
    return f", {own[-1].filename.removeprefix(f'{root()}/')}:{own[-1].lineno}" if own else ""


class NoModelsError(SideBySideError):
    """A chapter without tables, so that a step cannot move their rows."""

    def __init__(self, chapter: str, step: str) -> None:
        self.chapter = chapter
        super().__init__(f"{chapter!r} has no tables after {step}, so no step can move their rows")


class AnswerNeededError(SideBySideError):
    """A change for which Django asks a question."""

    def __init__(self, field: str, model: str, what: str) -> None:
        self.field = field
        self.model = model
        super().__init__(
            f"{model}.{field} {what}: add a default on both sides, or use three steps: "
            "null=True, a step that fills it, null=False"
        )


class OtherChaptersFirstError(SideBySideError):
    """Edits that depend on those of another chapter."""

    def __init__(self, chapter: str, other_chapters: list[str]) -> None:
        self.chapter = chapter
        self.other_chapters = other_chapters
        first, names = other_chapters[0], ", ".join(map(repr, other_chapters))
        super().__init__(
            f"the edits of {chapter!r} depend on those of {names}, which "
            f"have no step yet: side-by-side migrations generate {first} -m NAME"
        )


class SeveralStepsError(SideBySideError):
    """Edits that Django would split into several migrations."""

    def __init__(self, chapter: str, names: list[str]) -> None:
        self.chapter = chapter
        self.names = names
        super().__init__(
            f"the edits of {chapter!r} need {len(names)} steps ({', '.join(names)}), because they "
            "and another chapter's refer to each other; edit the models for one step at a time"
        )


class AlembicRefusedError(SideBySideError):
    """Edits for which Alembic cannot write a step."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"Alembic's side of the step cannot be written: {reason}")


class FileExistsAlreadyError(SideBySideError):
    """A file that the step would overwrite."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path} already exists and will not be overwritten; move it away")


class TrialFailedError(SideBySideError):
    """A step whose trial failed."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"the trial of the step failed, and nothing was written: {reason}")


class FilesNotInstalledError(SideBySideError):
    """Files that could not be written."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(f"{path} cannot be written, and nothing was: {reason}")
