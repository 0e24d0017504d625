"""Formats the files and moves them to the output, all or none."""

import contextlib
import json
import keyword
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from side_by_side.errors import SideBySideError
from side_by_side.formatter import ruff_command


class OutputExistsError(SideBySideError):
    """The output exists already."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path} exists; choose another --output, or overwrite it with --force")


class OutputRefusedError(SideBySideError):
    """The output cannot be written."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(
            f"cannot write {path}: {reason}. Choose an --output in a folder that you can write to"
        )


class OutputNameError(SideBySideError):
    """Python could not import the output."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"Python cannot import a module named {name!r}; choose an --output with another name, "
            "of letters, digits and underscores"
        )


class FormatterError(SideBySideError):
    """Ruff is missing, or cannot format the port."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"ruff cannot format the port: {reason}. Install ruff and try again")


def check_name(path: Path) -> None:
    """Raise an error for the path of a module or a package that no import can name.

    Raises:
        OutputNameError: Its name is not an identifier, or it is a keyword.
    """
    resolved = path.absolute()
    name = resolved.stem if path.suffix == ".py" else Path(os.path.normpath(resolved)).name
    if not name.isidentifier() or keyword.iskeyword(name):
        raise OutputNameError(name)


def check_free(path: Path, *, force: bool) -> None:
    """Raise an error for a path that cannot be written, before any work is done.

    Raises:
        OutputExistsError: The path exists, and is not to be replaced.
        OutputRefusedError: The path contains the current folder, or its own folder does not exist
            or is not writable.
    """
    if os.path.lexists(path) and not force:
        raise OutputExistsError(path)
    if Path.cwd().is_relative_to(path.resolve()):
        # The project itself would be replaced.
        raise OutputRefusedError(path, "it contains the current folder")
    parent = path.absolute().parent
    if not parent.is_dir():
        raise OutputRefusedError(path, f"the folder {str(parent)!r} does not exist")
    if not os.access(parent, os.W_OK):
        raise OutputRefusedError(path, f"the folder {str(parent)!r} is not writable")


#: Texts by their paths below the folder that they belong to; a single file has its own name.
Files = Mapping[Path, Mapping[str, str]]


def write(files: Files) -> None:
    """Format files and put them in their places.

    Raises:
        FormatterError: Ruff is missing or refuses a file.
        OutputRefusedError: A path cannot be written.
    """
    put_files(format_files(files))


def format_files(files: Files) -> dict[Path, dict[str, str]]:
    """Return the files as they are written.

    Raises:
        FormatterError: Ruff is missing or refuses a file.
        OutputRefusedError: They cannot be formatted in a temporary folder.
    """
    places = list(files)
    try:
        with tempfile.TemporaryDirectory(prefix="side_by_side_") as name:
            # Under its final name, because ruff judges a package by its name.
            folders = [Path(name) / place.stem for place in places]
            for folder, place in zip(folders, places, strict=True):
                _write_texts(folder, files[place])
            _format(Path(name), [place.stem for place in places])
            return {
                place: {text: (folder / text).read_bytes().decode() for text in files[place]}
                for folder, place in zip(folders, places, strict=True)
            }
    except OSError as error:
        raise OutputRefusedError(places[-1], error.strerror or str(error)) from error


def put_files(files: Files) -> None:
    """Put formatted files in their places, each a folder or a single file.

    What exists is replaced at once; on failure all of it stays, and nothing new is left behind.

    Raises:
        OutputRefusedError: A path cannot be written.
    """
    # A file replaces the old one in a single operation, so it comes last.
    places = sorted(files, key=lambda path: _is_file(path, files[path]))
    try:
        with _scratch_folder(places[0]) as folder, ExitStack() as rollback:
            news = [folder / f"new{number}" for number in range(len(places))]
            for new, place in zip(news, places, strict=True):
                _write_texts(new, files[place])
            for number, (new, place) in enumerate(zip(news, places, strict=True)):
                put = new / place.name if _is_file(place, files[place]) else new
                rollback.callback(_put(put, place, folder / f"old{number}"))
            rollback.pop_all()
    except OSError as error:
        raise OutputRefusedError(places[-1], error.strerror or str(error)) from error


def _write_texts(folder: Path, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def file_path(place: Path, name: str, texts: Mapping[str, str]) -> Path:
    """Return the path of one of the texts of a place."""
    return place if _is_file(place, texts) else place / name


def _is_file(path: Path, texts: Mapping[str, str]) -> bool:
    """Whether a path is that of its only text, and not of a folder."""
    return list(texts) == [path.name]


@contextmanager
def _scratch_folder(path: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=".side_by_side_", dir=path.absolute().parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _put(new: Path, path: Path, old: Path) -> Callable[[], None]:
    """Move what is new to its place, and return a function that restores what was there."""
    is_folder = path.is_dir() and not path.is_symlink()
    is_moved = os.path.lexists(path) and (new.is_dir() or is_folder)
    if is_moved:
        path.rename(old)
    try:
        new.replace(path)
    except OSError:
        if is_moved:
            with contextlib.suppress(OSError):
                old.rename(path)
        raise

    def undo() -> None:
        with contextlib.suppress(OSError):
            if path.is_dir():
                shutil.rmtree(path)
            if is_moved:
                old.rename(path)

    return undo


SETTINGS = ("--isolated", "--target-version=py311", "--quiet", "--no-cache")

#: The rules of ruff, of those that it has without settings, that a port may break, and why.
BROKEN = {
    "N999": "The module is called like the Django application.",
    "RUF012": "SQLAlchemy reads the options of a mapper from the class.",
}
#: Where lines of imports are wrapped: any longer limit of a reader's own leaves them as they are.
IMPORT_LENGTH = 79


def _format(folder: Path, own: list[str]) -> None:
    """Sort the imports, format, and follow the rules that ruff has without settings.

    ``own`` are the names of the port's own packages. Ruff does not read the settings of the folders
    above.
    """
    listed = _ruff(
        *("check", "--fix", "--extend-select=UP034", f"--line-length={IMPORT_LENGTH}"),
        *("--config", f"lint.isort.known-first-party={json.dumps(own)}"),
        *("--output-format=json", "--exit-zero", *SETTINGS, str(folder)),
    )
    _ruff("format", "--line-length=100", *SETTINGS, str(folder))
    broken: dict[str, set[str]] = {}
    for violation in json.loads(listed):
        if violation["code"] in BROKEN:
            broken.setdefault(violation["filename"], set()).add(violation["code"])
    for name, codes in broken.items():
        path = Path(name)
        head, _, rest = path.read_text(encoding="utf-8").partition('"""\n\n')
        notes = "".join(f"# {BROKEN[code]}\n# ruff: noqa: {code}\n" for code in sorted(codes))
        path.write_text(f'{head}"""\n\n{notes}\n{rest}', encoding="utf-8")


def _ruff(*arguments: str) -> str:
    done = subprocess.run(  # noqa: S603 - ruff of this environment
        [*ruff_command(), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise FormatterError(" ".join((done.stderr or done.stdout).split())[-300:])
    return done.stdout
