"""Plants mutants in the selected pairs on the selected databases, from the options to the run."""

import logging
import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from side_by_side.chapters.ask import question_runner
from side_by_side.chapters.build import build_databases
from side_by_side.chapters.check_sources import check_sources
from side_by_side.chapters.event_loops import is_asked_here, left_out_pairs
from side_by_side.chapters.pairs import Pair, find_pairs
from side_by_side.databases import Address
from side_by_side.databases.selection import database_labels, select_databases
from side_by_side.mutants.equivalents import read_equivalents
from side_by_side.mutants.options import MutantOptions
from side_by_side.mutants.plant import plant_in_pair
from side_by_side.mutants.results import ChapterMutants, MutantRun
from side_by_side.mutants.selection import Selection, select_pairs
from side_by_side.processes import reporting_pool, send_report
from side_by_side.terminal import show_status

#: Called with the mutants of a chapter, as soon as all have been planted.
OnChapter = Callable[[ChapterMutants], None]


def run_mutants(options: MutantOptions, on_chapter: OnChapter) -> MutantRun:
    """Plant the mutants of some pairs on some databases, at the same time on all databases.

    Raises:
        SideBySideError: A name is unknown, a chapter is invalid, or a database is unavailable.
    """
    start = perf_counter()
    selection = select_pairs(options)
    databases = select_databases(list(options.databases), os.environ)
    labels, left_out = database_labels(databases, list(options.databases))
    with show_status(f"planting mutants on {', '.join(labels)}"):
        if len(databases) == 1:
            runs = [_plant_on(0, *databases[0], selection, on_chapter)]
        else:
            with reporting_pool(len(databases), on_chapter) as executor:
                running = [
                    executor.submit(_plant_on, number, *database, selection)
                    for number, database in enumerate(databases)
                ]
                runs = [future.result() for future in running]
    chapters = [chapter for run in runs for chapter in run]
    left_out |= left_out_pairs(
        [
            (label, chapter.database, chapter.left_out)
            for label, run in zip(labels, runs, strict=True)
            for chapter in run
        ]
    )
    return MutantRun(chapters, perf_counter() - start, left_out)


def _plant_on(
    number: int,
    kind: str,
    server: Address | None,
    selection: Selection,
    on_chapter: OnChapter = send_report,
) -> list[ChapterMutants]:
    """Build both sides' databases of a kind, and plant the mutants of the selected pairs."""
    check_sources(list(selection))
    done = []
    with (
        build_databases(kind, server, list(selection)) as databases,
        question_runner(databases) as ask,
        warnings.catch_warnings(),
    ):
        # A mutant may do what a library warns of, or logs.
        warnings.simplefilter("ignore")
        logging.getLogger("psycopg").setLevel(logging.CRITICAL)
        for chapter, names in selection.items():
            selected = _asked(chapter, names, kind, first=not number)
            pairs = [pair for pair in selected if is_asked_here(pair, kind)]
            planted = [mutant for pair in pairs for mutant in plant_in_pair(kind, pair, ask)]
            done.append(
                ChapterMutants(
                    chapter,
                    kind,
                    frozenset(pair.question.name for pair in pairs),
                    tuple(planted),
                    read_equivalents(chapter),
                    len(selected) - len(pairs),
                )
            )
            on_chapter(done[-1])
    return done


def _asked(chapter: str, names: Sequence[str] | None, kind: str, *, first: bool) -> list[Pair]:
    """Return the selected pairs; those without SQL only for the first database of a run."""

    def wanted() -> Iterator[Pair]:
        for pair in find_pairs(chapter):
            question = pair.question
            is_here = question.is_asked_on(kind) and (first or not question.without_sql)
            if is_here and (names is None or question.name in names):
                yield pair

    return list(wanted())
