"""Plants mutants in the selected pairs on the selected databases, from the options to the run."""

import logging
import warnings
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from time import perf_counter

from side_by_side.chapters.ask import question_runner
from side_by_side.chapters.build import build_databases
from side_by_side.chapters.check_sources import check_sources
from side_by_side.chapters.lacks import lack_of, left_out_pairs
from side_by_side.chapters.pairs import Pair, find_pairs
from side_by_side.chapters.requirements import PlannedDatabase, plan_run
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
    plan = plan_run(selection if options.names else (), selection, options.databases)
    with show_status(f"planting mutants on {', '.join(plan.labels)}"):
        if len(plan.databases) == 1:
            runs = [_plant_on(plan.databases[0], selection, on_chapter)]
        else:
            with reporting_pool(len(plan.databases), on_chapter) as executor:
                running = [
                    executor.submit(_plant_on, planned, selection) for planned in plan.databases
                ]
                runs = [future.result() for future in running]
    chapters = [chapter for run in runs for chapter in run]
    left_out = plan.left_out | left_out_pairs(
        [
            (label, chapter.left_out)
            for label, run in zip(plan.labels, runs, strict=True)
            for chapter in run
        ]
    )
    return MutantRun(chapters, perf_counter() - start, left_out, plan.chapters_left_out)


def _plant_on(
    planned: PlannedDatabase, selection: Selection, on_chapter: OnChapter = send_report
) -> list[ChapterMutants]:
    """Build both sides' databases of a kind, and plant the mutants of the selected pairs."""
    kind = planned.kind
    check_sources(planned.chapters)
    done = []
    with (
        build_databases(kind, planned.server, planned.chapters) as databases,
        question_runner(databases) as ask,
        warnings.catch_warnings(),
    ):
        # A mutant may do what a library warns of, or logs.
        warnings.simplefilter("ignore")
        logging.getLogger("psycopg").setLevel(logging.CRITICAL)
        for chapter in planned.chapters:
            selected = _asked(chapter, selection[chapter], kind, first=planned.first)
            lacks = [lack_of(pair, kind, databases.addresses["django"]) for pair in selected]
            pairs = [pair for pair, lack in zip(selected, lacks, strict=True) if lack is None]
            planted = [mutant for pair in pairs for mutant in plant_in_pair(kind, pair, ask)]
            done.append(
                ChapterMutants(
                    chapter,
                    kind,
                    frozenset(pair.question.name for pair in pairs),
                    tuple(planted),
                    read_equivalents(chapter),
                    Counter(lack for lack in lacks if lack),
                )
            )
            on_chapter(done[-1])
    return done


def _asked(
    chapter: str, names: Sequence[str] | None, kind: str, *, first: Collection[str]
) -> list[Pair]:
    """Return the selected pairs; those without SQL only on the chapter's first database."""

    def wanted() -> Iterator[Pair]:
        for pair in find_pairs(chapter):
            question = pair.question
            is_here = question.is_asked_on(kind) and (chapter in first or not question.without_sql)
            if is_here and (names is None or question.name in names):
                yield pair

    return list(wanted())
