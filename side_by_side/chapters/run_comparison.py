"""Compares the selected chapters on the selected databases, from the options to the result."""

import os
from time import perf_counter

from rich.console import Console

from side_by_side.chapters.compare import Tally, compare_all
from side_by_side.chapters.event_loops import left_out_pairs
from side_by_side.chapters.options import CompareOptions
from side_by_side.chapters.pairs import select_chapters
from side_by_side.chapters.report import Comparison, Progress
from side_by_side.databases.selection import database_labels, select_databases
from side_by_side.terminal import show_status


def run_comparison(options: CompareOptions, console: Console | None) -> Comparison:
    """Return the comparison, and print a row for each chapter as soon as it is compared.

    Raises:
        SideBySideError: A name is unknown, a chapter is invalid, or a database is unavailable.
    """
    start = perf_counter()
    chapters = select_chapters(list(options.chapters))
    databases = select_databases(list(options.databases), os.environ)
    labels, left_out = database_labels(databases, list(options.databases))
    progress = Progress(console, labels, chapters) if console else None
    with show_status(f"comparing on {', '.join(labels)}") as spinner:

        def print_row(number: int, chapter: str, tally: Tally) -> None:
            if spinner:
                # It would overwrite the rows.
                spinner.stop()
            if progress:
                progress(number, chapter, tally)

        by_database = compare_all(databases, chapters, print_row)
    tallies = {
        (label, chapter): tally
        for label, by_chapter in zip(labels, by_database, strict=True)
        for chapter, tally in by_chapter.items()
    }
    left_out |= left_out_pairs(
        [
            (label, kind, tally.left_out)
            for label, (kind, _), by_chapter in zip(labels, databases, by_database, strict=True)
            for tally in by_chapter.values()
        ]
    )
    return Comparison(tallies, left_out, perf_counter() - start)
