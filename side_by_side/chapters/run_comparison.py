"""Compares the selected chapters on the selected databases, from the options to the result."""

from time import perf_counter

from rich.console import Console

from side_by_side.chapters.compare import Tally, compare_all
from side_by_side.chapters.lacks import left_out_pairs
from side_by_side.chapters.options import CompareOptions
from side_by_side.chapters.pairs import select_chapters
from side_by_side.chapters.report import Comparison, Progress
from side_by_side.chapters.requirements import plan_run
from side_by_side.terminal import show_status


def run_comparison(options: CompareOptions, console: Console | None) -> Comparison:
    """Return the comparison, and print a row for each chapter as soon as it is compared.

    Raises:
        SideBySideError: A name is unknown, a chapter is invalid, or a database is unavailable.
    """
    start = perf_counter()
    chapters = select_chapters(list(options.chapters))
    plan = plan_run(options.chapters, chapters, options.databases)
    labels = plan.labels
    progress = Progress(console, labels, chapters) if console else None
    with show_status(f"comparing on {', '.join(labels)}") as spinner:

        def print_row(number: int, chapter: str, tally: Tally) -> None:
            if spinner:
                # It would overwrite the rows.
                spinner.stop()
            if progress:
                progress(number, chapter, tally)

        by_database = compare_all(plan.databases, print_row)
    tallies = {
        (label, chapter): tally
        for label, by_chapter in zip(labels, by_database, strict=True)
        for chapter, tally in by_chapter.items()
    }
    left_out = plan.left_out | left_out_pairs(
        [
            (planned.label, tally.left_out)
            for planned, by_chapter in zip(plan.databases, by_database, strict=True)
            for tally in by_chapter.values()
        ]
    )
    return Comparison(tallies, left_out, perf_counter() - start, plan.chapters_left_out)
