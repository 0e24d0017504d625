"""Renders the pages of ``docs/detection`` from recorded outcomes: an index, and one per subject."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from shared_fixtures.detection import TOPICS
from shared_fixtures.detection.change import Change
from side_by_side.databases.kinds import KINDS
from side_by_side.steps.detection.detection_report import count_verdicts
from side_by_side.steps.detection.outcomes import TOOLS, VERDICTS, Outcome, RecordedOutcomes

#: Verdicts in bold: they leave a wrong schema or lose rows.
HARMFUL = ("missed", "wrong", "lossy", "fails half-way")

Records = Mapping[str, RecordedOutcomes]

GENERATED = "<!-- Generated: UPDATE_SNAPSHOTS=1 pytest tests/steps/test_detection.py -->"

INTRODUCTION = """\
# What each tool detects

{generated}

These pages show what Django and Alembic do with {count} single changes of a model. Each change is
defined on both sides, before and after, in `django_side/detection` and `sqlalchemy_side/detection`.
The models of the two sides create the same schema, or the change states why they cannot.

Both tools write a migration for each change. It runs on a database that was created from the models
before the change and that contains rows. The schema is then read from the database's own catalogue,
and compared with that of a database created from the models after the change. The rows are compared
with those that a careful hand-written migration leaves; they are listed in
`shared_fixtures/detection`. `side-by-side migrations detection` runs all of this again.

- **Django** is `makemigrations --noinput`: it assumes that nothing was renamed, and gives up if
  existing rows need a value.
- **answered**, shown if Django asks: every rename is confirmed, and existing rows get a value.
- **Alembic** is `revision --autogenerate` with its defaults. Its Python code runs unchanged.
- **Alembic, all options** adds `compare_server_default`, the plugin `checkconstraint_byname` and,
  on SQLite, `render_as_batch`. `compare_type` is on by default. A table that batch mode recreates
  loses its AUTOINCREMENT (`note.id column.identity` on these pages): the outcome is wrong.

Alembic compares a copy of the tables without what the current database cannot have (`tables_on` in
`sqlalchemy_django/alembic_env/dialect_tables.py`), because it ignores `ddl_if`. On SQLite, foreign
keys are not enforced while it runs, as batch mode requires.
"""


@dataclass(frozen=True)
class Subject:
    """The changes of one page."""

    topic: str
    title: str
    changes: Sequence[Change]

    @property
    def file(self) -> str:
        """The name of the page."""
        return f"{self.topic.replace('_', '-')}.md"


def read_subjects() -> list[Subject]:
    """Return the subjects, in the order of the index."""
    subjects = []
    for topic in TOPICS:
        module = import_module(f"shared_fixtures.detection.{topic}")
        subjects.append(Subject(topic, str(module.__doc__).rstrip("."), module.CHANGES))
    return subjects


def render_pages(records: Records) -> dict[str, str]:
    """Return the pages as Markdown, by file name, from the outcomes on each database."""
    subjects = read_subjects()
    pages = {subject.file: _page(subject, records) for subject in subjects}
    return {"README.md": _index(subjects, records), **pages}


def _index(subjects: Sequence[Subject], records: Records) -> str:
    count = len({name for recorded in records.values() for name in recorded.outcomes})
    lines = [
        INTRODUCTION.format(generated=GENERATED, count=count),
        *_subjects(subjects),
        *_verdicts(),
        *_counts(records),
        *_versions(records),
    ]
    return "\n".join(lines) + "\n"


def _subjects(subjects: Sequence[Subject]) -> Iterator[str]:
    yield "## Subjects\n"
    for subject in subjects:
        yield f"- [{subject.title}]({subject.file}): {len(subject.changes)} changes"
    yield ""


def _verdicts() -> Iterator[str]:
    yield "## Verdicts\n"
    yield "The verdicts in bold leave a wrong schema or lose rows.\n"
    yield "| verdict | meaning |\n| --- | --- |"
    for verdict, meaning in VERDICTS.items():
        yield f"| {_verdict_text(verdict)} | {meaning} |"
    yield ""


def _counts(records: Records) -> Iterator[str]:
    heads = [f"{name}<br>{KINDS[kind].title}" for name in TOOLS.values() for kind in records]
    yield "## Number of changes by verdict\n"
    yield f"| verdict | {' | '.join(heads)} |"
    yield f"| --- | {' | '.join('---:' for _ in heads)} |"
    for verdict in VERDICTS:
        counts = [
            str(count_verdicts(recorded.outcomes, tool)[verdict])
            for tool in TOOLS
            for recorded in records.values()
        ]
        yield f"| {_verdict_text(verdict)} | {' | '.join(counts)} |"
    yield ""


def _versions(records: Records) -> Iterator[str]:
    yield "## Versions\n"
    for kind, recorded in records.items():
        versions = ", ".join(f"{name} {version}" for name, version in recorded.versions.items())
        yield f"- {KINDS[kind].title}: {versions}"


def _page(subject: Subject, records: Records) -> str:
    lines = [
        f"# {subject.title}\n",
        GENERATED,
        "\nThe [index](README.md) explains the columns and the verdicts.\n",
        "| change | Django | Alembic | Alembic, all options | operations |",
        "| --- | --- | --- | --- | --- |",
        *(f"| {' | '.join(_row(change, records))} |" for change in subject.changes),
    ]
    details = [line for change in subject.changes for line in _details(change, records)]
    if details:
        lines += ["\n## Errors and differences\n", *details]
    notes = [
        f"[^{change.name}]: {change.note} ([source]({change.source}))"
        for change in subject.changes
        if change.note
    ]
    if notes:
        lines += ["", *notes]
    return "\n".join(lines) + "\n"


def _row(change: Change, records: Records) -> Iterator[str]:
    mark = f"[^{change.name}]" if change.note else ""
    kinds = _kinds_with(change, records)
    where = "" if kinds == list(records) else f" ({', '.join(KINDS[kind].title for kind in kinds)})"
    yield f"**{change.name}**{mark}<br>{change.summary}{where}"
    answered = _cell(change, "django_answered", records)
    yield _cell(change, "django", records) + (f"<br>answered: {answered}" if answered else "")
    yield _cell(change, "alembic", records)
    yield _cell(change, "alembic_all", records)
    tools = ("django", "alembic_all") if not answered else ("django_answered", "alembic_all")
    yield "<br>".join(text for tool in tools for text in _operations(change, tool, records))


def _outcomes(change: Change, tool: str, records: Records) -> dict[str, Outcome]:
    """Return a tool's outcomes of a change, by database."""
    return {
        kind: recorded.outcomes[change.name][tool]
        for kind, recorded in records.items()
        if tool in recorded.outcomes.get(change.name, {})
    }


