"""Applies the edits of one report to models, in this process, and returns what is left."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from side_by_side.check.advice.models_source import find_sources
from side_by_side.check.advice.suggest import suggest_edits
from side_by_side.check.classify import classify_differences, pair_schemas
from side_by_side.check.partial_build import failure_facts
from side_by_side.check.results import Edit
from side_by_side.check.severity import Severity
from side_by_side.check.sqlalchemy_side import build
from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import select_databases
from side_by_side.project import open_project
from side_by_side.project.metadata import load_metadata
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.facts import Facts


@dataclass(frozen=True)
class Loop:
    """The tables of a Django project on one kind of database."""

    kind: str
    folder: Path
    wanted: Facts

    @classmethod
    def of(cls, kind: str, settings: str, folder: Path) -> "Loop":
        """Build the tables of a project in a scratch database and read them."""
        project = open_project(settings, folder, kind)
        with scratch_databases(kind, _server(kind), 1) as (address,):
            project.build(address, from_models=True)
            return cls(kind, folder, without_bookkeeping(read_schema(address)))

    def left(self, package: str, metadata: str, *, strict_names: bool = False) -> list[str]:
        """Apply the edits of one report to a package of models, and return what is left."""
        try:
            self._apply(metadata, strict_names=strict_names)
            forget(package)
            return self._compare(metadata, strict_names=strict_names)
        except Exception as error:  # noqa: BLE001 - part of the result
            return [f"{type(error).__name__}: {error}"[:400]]
        finally:
            forget(package)

    def _facts(self, metadata: str) -> Facts:
        models = load_metadata([metadata], self.folder)
        with scratch_databases(self.kind, _server(self.kind), 1) as (address,):
            failures = build(models, address, [])
            facts = without_bookkeeping(read_schema(address))
        return {**facts, **failure_facts(failures)}

    def _compare(self, metadata: str, *, strict_names: bool) -> list[str]:
        pair = pair_schemas(self.kind, ("django", "sqlalchemy"), self.wanted, self._facts(metadata))
        return [
            f"{item.id} {item.key.place} {item.fact.first!r} {item.fact.second!r}"
            for item in classify_differences(pair, strict_names=strict_names)
            if item.severity is not Severity.COSMETIC
        ]

    def _apply(self, metadata: str, *, strict_names: bool) -> None:
        pair = pair_schemas(self.kind, ("django", "sqlalchemy"), self.wanted, self._facts(metadata))
        differences = classify_differences(pair, strict_names=strict_names)
        missing = [
            item.table
            for item in differences
            if item.id == "table.exists" and item.fact.first is True
        ]
        models = load_metadata([metadata], self.folder)
        found = suggest_edits(
            pair,
            [item for item in differences if item.id != "table.exists"],
            models,
            find_sources(models),
            lambda: self.wanted,
            missing=missing,
            strict_names=strict_names,
        )
        listed = [item for item in differences if item.id != "table.exists"]
        edits = [
            edit
            for item, edit in zip(listed, found.differences, strict=True)
            if item.severity is not Severity.COSMETIC
        ]
        apply_edits([*edits, *found.tables.values()], self.folder)


def apply_edits(edits: list[Edit], folder: Path) -> None:
    """Apply edits to their files."""
    by_file: Mapping[str, set[Edit]] = {
        edit.file: {other for other in edits if other.file == edit.file}
        for edit in edits
        if edit.file
    }
    for name, of_file in by_file.items():
        path = folder / name
        lines = path.read_text().split("\n")
        for edit in sorted(of_file, key=lambda edit: -edit.first):
            lines[edit.first - 1 : edit.last] = edit.text.split("\n") if edit.text else []
        imports = sorted({line for edit in of_file for line in edit.imports})
        first = next(
            number for number, line in enumerate(lines) if line.startswith(("import ", "from "))
        )
        path.write_text("\n".join([*lines[:first], *imports, *lines[first:]]))


def forget(name: str) -> None:
    """Remove the modules of a package, so that it is imported again."""
    for module in [item for item in sys.modules if item.partition(".")[0] == name]:
        del sys.modules[module]
    if "sqlmodel" in sys.modules:
        # All of its classes share one metadata.
        sys.modules["sqlmodel"].SQLModel.metadata.clear()


def _server(kind: str) -> Address | None:
    return select_databases([kind], os.environ)[0].server
