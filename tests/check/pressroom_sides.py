"""The two sides of a project in this process: Django's is built once, SQLAlchemy's repeatedly."""

import pickle
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.models_source import find_sources
from side_by_side.check.advice.suggest import suggest_edits
from side_by_side.check.classify import classify_differences, pair_schemas
from side_by_side.check.results import Edit, ModelDifference
from side_by_side.databases import Address
from side_by_side.project.metadata import build_from_metadata, load_metadata, sqlalchemy_url
from side_by_side.schema import read_connection, without_bookkeeping
from side_by_side.schema.facts import Facts, Key
from tests import ROOT
from tests.check.project import PROJECTS
from tests.processes import run_python

#: A process can open one Django project, and this one may have opened the chapters'.
_DJANGO = """
import pickle, sys
from pathlib import Path
from side_by_side.project import open_project
from side_by_side.schema import read_schema, without_bookkeeping
settings, folder, target = sys.argv[1:]
with open(target, "rb") as file:
    address = pickle.load(file)
project = open_project(settings, Path(folder), address.kind)
project.build(address, from_models=True)
with open(target, "wb") as file:
    pickle.dump(without_bookkeeping(read_schema(address)), file)
"""


def django_facts(address: Address, folder: Path) -> Facts:
    """Return the schema that Django creates for the pressroom in an empty database."""
    target = folder / f"facts-{address.kind}"
    target.write_bytes(pickle.dumps(address))
    pressroom = str(PROJECTS / "pressroom")
    arguments = ("-c", _DJANGO, "pressroom.settings", pressroom, str(target))
    run_python(*arguments, folder=ROOT, environment={"PYTHONPATH": str(ROOT)}).check_returncode()
    facts: Facts = pickle.loads(target.read_bytes())  # noqa: S301 - the process above wrote it
    return facts


class ReusedDatabase:
    """A database that SQLAlchemy builds repeatedly, because creating new ones is slow."""

    def __init__(self, address: Address, connection: Any) -> None:
        self.address = address
        self.connection = connection
        self.engine = sa.create_engine(sqlalchemy_url(address), poolclass=sa.NullPool)

    def build(self, metadata: sa.MetaData) -> Facts:
        """Return the schema that SQLAlchemy creates for models, and drop it again.

        Raises:
            BuildError: SQLAlchemy or the database refuses something.
        """
        try:
            build_from_metadata(metadata, self.address, [])
            return without_bookkeeping(read_connection(self.connection, self.address.kind))
        finally:
            metadata.drop_all(self.engine)


@dataclass
class PressroomSides:
    """Django's facts of the pressroom, and a folder and a database for SQLAlchemy's models."""

    kind: str
    facts: Facts
    folder: Path
    sqlalchemy: ReusedDatabase
    number: int = 0

    @property
    def agreeing(self) -> str:
        """The models that agree with Django's on this dialect, except for cosmetic differences."""
        text = (PROJECTS / "pressroom" / "desk" / "models.py").read_text()
        if self.kind == "mariadb":
            # It cannot defer foreign keys, and refuses DEFERRABLE. The index of the unique pair
            # also serves the author's foreign key, so Django creates no other index.
            text = text.replace(', deferrable=True, initially="DEFERRED"', "")
            text = text.replace('"press_author.id"), index=True\n', '"press_author.id")\n')
        return text

    @cached_property
    def before(self) -> frozenset[tuple[str, Key]]:
        """The ids and facts of the differences of the agreeing models."""
        compared = self.compare(self.agreeing)
        return frozenset((difference.id, difference.key) for difference in compared)

    def compare(self, models: str, *, strict_names: bool = False) -> list[ModelDifference]:
        """Return the differences between Django's facts and models, each with its edit."""
        self.number += 1
        name = f"desk_{self.kind}_{self.number}"
        (self.folder / f"{name}.py").write_text(models)
        metadata = load_metadata([f"{name}:Base"], self.folder)
        facts = self.sqlalchemy.build(metadata)
        pair = pair_schemas(self.kind, ("django", "sqlalchemy"), self.facts, facts)
        differences = classify_differences(pair, strict_names=strict_names)
        edits = suggest_edits(pair, differences, metadata, find_sources(metadata)).differences
        return [
            replace(difference, edit=edit)
            for difference, edit in zip(differences, edits, strict=True)
        ]

    def apply(self, models: str, edits: list[Edit]) -> str:
        """Return the models with the edits of a report applied."""
        lines = models.splitlines()
        for edit in sorted({edit for edit in edits if edit.file}, key=lambda edit: -edit.first):
            lines[edit.first - 1 : edit.last] = edit.text.splitlines()
        imports = sorted({line for edit in edits for line in edit.imports})
        first = next(number for number, line in enumerate(lines) if line.startswith("import "))
        return "\n".join([*lines[:first], *imports, *lines[first:]]) + "\n"