def _cell(change: Change, tool: str, records: Records) -> str:
    verdicts = {
        kind: _verdict_text(outcome.verdict)
        for kind, outcome in _outcomes(change, tool, records).items()
    }
    return "<br>".join(_by_database(verdicts, _kinds_with(change, records)))


def _by_database(texts: Mapping[str, str], kinds: list[str]) -> Iterator[str]:
    """Yield each text once, with its databases unless it is true of all."""
    for text in dict.fromkeys(texts.values()):
        where = [kind for kind in texts if texts[kind] == text]
        titles = ", ".join(KINDS[kind].title for kind in where)
        yield text if where == kinds else f"{text} ({titles})"


def _operations(change: Change, tool: str, records: Records) -> Iterator[str]:
    texts = {
        kind: f"`{'; '.join(outcome.written.operations)}`"
        for kind, outcome in _outcomes(change, tool, records).items()
        if outcome.written.operations
    }
    for text in _by_database(texts, _kinds_with(change, records)):
        yield f"{TOOLS[tool.partition('_')[0]]}: {text}"


def _details(change: Change, records: Records) -> Iterator[str]:
    texts_by_tool = {tool: _explanations(change, tool, records) for tool in TOOLS}
    for tool, texts in texts_by_tool.items():
        name = TOOLS[tool]
        if tool.startswith("alembic") and texts_by_tool["alembic"] == texts_by_tool["alembic_all"]:
            if tool == "alembic_all":
                continue
            name = "Alembic, with or without options"
        for text in _by_database(texts, _kinds_with(change, records)):
            yield f"- **{change.name}**, {name}: {_escape(text)}"


def _explanations(change: Change, tool: str, records: Records) -> dict[str, str]:
    texts = {kind: _explain(outcome) for kind, outcome in _outcomes(change, tool, records).items()}
    return {kind: text for kind, text in texts.items() if text}


def _kinds_with(change: Change, records: Records) -> list[str]:
    """Return the databases on which a change is possible."""
    return [kind for kind in records if kind in change.only_on]


def _explain(outcome: Outcome) -> str:
    """Return why an outcome is not right; empty if it is."""
    parts = [outcome.written.refusal, outcome.error]
    if (
        outcome.verdict in ("wrong", "missed", "other names or order", "lossy")
        and outcome.remaining
    ):
        parts.append(f"differs from the models: {'; '.join(outcome.remaining)}")
    if outcome.verdict == "lossy":
        parts.append(f"missing: {'; '.join(outcome.lost)}")
    return ". ".join(part for part in parts if part)


def _verdict_text(verdict: str) -> str:
    return f"**{verdict}**" if verdict in HARMFUL else verdict


def _escape(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("_", "\\_").replace("*", "\\*")
