"""The steps of ``side-by-side migrations compare`` with one tool's own commands, in one process.

python -m benchmarks.bare_migrations django URL...
"""

import os
import sys
from collections.abc import Callable, Iterator

#: The chapter and name of each step, and whether it can be undone.
Steps = list[tuple[str, str, bool]]
#: A function of a chapter, the step to go to (empty: before the first), and whether that is back.
Go = Callable[[str, str, bool], None]


def read_steps(side: str) -> Steps:
    """Return all steps, each after those that it depends on.

    Django goes only to a squashed step, and not to those that it replaces.
    """
    from side_by_side.chapters.pairs import all_chapters
    from side_by_side.steps.compare_steps import make_stepping_sides
    from side_by_side.steps.history import read_history, read_squashed_steps

    sides = make_stepping_sides()
    steps = {
        paired.step: "IrreversibleError" not in paired.django.path.read_text()
        for chapter in all_chapters()
        for paired in read_history(chapter, sides)
    }
    if side == "django":
        for chapter in all_chapters():
            for squashed in read_squashed_steps(chapter, sides):
                first, *replaced = squashed.django.replaces
                steps = {
                    squashed.step if step == first else step: can_be_undone
                    for step, can_be_undone in steps.items()
                    if step not in replaced
                }
    return [(step.chapter, step.name, can_be_undone) for step, can_be_undone in steps.items()]


def list_moves(known: Steps) -> Iterator[tuple[str, str, bool]]:
    """Yield the moves: up, back and up again for each step that can be undone, else only up."""
    last: dict[str, str] = {}
    for chapter, name, can_be_undone in known:
        yield chapter, name, False
        if can_be_undone:
            yield chapter, last.get(chapter, ""), True
            yield chapter, name, False
        last[chapter] = name


def django(url: str) -> Go:
    """Return a function that runs ``manage.py migrate`` on a database."""
    os.environ["DATABASE_URL"] = url
    from side_by_side.chapters.django_setup import set_up
    from side_by_side.chapters.sides.django_connections import open_connection
    from side_by_side.databases import parse_address

    def go(chapter: str, name: str, _back: bool) -> None:
        from django.core.management import call_command

        call_command("migrate", chapter, name or "zero", verbosity=0, skip_checks=True)

    set_up()
    open_connection(parse_address(url)).__enter__()
    return go


def sqlalchemy(url: str) -> Go:
    """Return a function that runs ``alembic upgrade`` and ``alembic downgrade`` on a database."""
    from alembic import command
    from alembic.config import Config

    from side_by_side.chapters.sides.migration_files import ALEMBIC_INI

    os.environ["DATABASE_URL"] = url
    configuration = Config(ALEMBIC_INI)

    def go(chapter: str, name: str, back: bool) -> None:
        revision = f"{chapter}_{name.partition('_')[0]}" if name else f"{chapter}@base"
        (command.downgrade if back else command.upgrade)(configuration, revision)

    return go


def main() -> None:
    """Run all steps on each database."""
    side, *urls = sys.argv[1:]
    known = read_steps(side)
    for url in urls:
        go = {"django": django, "sqlalchemy": sqlalchemy}[side](url)
        for move in list_moves(known):
            go(*move)


if __name__ == "__main__":
    main()
