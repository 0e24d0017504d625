"""Reads the questions of chapters, and finds one by its name, with suggestions for a wrong name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pkgutil import iter_modules

from shared_fixtures.question import Question, Trap
from side_by_side.chapters.chapter_modules import (
    import_chapter_module,
    is_missing_module,
    relative_path,
)
from side_by_side.chapters.check_pairs import UnpairedError, file_of, read_tuple
from side_by_side.chapters.requirements import databases_of
from side_by_side.databases.kinds import KINDS
from side_by_side.errors import SideBySideError

#: How many names a message lists.
FEW = 3


class UnknownNameError(SideBySideError):
    """A chapter or question that does not exist, with similar names."""

    def __init__(self, kind: str, name: str, known: list[str]) -> None:
        self.kind = kind
        self.name = name
        near = get_close_matches(name, known, n=FEW)
        names = ", ".join(near or known[:8])
        if not near and len(known) > 8:
            names += f" and {len(known) - 8} more"
        super().__init__(f"unknown {kind} {name!r}; there is {names} (see side-by-side list)")


class UnknownQuestionError(SideBySideError):
    """A name of no question, or of several, with what to write instead."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True)
class QuestionName:
    """The chapter, the topic (empty if the chapter has only one) and the name of a question."""

    chapter: str
    topic: str
    question: str

    @property
    def id(self) -> str:
        """The chapter and the question's name, as typed on the command line."""
        return f"{self.chapter}.{self.question}"


def read_topics(chapter: str) -> list[str]:
    """Return the names of a chapter's modules of questions, ``""`` if there is only one.

    Raises:
        UnpairedError: There are none, or ``TOPICS`` does not list the modules that exist.
    """
    name = f"shared_fixtures.{chapter}.questions"
    if is_missing_module(name):
        reason = "there is no such module; write QUESTIONS = (...), a tuple of Question objects"
        raise UnpairedError(name, reason)
    package = import_chapter_module(name)
    if not hasattr(package, "__path__"):
        return [""]
    place = relative_path(file_of(package))
    names = getattr(package, "TOPICS", None)
    present = sorted(module.name for module in iter_modules(package.__path__))
    if not isinstance(names, tuple | list):
        raise UnpairedError(place, f"write TOPICS = (...), the names of the modules {present}")
    if sorted(names) != present:
        raise UnpairedError(place, f"TOPICS is {sorted(names)}, and the modules are {present}")
    return list(names)


def read_questions(chapter: str, topic: str) -> tuple[Question, ...]:
    """Return the questions of one module; those of a chapter on some databases are asked there.

    Raises:
        UnpairedError: It holds something else, or two questions of one name.
    """
    ending = f".{topic}" if topic else ""
    module = import_chapter_module(f"shared_fixtures.{chapter}.questions{ending}")
    questions = read_tuple(module, "QUESTIONS", Question)
    databases = databases_of(chapter)
    if len(databases) == len(KINDS):
        return questions
    return tuple(replace(each, only_on=each.only_on or databases) for each in questions)


def read_traps(chapter: str) -> tuple[Trap, ...]:
    """Return the traps that a chapter lists, in their order; there may be none.

    Raises:
        UnpairedError: It lists something else, or two traps of one name.
    """
    module = f"shared_fixtures.{chapter}.traps"
    return (
        ()
        if is_missing_module(module)
        else read_tuple(import_chapter_module(module), "TRAPS", Trap)
    )


def question_names(chapters: Sequence[str]) -> Iterator[QuestionName]:
    """Return the names of all questions of some chapters, without importing an ORM."""
    for chapter in chapters:
        for topic in read_topics(chapter):
            for question in read_questions(chapter, topic):
                yield QuestionName(chapter, topic, question.name)


def find_question_name(text: str, chapters: Sequence[str]) -> QuestionName:
    """Return the question meant by ``chapter.name``, or by a name that is unique.

    Raises:
        UnknownQuestionError: No question has the name, or several have it.
    """
    chapter, dot, question = text.rpartition(".")
    # One chapter is enough if it has the name; the others are read only to suggest names.
    if chapter in chapters:
        for name in question_names([chapter]):
            if name.question == question:
                return name
    known = list(question_names(chapters))
    if not dot:
        names = [name for name in known if name.question == text]
        if len(names) == 1:
            return names[0]
        if names:
            ids = ", ".join(name.id for name in names)
            reason = f"{len(names)} chapters have a question {text!r}; write one of {ids}"
            raise UnknownQuestionError(text, reason)
    raise UnknownQuestionError(text, _reason(text, known, chapters))


def _reason(text: str, known: list[QuestionName], chapters: Sequence[str]) -> str:
    """Return why a name is not a question, with similar names."""
    words = [word for word in re.split(r"[^\w]+", text) if word]
    own = [name for name in known if words and name.chapter == words[0]]
    if own and len(words) == 1:
        return (
            f"{text!r} is a chapter, and show takes one of its questions, such as "
            f"{_few(own)}; side-by-side list --chapter {words[0]} lists all {len(own)}"
        )
    if near := _near(words, known, chapters):
        return f"unknown question {text!r}; there is {', '.join(near)} (see side-by-side list)"
    if own:
        return (
            f"unknown question {text!r}; the chapter has {_few(own)} and {len(own) - FEW} more; "
            f"side-by-side list --chapter {words[0]} lists them"
        )
    chapter = get_close_matches(words[0], chapters, n=1) if len(words) > 1 else []
    meant = f"there is a chapter {chapter[0]}, and " if chapter else ""
    return (
        f"unknown question {text!r}; {meant}a question is written CHAPTER.NAME, such as "
        f"{known[0].id} (see side-by-side list)"
    )


def _few(own: Sequence[QuestionName]) -> str:
    return ", ".join(name.id for name in own[:FEW])


def _near(words: list[str], known: list[QuestionName], chapters: Sequence[str]) -> list[str]:
    """Return similar ids, first those of the chapter that the first word names."""
    last = words[-1] if words else ""
    meant = get_close_matches(words[0], chapters, n=1) if len(words) > 1 else []
    own = [name for name in known if name.chapter in meant]
    for names in (own, known):
        close = get_close_matches(last, {name.question for name in names}, n=FEW)
        close += [name.question for name in names if len(last) > 3 and last in name.question]
        if close:
            ids = [name.id for question in close for name in names if name.question == question]
            return list(dict.fromkeys(ids))[:FEW]
    return []
