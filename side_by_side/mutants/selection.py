"""Selects the pairs that get mutants: by name, or by what has changed since a commit."""

from collections.abc import Mapping, Sequence

from side_by_side.chapters.pairs import all_chapters, select_chapters
from side_by_side.chapters.questions import find_question_name, question_names
from side_by_side.errors import SideBySideError
from side_by_side.mutants.changes import changed_pairs
from side_by_side.mutants.options import MutantOptions

#: The names of questions by chapter; None for all of a chapter.
Selection = Mapping[str, Sequence[str] | None]


class NothingChangedError(SideBySideError):
    """No pair has changed since a commit, so that no mutant can be planted."""

    def __init__(self, commit: str) -> None:
        self.commit = commit
        super().__init__(f"no pair has changed since {commit}; name chapters or questions instead")


def select_pairs(options: MutantOptions) -> Selection:
    """Return the selected pairs.

    Raises:
        UnknownNameError: There is no chapter, and no question, of a name.
        NothingChangedError: No pair has changed.
        NoCommitError: There is no such commit, or no repository.
    """
    selection = _by_name(options.names)
    if options.changed is None:
        return selection
    changed = changed_pairs(options.changed, list(selection))
    narrowed = {
        chapter: _both(names, changed[chapter])
        for chapter, names in selection.items()
        if chapter in changed
    }
    if not any(names is None or names for names in narrowed.values()):
        raise NothingChangedError(options.changed)
    return {chapter: names for chapter, names in narrowed.items() if names is None or names}


def _by_name(names: Sequence[str]) -> dict[str, list[str] | None]:
    known = all_chapters()
    selection: dict[str, list[str] | None] = {}
    for name in names:
        if name in known or not _is_question(name, known):
            [chapter] = select_chapters([name])
            selection[chapter] = None
            continue
        found = find_question_name(name, known)
        questions = selection.setdefault(found.chapter, [])
        if questions is not None:
            questions.append(found.question)
    return selection or dict.fromkeys(select_chapters([]))


def _is_question(name: str, known: list[str]) -> bool:
    """Return whether a name is meant for a question: it has a dot, or is the name of one."""
    return "." in name or any(question.question == name for question in question_names(known))


def _both(one: Sequence[str] | None, other: Sequence[str] | None) -> Sequence[str] | None:
    """Return the names in both lists, where None means all."""
    if one is None or other is None:
        return other if one is None else one
    return [name for name in one if name in other]
