"""The two sides of a project in this process: Django's facts once, SQLAlchemy's again and again."""

import pickle
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.edit import Line
from side_by_side.check.advice.models_source import sources
from side_by_side.check.advice.suggest import Adviser
from side_by_side.check.classify import Finding, findings, paired
from side_by_side.databases import Address
from side_by_side.project.metadata import build_from_metadata, load_metadata, sqlalchemy_url
from side_by_side.schema import read_over, without_bookkeeping
from side_by_side.schema.facts import Facts, Key
from tests import ROOT
from tests.check.project import PROJECTS
from tests.processes import run_python

#: Django takes one project a process, and this one may hold the chapters'.
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
    """Return what Django makes of the pressroom in an empty database."""
    target = folder / f"facts-{address.kind}"
    target.write_bytes(pickle.dumps(address))
    pressroom = str(PROJECTS / "pressroom")
    words = ("-c", _DJANGO, "pressroom.settings", pressroom, str(target))
    run_python(*words, folder=ROOT, environment={"PYTHONPATH": str(ROOT)}).check_returncode()
    facts: Facts = pickle.loads(target.read_bytes())  # noqa: S301 - written just now
    return facts


class Rebuilt:
    """A database that SQLAlchemy makes again and again: a server takes long to make a new one."""

    def __init__(self, address: Address, connection: Any) -> None:
        self.address = address
        self.connection = connection
        self.engine = sa.create_engine(sqlalchemy_url(address), poolclass=sa.NullPool)

    def built(self, metadata: sa.MetaData) -> Facts:
        """Return what SQLAlchemy makes of models, and leave the database without it.

        Raises:
            BuildError: SQLAlchemy or the database refuses something.
        """
        try:
            build_from_metadata(metadata, self.address, [])
            return without_bookkeeping(read_over(self.connection, self.address.kind))
        finally:
            metadata.drop_all(self.engine)


@dataclass
class Both:
    """Django's facts of the pressroom, and a folder for SQLAlchemy's models."""

    kind: str
    facts: Facts
    folder: Path
    sqlalchemy: "Rebuilt"
    number: int = 0

    @property
    def agreeing(self) -> str:
        """The models that agree with Django's but for grade 4, on this kind of database."""
        text = (PROJECTS / "pressroom" / "desk" / "models.py").read_text()
        if self.kind == "mariadb":
            # It cannot wait until commit, and refuses to be told so; the index for the unique
            # pair finds the author too, so that Django makes no other there.
            text = text.replace(', deferrable=True, initially="DEFERRED"', "")
            text = text.replace('"press_author.id"), index=True\n', '"press_author.id")\n')
        return text

    @cached_property
    def before(self) -> frozenset[tuple[str, Key]]:
        """Id and fact of what differs in the agreeing models."""
        return frozenset((finding.id, finding.key) for finding, _ in self.found(self.agreeing))

    def found(self, models: str, *, strict_names: bool = False) -> list[tuple[Finding, Line]]:
        """Return the findings between Django's facts and models, each with its line."""
        self.number += 1
        name = f"desk_{self.kind}_{self.number}"
        (self.folder / f"{name}.py").write_text(models)
        metadata = load_metadata(f"{name}:Base", self.folder)
        facts = self.sqlalchemy.built(metadata)
        pair = paired(self.kind, ("django", "sqlalchemy"), self.facts, facts)
        found = findings(pair, strict_names=strict_names)
        known = sources(metadata)
        lines = Adviser(self.kind, pair.labels, 1, pair.first, pair.second, metadata, known).lines(
            found
        )
        return [(each, lines[position]) for position, each in enumerate(found)]

    def written(self, models: str, lines: list[Line]) -> str:
        """Return the models with the lines of a report written into them."""
        text = models.splitlines()
        for line in sorted({each for each in lines if each.file}, key=lambda each: -each.first):
            text[line.first - 1 : line.last] = line.text.splitlines()
        imports = sorted({each for line in lines for each in line.imports})
        first = next(number for number, each in enumerate(text) if each.startswith("import "))
        return "\n".join([*text[:first], *imports, *text[first:]]) + "\n"
