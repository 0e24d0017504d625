"""Random sequences of model edits, migrations and edits by hand: nothing written by hand is lost.

Where there is no conflict, the end state is a fresh port with the edits by hand.
"""

import io
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from side_by_side.port.options import PortOptions
from side_by_side.port.update.kept_port import read_kept
from side_by_side.port.update.merge_texts import markers_in, same_text
from side_by_side.port.update.plan_update import is_revision
from side_by_side.port.update.update_errors import MarkedConflictsError
from side_by_side.port.update.update_port import UpdateOptions, run_update
from tests.port.random_updates import Hand, RandomProject

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

    def run(self) -> None:
        """Update the port, check all that holds, and resolve the conflicts."""
        before, tokens = state_of(self.output), self.hand.tokens()
        base = read_kept(PortOptions(None, self.output).kept, self.output).files
        to_do = self.update(check=True)
        assert state_of(self.output) == before
        status = self.update()
        after = state_of(self.output)
        assert to_do == (1 if before != after else 0)
        assert tokens <= self.hand.tokens()
        assert {name: after[name][0] for name in self.hand.own} == self.hand.own
        fresh = {name: text.encode() for name, text in self.project.files().items()}
        marked = [name for name in fresh if name in after and markers_in(after[name][0])]
        for name in set(fresh) - set(marked):
            self.assert_file(name, base.get(name), after.get(name, (None, 0))[0], fresh[name])
        orphans = [
            name for name in set(base) - set(fresh) if self.is_orphan(name, base[name], before)
        ]
        assert status == (1 if marked or orphans else 0)
        gone = {name for name in set(base) - set(fresh) if not is_revision(name)}
        assert gone & set(after) == set(orphans)
        if marked:
            with pytest.raises(MarkedConflictsError):
                self.update()
            assert state_of(self.output) == after
        for name in marked:
            self.hand.resolve(name, fresh[name])
        after = state_of(self.output)
        assert self.update() == self.update(check=True) == 0
        assert state_of(self.output) == after

    def assert_file(
        self, name: str, base: bytes | None, content: bytes | None, fresh: bytes
    ) -> None:
        """Compare a file of the port with what is expected of it."""
        if name in self.hand.deleted:
            assert content is None
        elif is_revision(name):
            assert content == (fresh if base is None else base)
        else:
            assert content is not None
            self.hand.assert_ends(name, content)
            self.hand.assert_merged(name, content, fresh)

    def is_orphan(self, name: str, base: bytes, before: State) -> bool:
        """Whether a file was edited and its application is gone."""
        is_there = name in before and not is_revision(name)
        return is_there and not same_text(before[name][0], base)

    def update(self, *, check: bool = False) -> int:
        """Update the port and return the exit status; applications may be gone."""
        kept = read_kept(PortOptions(None, self.output).kept, self.output)
        gone = {item.label for item in kept.migrations} - {*self.project.applications}
        options = UpdateOptions(self.output, check=check, accepted=tuple(sorted(gone)))
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
        project, output = RandomProject(random), Path(folder, "owned")
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
