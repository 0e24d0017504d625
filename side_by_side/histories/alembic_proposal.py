"""What ``alembic revision --autogenerate`` would write, on a database at the last revisions."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

from alembic.autogenerate import RevisionContext
from alembic.operations import ops
from alembic.script import Script, ScriptDirectory

from side_by_side.databases import Address
from side_by_side.errors import SideBySideError
from side_by_side.histories.compare_ends import upgrade
from side_by_side.histories.proposals import Proposal
from side_by_side.project.alembic_environment import AlembicEnvironment
from side_by_side.steps.adapters.alembic_recorder import change_of
from side_by_side.steps.step import Change

#: The message of the revisions, as of ``-m``.
MESSAGE = "detected"


class Autogenerate:
    """Lets an environment detect changes, and write revisions into a folder outside of it."""

    def __init__(self, environment: AlembicEnvironment, address: Address, folder: Path) -> None:
        """Use a database at the last revisions, and an empty folder."""
        self.environment = environment
        self.address = address
        self.folder = folder
        self.proposals: list[Proposal] = []
        #: Why the last revision fails when it is run, empty if it does not.
        self.failure = ""
        self._add_folder()

    def _add_folder(self) -> None:
        """Let Alembic read revisions from the folder as well.

        All paths of the configuration are separated in one way, so all are written again.
        """
        configuration = self.environment.configuration
        section = configuration.config_ini_section
        values = {"version_locations": map(str, [*self.environment.scripts._version_locations])}
        if configuration.file_config.has_option(section, "prepend_sys_path"):
            values["prepend_sys_path"] = map(str, configuration.get_prepend_sys_paths_list() or [])
        lines = {name: [*listed] for name, listed in values.items()}
        lines["version_locations"].append(str(self.folder))
        configuration.set_main_option("path_separator", "newline")
        for name, listed in lines.items():
            configuration.set_main_option(name, "\n".join(listed).replace("%", "%%"))
        self.environment.scripts = ScriptDirectory.from_config(configuration)

    def run(self) -> None:
        """Write and run revisions until nothing is detected, or one fails.

        With several branches, each gets its own; those on which others depend come first.

        Raises:
            SideBySideError: Nothing can be compared, or a revision cannot be written.
        """
        # As one revision, to see whether there is anything.
        if not self._detect("heads").generated_revisions:
            return
        heads = self._heads()
        refused: SideBySideError | None = None
        for _ in heads:
            count = len(self.proposals)
            for head in heads:
                try:
                    self._propose(head)
                except SideBySideError as error:
                    # Another branch may come first.
                    refused = error
                if self.failure:
                    return
            if len(self.proposals) == count or len(heads) == 1:
                break
        if refused is not None and self._detect("heads").generated_revisions:
            raise refused

    def _heads(self) -> list[str]:
        """Return what ``--head`` is given: for a branch its label."""
        scripts = self.environment.scripts
        heads = scripts.get_revisions(scripts.get_heads())
        if len(heads) <= 1:
            return ["head"]
        labels = [min(head.branch_labels, default="") for head in heads if head]
        if all(labels) and len({*labels}) == len(labels):
            return [f"{label}@head" for label in sorted(labels)]
        return [scripts.get_heads()[0]]

    def _propose(self, head: str) -> None:
        """Write a revision for a head if something is detected, and run it."""
        context = self._detect(head)
        with self.environment.explained("revision --autogenerate", self.address), _quiet():
            scripts = [script for script in context.generate_scripts() if script]
        for script, operations in zip(scripts, context.generated_revisions, strict=True):
            self.proposals.append(self._proposal(script, operations))
            try:
                upgrade(self.environment, self.address, script.revision)
            except SideBySideError as error:
                self.failure = str(error)
                return

    def _detect(self, head: str) -> RevisionContext:
        """Return what is detected: a revision, or none if there is nothing to do."""
        configuration = self.environment.configuration
        attributes = dict(configuration.attributes)
        # An environment that a port wrote compares its models, and keeps nothing of other runs.
        configuration.attributes.clear()
        arguments = dict.fromkeys(("splice", "branch_label", "rev_id", "depends_on"))
        context = RevisionContext(
            configuration,
            self.environment.scripts,
            {
                **arguments,
                "message": MESSAGE,
                "autogenerate": True,
                "sql": False,
                "head": head,
                "version_path": str(self.folder),
            },
        )

        def plan(heads: Any, migration: Any) -> list[Any]:
            context.run_autogenerate(heads, migration)
            return []

        try:
            with self.environment.explained("revision --autogenerate", self.address), _quiet():
                self.environment.run(
                    self.address,
                    plan,
                    as_sql=False,
                    template_args=context.template_args,
                    revision_context=context,
                )
        finally:
            configuration.attributes.clear()
            configuration.attributes.update(attributes)
        context.generated_revisions = [
            one
            for one in context.generated_revisions
            if not all(operations.is_empty() for operations in one.upgrade_ops_list)
        ]
        return context

    def _proposal(self, script: Script, operations: ops.MigrationScript) -> Proposal:
        path = Path(script.path)
        parents = [
            parent
            for parent in self.environment.scripts.get_revisions(script.down_revision or ())
            if parent and not Path(parent.path).is_relative_to(self.folder)
        ]
        locations = [*self.environment.scripts._version_locations]
        folder = Path(parents[0].path).parent if parents else Path(locations[0])
        changes = [change for listed in operations.upgrade_ops_list for change in _changes(listed)]
        return Proposal(folder / path.name, path.read_text(encoding="utf-8"), tuple(changes))


def _changes(operation: Any) -> Iterator[Change]:
    """Yield the operations in a container, or the operation itself."""
    if isinstance(operation, ops.OpContainer):
        for inner in operation.ops:
            yield from _changes(inner)
    else:
        yield change_of(operation)


@contextmanager
def _quiet() -> Iterator[None]:
    """Leave out what Alembic prints, and its warnings of what it cannot compare."""
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        yield
