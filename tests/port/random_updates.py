"""Random sequences of changes to a project and edits by hand, with a port that is rendered quickly.

The models are lists of fields, and what port would write is put together here. Everything else is
the command's own: what it keeps, the merge, the files.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from unittest.mock import patch

from side_by_side.port.command import Rendered
from side_by_side.port.model import Port
from side_by_side.port.options import PortOptions
from side_by_side.port.update import update_port
from side_by_side.port.update.apply_changes import apply_changes
from side_by_side.port.update.kept_port import KeptPort, kept_options, versions
from side_by_side.port.update.migration_records import PortedMigration, keep
from side_by_side.port.update.relink_revisions import RevisionHead, read_head

#: The folder of the revisions of all applications.
VERSIONS = "migrations/versions"
#: The applications of the project, by their labels: the fields of each model.
Applications = dict[str, dict[str, list[str]]]


@dataclass
class RandomProject:
    """A project that changes, and its port."""

    random: Random
    #: The folder of the migrations.
    folder: Path
    applications: Applications = field(default_factory=dict)
    #: The migrations of each application, in order.
    migrations: dict[str, list[str]] = field(default_factory=dict)
    #: Migrations that were there when the port was written last, by their names with labels.
    ported: set[str] = field(default_factory=set)
    #: How often the renderer itself has changed.
    version: int = 0
    numbers: Iterator[int] = field(default_factory=count)

    def change(self) -> None:
        """Change the project in a random way."""
        label = self.random.choice([*self.applications, self.name("app")])
        if label not in self.applications:
            self.applications[label] = {self.name("Model"): [self.name("field")]}
        elif len(self.applications) > 1 and self.random.random() < 0.1:
            del self.applications[label]
            return
        else:
            self._change_models(self.applications[label])
        steps = self.migrations.setdefault(label, [])
        self._rewrite_steps(label, steps)
        self._add_step(label, steps)
        if self.random.random() < 0.1:
            self.version += 1

    def _add_step(self, label: str, steps: list[str], replaces: Sequence[str] = ()) -> None:
        """Write a migration that does what no other does."""
        number = int(steps[-1][:4]) + 1 if steps else 1
        name = f"{number:04}_{self.name('step')}"
        pairs = [(label, step) for step in replaces]
        self.source_of(label, name).write_text(f"replaces = {pairs}\nx = {name!r}\n")
        steps.append(name)

    def _rewrite_steps(self, label: str, steps: list[str]) -> None:
        """Sometimes renumber, delete, edit or squash migrations that were ported."""
        kind = self.random.random()
        if not steps or f"{label}.{steps[-1]}" not in self.ported or kind > 0.4:
            return
        if kind < 0.1 and len(steps) > 1:
            source = self.source_of(label, steps.pop())
            self._add_step(label, steps)
            steps[-1] = f"{int(steps[-1][:4]) + 1:04}_{self.name('renamed')}"
            self.source_of(label, steps[-1]).write_text(source.read_text())
        elif kind < 0.2 and len(steps) > 1:
            steps.pop()
        elif kind < 0.3:
            with self.source_of(label, steps[0]).open("a") as edited:
                edited.write("y = 1\n")
        else:
            replaced = [*steps]
            self._add_step(label, steps, replaced)
            del steps[:-1]

    def source_of(self, label: str, name: str) -> Path:
        """Return the file of a migration."""
        return self.folder / f"{label}.{name}.py"

    def _change_models(self, models: dict[str, list[str]]) -> None:
        change = self.random.random()
        model = self.random.choice([*models, self.name("Model")])
        fields = models.setdefault(model, [self.name("field")])
        if change < 0.5:
            fields.insert(self.random.randint(0, len(fields)), self.name("field"))
        elif change < 0.7 and len(fields) > 1:
            fields.remove(self.random.choice(fields))
        elif change < 0.85:
            fields[self.random.randrange(len(fields))] = self.name("field")
        elif len(models) > 1:
            del models[model]

    def name(self, what: str) -> str:
        """Return a name that was never used before."""
        return f"{what}{next(self.numbers)}"

    def files(self) -> dict[str, str]:
        """Return what port would write."""
        modules = "".join(f"from . import {label}\n" for label in self.applications)
        files = {
            "__init__.py": f'"""Models."""\n\n{modules}',
            "base.py": f"VERSION = {self.version}\n",
            "empty.py": "",
        }
        for label, models in self.applications.items():
            classes = "".join(
                f"\n\nclass {name}(Base):\n    # The table ä of {name}.\n\n"
                + "".join(f"    {attribute}: int\n" for attribute in fields)
                for name, fields in models.items()
            )
            files[f"{label}.py"] = f'"""The models of {label}."""\n\nimport {label}\n{classes}'
        for label, steps in self.migrations.items():
            if label in self.applications:
                for down, step in zip([None, *steps], steps, strict=False):
                    ids = [f"{label}_{name[:4]}" if name else None for name in (step, down)]
                    labels = None if down else (label,)
                    files[revision_of(label, step)] = (
                        f"revision = {ids[0]!r}\ndown_revision = {ids[1]!r}\n"
                        f"branch_labels = {labels!r}\n# {step} {self.version}\n"
                    )
        return files

    def rendered(self, options: PortOptions) -> Rendered:
        """Return what stands for the result of ``render``."""
        listed = tuple(
            PortedMigration(label, step, self.source_of(label, step), revision_of(label, step))
            for label in self.applications
            for step in self.migrations[label]
        )
        return Rendered(Port(()), (), "", {options.output: self.files()}, listed)

    def write(self, output: Path) -> None:
        """Write the port for the first time."""
        options = PortOptions("settings", output)
        contents = {name: text.encode() for name, text in self.files().items()}
        kept = KeptPort(
            kept_options(options, ""), contents, keep(self.rendered(options).migrations), versions()
        )
        options.kept.mkdir(parents=True)
        changes: dict[Path, bytes | None] = {}
        changes |= {output / name: content for name, content in contents.items()}
        changes |= {options.kept / name: content for name, content in kept.contents().items()}
        apply_changes(changes, options.kept)

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Let an update render this project."""
        with (
            patch.object(update_port, "render", self.rendered),
            patch.object(update_port, "format_files", lambda files: files),
        ):
            yield


