"""Keeps the newest revisions of a database in ``alembic_version``, and no others.

Where a revision depends on several others, and one of these on another, Alembic deletes a row that
does not exist, and fails. A downgrade inserts a row that another one implies, and the next command
fails. Branches that depend on each other's later revisions cannot be arranged so that neither
happens.
"""

from collections.abc import Collection, Iterator
from typing import Any

from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script.revision import RevisionMap


def keep_exact_heads(migration: MigrationContext) -> None:
    """Replace the steps of an upgrade or downgrade by those that keep the newest revisions."""
    plan: Any = migration._migrations_fn
    if plan is not None:
        migration._migrations_fn = lambda heads, context: _exact_steps(plan(heads, context))


def ancestors(revisions: RevisionMap, ids: Collection[str]) -> set[str]:
    """Return the ids of revisions, and of all revisions that these follow or depend on."""
    nodes = revisions._get_ancestor_nodes(revisions.get_revisions(tuple(ids)))
    return {node.revision for node in nodes}


def newest(revisions: RevisionMap, ids: Collection[str]) -> list[str]:
    """Return the ids on which no other of them depends, in their order."""
    return [
        item
        for item in ids
        if item not in ancestors(revisions, [id_ for id_ in ids if id_ != item])
    ]


class _ExactStep(RevisionStep):
    """Replaces the rows that the revision implies, and brings back those that no other implies."""

    def replaced(self, heads: Collection[str]) -> list[str]:
        """Return the current revisions that an upgrade to this one implies."""
        return sorted(ancestors(self.revision_map, [self.revision.revision]) & set(heads))

    def restored(self, heads: Collection[str]) -> list[str]:
        """Return the revisions that a downgrade of this one makes the newest."""
        others = [head for head in heads if head != self.revision.revision]
        parents = newest(self.revision_map, self.revision._all_down_revisions)
        return sorted(set(parents) - ancestors(self.revision_map, others))

    def should_delete_branch(self, heads: set[str]) -> bool:
        return self.is_downgrade and not self.restored(heads)

    def should_create_branch(self, heads: set[str]) -> bool:
        return self.is_upgrade and not self.replaced(heads)

    def should_merge_branches(self, heads: set[str]) -> bool:
        return self.is_upgrade and len(self.replaced(heads)) > 1

    def should_unmerge_branches(self, heads: set[str]) -> bool:
        return self.is_downgrade and len(self.restored(heads)) > 1

    def merge_branch_idents(self, heads: set[str]) -> tuple[list[str], str, str]:
        first, *others = self.replaced(heads)
        return others, first, self.revision.revision

    def unmerge_branch_idents(self, heads: set[str]) -> tuple[str, str, tuple[str, ...]]:
        first, *others = self.restored(heads)
        return self.revision.revision, first, tuple(others)

    def update_version_num(self, heads: set[str]) -> tuple[str, str]:
        if self.is_upgrade:
            return self.replaced(heads)[0], self.revision.revision
        return self.revision.revision, self.restored(heads)[0]


def _exact_steps(steps: Any) -> Iterator[Any]:
    for step in steps:
        if isinstance(step, RevisionStep):
            exact = _ExactStep(step.revision_map, step.revision, step.is_upgrade)
            exact.migration_fn = step.migration_fn
            yield exact
        else:
            yield step
