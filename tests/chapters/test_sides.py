"""The sides themselves: mappings, tables and the questions they run."""

import subprocess
from pathlib import Path

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from side_by_side.chapters.ask import question_runner
from side_by_side.chapters.build import Databases
from side_by_side.chapters.pairs import find_pair


def test_a_broken_mapping_elsewhere_is_not_looked_at(databases: Databases) -> None:
    """Questions make classes that SQLAlchemy refuses; those live until Python collects them."""

    class ThrowAway(DeclarativeBase):
        pass

    class Car(ThrowAway):
        __tablename__ = "car"
        id: Mapped[int] = mapped_column(primary_key=True)
        manufacturer = relationship("Manufacturer")

    with question_runner(databases) as ask:
        pair = find_pair("relationships.reference_to_no_class")
        result = ask(pair, "sqlalchemy", "sqlalchemy")
    assert Car.__mapper__.configured is False
    assert result.error.startswith("When initializing mapper Mapper[Car(car)]")


def test_all_models_are_there_before_the_first_question(python: str, tmp_path: Path) -> None:
    """A process that asks some chapters only has the others' models too: env.py imports them."""
    program = (
        "import sys\n"
        "from side_by_side.databases import Address\n"
        "from side_by_side.chapters.sides.sqlalchemy import SqlalchemySide\n"
        f"address = Address('sqlite', {str(tmp_path / 'new')!r})\n"
        "with SqlalchemySide().question_runner(address, by_key=True):\n"
        "    print(sorted(name for name in sys.modules if name.endswith('.places.models')))\n"
    )
    done = subprocess.run([python, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "['sqlalchemy_side.places.models']\n"


def test_models_can_be_imported_after_others_were_used(python: str) -> None:
    """A report of differences looks at one chapter's mappings, and then imports the next one."""
    program = (
        "from importlib import import_module\n"
        "from sqlalchemy_django.base import Base\n"
        "from side_by_side.chapters.pairs import all_chapters\n"
        "for chapter in sorted(all_chapters()):\n"
        "    import_module(f'sqlalchemy_side.{chapter}.models')\n"
        "    Base.registry.configure()\n"
    )
    done = subprocess.run([python, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