def revision_of(label: str, step: str) -> str:
    """Return the path of the revision of a migration, as it is without others."""
    return f"{VERSIONS}/{label}/{label}_{step}.py"


def heads_of(output: Path) -> dict[str, set[str]]:
    """Return the revisions of each application that none follows, and check the graph."""
    heads: dict[str, list[RevisionHead]] = {}
    for path in sorted((output / VERSIONS).rglob("*.py")):
        if head := read_head(path.read_bytes()):
            heads.setdefault(path.parent.name, []).append(head)
    listed = [head for group in heads.values() for head in group]
    ids = [head.id for head in listed]
    assert len(ids) == len(set(ids))
    parents = {id_ for head in listed for id_ in head.down}
    assert parents <= set(ids)
    for group in heads.values():
        assert sum(bool(head.labels) for head in group) == 1
    return {label: {head.id for head in group} - parents for label, group in heads.items()}


@dataclass
class HandEdit:
    """An edit of one line, which occurs once: replaced by others, or kept with others after it."""

    line: bytes
    by: list[bytes]

    def apply(self, lines: list[bytes]) -> list[bytes]:
        """Return the lines with the edit; what is not there any more needs none."""
        if self.line not in lines:
            return lines
        place = lines.index(self.line)
        return [*lines[:place], *self.by, *lines[place + 1 :]]


