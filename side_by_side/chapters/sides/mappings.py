"""Imports the models of chapters, configures their mappers and locates mistakes in them."""

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from side_by_side.chapters.chapter_modules import (
    import_chapter_module,
    location_of_error,
    location_of_text,
    relative_path,
)
from side_by_side.chapters.checkout import root
from side_by_side.chapters.dependencies import with_dependencies
from side_by_side.errors import SideBySideError
from side_by_side.project.source_lines import attribute_lines
from sqlalchemy_django.base import Base

SIDE = root() / "sqlalchemy_side"


class BrokenMappingError(SideBySideError):
    """Models that can be imported, but whose mappers SQLAlchemy cannot configure."""

    def __init__(self, place: str, reason: str) -> None:
        self.place = place
        self.reason = reason
        super().__init__(f"{place}: {reason}")


def check_mappings(chapters: Sequence[str]) -> None:
    """Import the models of chapters, and those with classes of the same names, and configure them.

    Raises:
        BrokenModuleError: A module cannot be imported.
        BrokenMappingError: SQLAlchemy refuses a mapping, or a class name that is ambiguous.
    """
    known = [path.parent.name for path in SIDE.glob("*/models*")]
    for chapter in with_dependencies([*chapters, *_with_same_names(chapters, known)], known):
        import_chapter_module(f"sqlalchemy_side.{chapter}.models")
    configure_mappers(chapters)


def configure_mappers(chapters: Sequence[str]) -> None:
    """Configure the mappers of all imported models; a mistake is looked for in the chapters first.

    Raises:
        BrokenMappingError: SQLAlchemy refuses a mapping, or a class name that is ambiguous.
    """
    try:
        # Not SQLAlchemy's configure_mappers(): it includes the discarded classes of refusals.
        Base.registry.configure()
    except Exception as error:
        # SQLAlchemy, or an expression in a relationship, may raise anything.
        raise _explain(error, chapters) from error


def _with_same_names(chapters: Sequence[str], known: Sequence[str]) -> Iterator[str]:
    """Yield the other chapters with a class of the same name as one of these."""
    names = {name for chapter in chapters for name in _classes(chapter)}
    for chapter in known:
        if chapter not in chapters and names & _classes(chapter):
            yield chapter


def _classes(chapter: str) -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in _files([chapter])]
    return {name for text in texts for name in re.findall(r"^class (\w+)", text, re.MULTILINE)}


def _files(chapters: Iterable[str]) -> list[Path]:
    """Return the modules of models of chapters, in their order."""
    return [
        path
        for chapter in chapters
        for path in [SIDE / chapter / "models.py", *sorted(SIDE.glob(f"{chapter}/models/*.py"))]
        if path.is_file()
    ]


def _explain(error: Exception, chapters: Sequence[str]) -> BrokenMappingError:
    text = " ".join(str(error).split())
    # The requested chapters come first, as the likely cause.
    known = sorted(path.parent.name for path in SIDE.glob("*/models*"))
    files = _files([*chapters, *(chapter for chapter in known if chapter not in chapters)])
    if ambiguous := re.search(r'Multiple classes found for path "([\w.]+)"', text):
        name = ambiguous[1].rpartition(".")[2]
        return _ambiguous(name, files)
    place = location_of_error(error)
    if mapper := re.search(r"Mapper\[(\w+)\(", text):
        place = _place_of_class(mapper[1], re.search(r"expression '(\w+)'", text)) or place
    if attribute := re.search(r"has no property '(\w+)'", text):
        places = [location_of_text(path, f'"{attribute[1]}"') for path in files]
        place = next((location for location in places if ":" in location), place)
    return BrokenMappingError(place or "sqlalchemy_side", f"{type(error).__name__}: {text}")


def _ambiguous(name: str, files: Sequence[Path]) -> BrokenMappingError:
    """Return the error of a relationship whose class name exists in two chapters."""
    places = [location_of_text(path, f"class {name}(") for path in files]
    classes = " and ".join(sorted(place for place in places if ":" in place))
    place = next((place for path in files for place in _relationships_to(name, path)), "")
    return BrokenMappingError(
        place or classes,
        f"two classes are called {name!r}, {classes}, and SQLAlchemy cannot choose by the name; "
        f"write relationship(lambda: {name})",
    )


def _relationships_to(name: str, path: Path) -> Iterator[str]:
    """Yield the location of each relationship that refers to a class by its name alone."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.AnnAssign(annotation=annotation, value=ast.Call(args=arguments)):
                named = arguments or [annotation]
            case ast.Assign(value=ast.Call(args=[first, *_])):
                named = [first]
            case _:
                continue
        if isinstance(named[0], ast.Lambda):
            continue
        words = {word for part in named for word in re.findall(r"\w+", ast.unparse(part))}
        if name in words:
            yield f"{relative_path(path)}:{node.lineno}"


def _place_of_class(name: str, expression: re.Match[str] | None) -> str:
    """Return the line of a class, or of the expression in it that SQLAlchemy could not evaluate."""
    for mapper in Base.registry.mappers:
        if mapper.class_.__name__ != name:
            continue
        place = attribute_lines(mapper.class_, root())[""]
        path, _, start = place.rpartition(":")
        if expression:
            lines = (root() / path).read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines[int(start) - 1 :], int(start)):
                if re.search(rf"\b{expression[1]}\b", line):
                    return f"{path}:{number}"
        return place
    return ""
