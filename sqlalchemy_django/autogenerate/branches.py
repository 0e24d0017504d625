"""Branches of revisions, one for each package of models."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from alembic import util
from alembic.script import Script
from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase


@dataclass(frozen=True)
class Branches:
    """The branches of a package: ``package.NAME.models`` has the models of the branch NAME.

    Its revisions are in the folder ``migrations`` of the same package. ``noun`` is what a branch
    is called in messages, and the argument of ``alembic -x`` that selects one.
    """

    base: type[DeclarativeBase]
    package: str
    names: tuple[str, ...]
    noun: str = "branch"

    @classmethod
    def of_package(
        cls, base: type[DeclarativeBase], package: str, *, noun: str = "branch"
    ) -> "Branches":
        """Return the branches of all packages in a package that have models."""
        spec = find_spec(package)
        folders = (spec and spec.submodule_search_locations) or []
        names = {path.parent.name for folder in folders for path in Path(folder).glob("*/models*")}
        return cls(base, package, tuple(sorted(names)), noun)

    @property
    def metadata(self) -> MetaData:
        """The tables of the models that are imported."""
        return self.base.metadata

    def import_models(self) -> None:
        """Import the models of all branches."""
        for name in self.names:
            import_module(f"{self.package}.{name}.models")

    def check(self, name: str) -> str:
        """Return the name of a branch.

        Raises:
            CommandError: The branch does not exist.
        """
        if name not in self.names:
            known = ", ".join(self.names)
            raise util.CommandError(f"unknown {self.noun} {name!r}; there is {known}")
        return name

    def of_table(self, table: str) -> str | None:
        """Return the branch whose models declare a table, None where no model does."""
        if table not in self.metadata.tables:
            return None
        for mapper in self.base.registry.mappers:
            if mapper.local_table is self.metadata.tables[table]:
                package, dot, module = mapper.class_.__module__.partition(f"{self.package}.")
                if dot and not package:
                    return module.partition(".")[0]
        # An association table has no class, but its name starts with that of its branch.
        candidates = [name for name in self.names if table.startswith(f"{name}_")]
        return max(candidates, key=len, default=None)

    def tables(self, name: str) -> Iterator[str]:
        """Return the names of the tables that the models of a branch declare."""
        return (table for table in self.metadata.tables if self.of_table(table) == name)

    def folder(self, name: str) -> str:
        """Return the folder of a branch's revisions, as ``version_locations`` lists it."""
        return f"%(here)s/{self.package}/{name}/migrations"


def branch_of_script(script: Script) -> str:
    """Return the branch of a revision: the package that has its folder."""
    return Path(script.path).parent.parent.name
