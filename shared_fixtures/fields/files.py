"""A folder for both sides to choose files from."""

from pathlib import Path


def write_files(folder: Path) -> None:
    """Write recordings, a text, and a folder whose name looks like that of a recording."""
    (folder / "live").mkdir()
    (folder / "old.flac").mkdir()
    for name in ("blue.flac", "notes.txt", "live/green.flac"):
        (folder / name).touch()
