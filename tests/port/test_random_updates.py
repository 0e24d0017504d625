"""Random sequences of model edits, migrations and edits by hand: nothing written by hand is lost.

Where there is no conflict, the end state is a fresh port with the edits by hand.
"""

import io
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from side_by_side.port.options import PortOptions
from side_by_side.port.update import update_port
from side_by_side.port.update.kept_port import read_kept
from side_by_side.port.update.merge_texts import markers_in, same_text
from side_by_side.port.update.migration_records import MigrationChanges, compare_migrations
from side_by_side.port.update.plan_update import is_revision
from side_by_side.port.update.update_errors import MarkedConflictsError
from side_by_side.port.update.update_port import UpdateOptions, run_update
from tests.port.random_updates import Hand, RandomProject, heads_of

State = dict[str, tuple[bytes, int]]


def state_of(folder: Path) -> State:
    """Return the files below a folder with the time of their last change."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class Round:
    """An update of a random project, with what holds before and after it."""

    def __init__(self, project: RandomProject, hand: Hand) -> None:
        self.project = project
        self.hand = hand
        self.output = hand.output
        self.options = PortOptions(None, hand.output)

    def run(self) -> None:
        """Update the port, check all that holds, and resolve the conflicts."""
        before, tokens = state_of(self.output), self.hand.tokens()
        base = read_kept(self.options.kept, self.output).files
        changes = self.changes()
        if changes.problems:
            assert self.update(accepted=()) == 1
        to_do = self.update(check=True)
        assert state_of(self.output) == before
        status = self.update()
        after = state_of(self.output)
        assert to_do == (1 if before != after else 0)
        assert tokens <= self.hand.tokens()
        assert {name: after[name][0] for name in self.hand.own} == self.hand.own
        assert self.changes() == MigrationChanges(
            (), (), read_kept(self.options.kept, self.output).migrations
        )
        self.assert_revisions(before, after, len(changes.new))
        marked = self.assert_files(base, before, after, status)
        if marked:
            with pytest.raises(MarkedConflictsError):
                self.update()
            assert state_of(self.output) == after
        for name, fresh in marked.items():
            self.hand.resolve(name, fresh)
        after = state_of(self.output)
        assert self.update() == self.update(check=True) == 0
        assert state_of(self.output) == after
        self.project.ported = {item.key for item in self.project.rendered(self.options).migrations}

    def assert_revisions(self, before: State, after: State, count: int) -> None:
        """Check that none is rewritten, and that new ones follow the others."""
        revisions = [
            {name: state[name] for name in state if is_revision(name)} for state in (before, after)
        ]
        assert revisions[0].items() <= revisions[1].items()
        assert len(revisions[1]) == len(revisions[0]) + count
        assert all(len(ids) == 1 for ids in heads_of(self.output).values())

    def assert_files(
        self, base: Mapping[str, bytes], before: State, after: State, status: int
    ) -> dict[str, bytes]:
        """Compare all files with a fresh port, and return those that have conflicts, fresh."""
        fresh = {
            name: text.encode()
            for name, text in self.project.files().items()
            if not is_revision(name)
        }
        marked = {
            name: text
            for name, text in fresh.items()
            if name in after and markers_in(after[name][0])
        }
        for name in fresh.keys() - marked.keys():
            if name in self.hand.deleted:
                assert name not in after
            else:
                self.hand.assert_ends(name, after[name][0])
                self.hand.assert_merged(name, after[name][0], fresh[name])
        gone = {name for name in base.keys() - fresh.keys() if not is_revision(name)}
        orphans = {name for name in gone if self.is_orphan(name, base[name], before)}
        assert gone & after.keys() == orphans
        assert status == (1 if marked or orphans else 0)
        return marked

    def is_orphan(self, name: str, base: bytes, before: State) -> bool:
        """Whether a file was edited, whose application is gone."""
        return name in before and not same_text(before[name][0], base)

    def changes(self) -> MigrationChanges:
        """Return what happened to the migrations since the last update."""
        kept = read_kept(self.options.kept, self.output)
        return compare_migrations(kept.migrations, self.project.rendered(self.options).migrations)

    def update(self, *, check: bool = False, accepted: tuple[str, ...] | None = None) -> int:
        """Update the port and return the exit status; what needs a decision is accepted."""
        if accepted is None:
            accepted = tuple(problem.key for problem in self.changes().problems)
        options = UpdateOptions(self.output, check=check, accepted=accepted)
        with (
            self.project.in_place(),
            redirect_stdout(io.StringIO()),
            redirect_stderr(io.StringIO()),
        ):
            return run_update(options)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32))
def test_nothing_written_by_hand_is_lost(seed: int) -> None:
    """Without a conflict, each file is that of a fresh port with the edits by hand."""
    random = Random(seed)  # noqa: S311 - not for secrets
    with tempfile.TemporaryDirectory() as folder:
        project, output = RandomProject(random, Path(folder)), Path(folder, "owned")
        project.change()
        output.mkdir()
        project.write(output)
        hand = Hand(random, output)
        for _ in range(random.randint(1, 4)):
            for _ in range(random.randint(0, 3)):
                project.change()
            for _ in range(random.randint(0, 3)):
                hand.edit()
            Round(project, hand).run()


@pytest.mark.parametrize("seed", range(6))
def test_an_update_after_one_that_was_killed(seed: int, tmp_path: Path) -> None:
    """It ends as the first one would have, wherever that was killed."""
    random = Random(seed)  # noqa: S311 - the same for each seed
    project, output = RandomProject(random, tmp_path), tmp_path / "owned"
    project.change()
    output.mkdir()
    project.write(output)
    hand = Hand(random, output)
    for _ in range(2):
        project.change()
        hand.edit()
    one = Round(project, hand)
    shutil.copytree(output, tmp_path / "before")
    status = one.update()
    expected = {name: content for name, (content, _) in state_of(output).items()}
    if any(map(markers_in, expected.values())):
        # Until the conflicts are resolved, another update is refused.
        return
    for count in range(1, 12):
        shutil.rmtree(output)
        shutil.copytree(tmp_path / "before", output)
        with patch.object(update_port, "apply_changes", partial(apply_first, count)):
            one.update()
        assert one.update() == status
        assert {name: content for name, (content, _) in state_of(output).items()} == expected


def apply_first(count: int, changes: Mapping[Path, bytes | None], _folder: Path) -> None:
    """Apply the first changes, as a process that is killed then."""
    for path, content in [*changes.items()][:count]:
        if content is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