class Hand:
    """A person who edits a port, and remembers what."""

    def __init__(self, random: Random, output: Path) -> None:
        self.random = random
        self.output = output
        self.numbers = count()
        #: The edits of each file since the last conflict in it, in order.
        self.edits: dict[str, list[HandEdit]] = {}
        #: Files with blank lines of its own, and files in which conflicts were resolved.
        self.loose: set[str] = set()
        self.resolved: set[str] = set()
        self.deleted: set[str] = set()
        #: Files that have the line ends of Windows.
        self.windows: set[str] = set()
        self.own: dict[str, bytes] = {}

    def edit(self) -> None:
        """Edit the port in a random way."""
        kind = self.random.random()
        if kind < 0.04:
            name = f"own{next(self.numbers)}.py"
            self.own[name] = f"# hand {name}\n".encode()
            (self.output / name).write_bytes(self.own[name])
            return
        names = sorted(path.name for path in self.output.glob("*.py") if path.name not in self.own)
        name = self.random.choice(names)
        if kind < 0.14:
            (self.output / name).unlink()
            self.deleted.add(name)
            self.edits.pop(name, None)
        elif kind < 0.2:
            self._change_ends(name)
        else:
            self._change_line(name)

    def _add_revision(self) -> None:
        """Write a revision after the last one of an application."""
        heads = heads_of(self.output)
        label = self.random.choice(sorted(heads))
        name = f"{VERSIONS}/{label}/own{next(self.numbers)}.py"
        down = self.random.choice(sorted(heads[label]))
        text = f"revision = {Path(name).stem!r}\ndown_revision = {down!r}\n# hand\n"
        if self.random.random() < 0.3 and down[-4:].isdigit():
            # As Alembic's environment of a port calls it.
            text = text.replace(Path(name).stem, f"{label}_{int(down[-4:]) + 1:04}")
        self.own[name] = text.encode()
        (self.output / name).write_bytes(self.own[name])

    def _change_ends(self, name: str) -> None:
        path = self.output / name
        content = path.read_bytes()
        if b"\r\n" in content:
            path.write_bytes(content.replace(b"\r\n", b"\n"))
            self.windows.discard(name)
        elif content:
            path.write_bytes(content.replace(b"\n", b"\r\n"))
            self.windows.add(name)

    def _change_line(self, name: str) -> None:
        path = self.output / name
        content = path.read_bytes()
        lines = content.replace(b"\r\n", b"\n").split(b"\n")[:-1]
        once = [line for line in lines if line and lines.count(line) == 1]
        token = f"    # hand {next(self.numbers)} ü".encode()
        if not once:
            path.write_bytes(token + b"\n" + content.replace(b"\r\n", b"\n"))
            self.windows.discard(name)
            self.resolved.add(name)
            return
        line = self.random.choice(once)
        kind = self.random.random()
        if kind < 0.2:
            by = [line, b"", token + b" method"]
            self.loose.add(name)
        elif kind < 0.7:
            by = [line, token]
        else:
            by = [token] if kind < 0.85 else []
        edit = HandEdit(line, by)
        end = b"\r\n" if b"\r\n" in content else b"\n"
        path.write_bytes(b"".join(line + end for line in edit.apply(lines)))
        self.edits.setdefault(name, []).append(edit)

    def tokens(self) -> set[bytes]:
        """Return the lines that were written by hand and are in the port."""
        return {
            line.rstrip(b"\r")
            for path in self.output.glob("*.py")
            for line in path.read_bytes().split(b"\n")
            if b"# hand" in line
        }

    def resolve(self, name: str, fresh: bytes) -> None:
        """Resolve the conflicts in a file: take the new one, or both versions of each part."""
        path = self.output / name
        self.edits.pop(name, None)
        self.loose.discard(name)
        if self.random.random() < 0.5:
            path.write_bytes(fresh)
            self.resolved.discard(name)
            self.windows.discard(name)
            return
        lines = path.read_bytes().splitlines(keepends=True)
        marks = (b"<<<<<<<", b"=======", b">>>>>>>")
        path.write_bytes(b"".join(line for line in lines if not line.startswith(marks)))
        self.resolved.add(name)

    def assert_ends(self, name: str, content: bytes) -> None:
        """Check that all lines of a file have the ends that it had."""
        ends = content.count(b"\n")
        assert content.count(b"\r\n") == (ends if name in self.windows else 0)

    def assert_merged(self, name: str, content: bytes, fresh: bytes) -> None:
        """Compare a file with that of a fresh port with the edits by hand."""
        if name in self.resolved:
            return
        lines = fresh.split(b"\n")[:-1]
        for edit in self.edits.get(name, []):
            lines = edit.apply(lines)
        merged = content.replace(b"\r\n", b"\n").split(b"\n")[:-1]
        if name in self.loose:
            # Where blank lines are repeated, a part can be at several places.
            lines, merged = (
                [line for line in listed if line and b"# hand" not in line]
                for listed in (lines, merged)
            )
        assert merged == lines
