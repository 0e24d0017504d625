"""The page that shows what each tool notices, made from what was recorded."""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module

from shared_fixtures.detection import TOPICS
from shared_fixtures.detection.change import Change
from side_by_side.databases.kinds import KINDS
from side_by_side.steps.detection.detection_report import count_verdicts
from side_by_side.steps.detection.outcomes import TOOLS, VERDICTS, Outcome
from side_by_side.steps.detection.recorded import RecordedOutcomes

#: Verdicts that stand out, because nobody is told.
SILENT = ("missed", "wrong", "lossy", "fails half-way")

Records = Mapping[str, RecordedOutcomes]

INTRODUCTION = """\
# What each tool notices

<!-- Generated: UPDATE_SNAPSHOTS=1 pytest tests/steps/test_detection.py -->

{count} single changes of a model, each defined once on each side, before and after:
`django_side/detection` and `sqlalchemy_side/detection`. The two sides' models make the same schema,
before and after, or the change says why they cannot. For each change both tools write a migration,
and it is run on a database that the models before made, with rows in it. What is read back from the
database's own catalogue is compared with a database that the models after made, and the rows with
those that a careful person's migration would have left, which are written by hand in
`shared_fixtures/detection`. `side-by-side migrations noticed` runs it all again.

- **Django** is `makemigrations --noinput`: it says no to "was it renamed?", and gives up where a
  value is needed for the rows there are.
- **answered**, shown where Django asks: yes to what was renamed, and a value for the rows.
- **Alembic** is `revision --autogenerate` with its defaults. Its Python is run as it is written.
- **Alembic, all options**: `compare_server_default`, the plugin `checkconstraint_byname`, and on
  SQLite `render_as_batch`. `compare_type` is on by default. Where batch mode makes a table anew, it
  is without its AUTOINCREMENT (`note.id column.identity` below), so that the outcome is wrong.

Alembic gets a copy of the tables without what the database at hand cannot have (`tables_on` in
`sqlalchemy_django/alembic_env/dialect_tables.py`), because it ignores `ddl_if`. SQLite does not
enforce foreign keys while it runs, as batch mode asks.
"""


def page(records: Records) -> str:
    """Return the page as Markdown, from what was recorded on each database."""
    count = len({name for each in records.values() for name in each.outcomes})
    lines = [INTRODUCTION.format(count=count), *_versions(records), *_verdicts(), *_counts(records)]
    notes: list[str] = []
    for topic in TOPICS:
        module = import_module(f"shared_fixtures.detection.{topic}")
        changes: list[Change] = module.CHANGES
        lines += _topic(str(module.__doc__).rstrip("."), changes, records)
        notes += [
            f"[^{change.name}]: {change.note} ([source]({change.source}))"
            for change in changes
            if change.note
        ]
    return "\n".join([*lines, *notes]) + "\n"


def _versions(records: Records) -> Iterator[str]:
    yield "Versions:\n"
    for kind, recorded in records.items():
        told = ", ".join(f"{name} {version}" for name, version in recorded.versions.items())
        yield f"- {KINDS[kind].title}: {told}"
    yield ""


def _verdicts() -> Iterator[str]:
    yield "| verdict | meaning |\n| --- | --- |"
    for verdict, meaning in VERDICTS.items():
        yield f"| {_shown(verdict)} | {meaning} |"
    yield ""


def _counts(records: Records) -> Iterator[str]:
    heads = [f"{name}<br>{KINDS[kind].title}" for name in TOOLS.values() for kind in records]
    yield f"| changes | {' | '.join(heads)} |"
    yield f"| --- | {' | '.join('---:' for _ in heads)} |"
    for verdict in VERDICTS:
        counts = [
            str(count_verdicts(recorded.outcomes, tool)[verdict])
            for tool in TOOLS
            for recorded in records.values()
        ]
        yield f"| {_shown(verdict)} | {' | '.join(counts)} |"
    yield ""


def _topic(title: str, changes: Sequence[Change], records: Records) -> Iterator[str]:
    yield f"## {title}\n"
    yield "| change | Django | Alembic | Alembic, all options | what was written |"
    yield "| --- | --- | --- | --- | --- |"
    for change in changes:
        yield f"| {' | '.join(_row(change, records))} |"
    yield "\n<details><summary>What went wrong</summary>\n"
    for change in changes:
        yield from _details(change, records)
    yield "\n</details>\n"


def _row(change: Change, records: Records) -> Iterator[str]:
    mark = f"[^{change.name}]" if change.note else ""
    having = _having(change, records)
    where = "" if having == list(records) else f" ({_titles(having)})"
    yield f"**{change.name}**{mark}<br>{change.says}{where}"
    answered = _cell(change, "django_answered", records)
    yield _cell(change, "django", records) + (f"<br>answered: {answered}" if answered else "")
    yield _cell(change, "alembic", records)
    yield _cell(change, "alembic_all", records)
    tools = ("django", "alembic_all") if not answered else ("django_answered", "alembic_all")
    found = [text for tool in tools for text in _operations(change, tool, records)]
    yield "<br>".join(found)


def _outcomes(change: Change, tool: str, records: Records) -> dict[str, Outcome]:
    """Return a tool's outcomes of a change, by database."""
    return {
        kind: recorded.outcomes[change.name][tool]
        for kind, recorded in records.items()
        if tool in recorded.outcomes.get(change.name, {})
    }


def _cell(change: Change, tool: str, records: Records) -> str:
    verdicts = {
        kind: _shown(outcome.verdict) for kind, outcome in _outcomes(change, tool, records).items()
    }
    return "<br>".join(_by_database(verdicts, _having(change, records)))


def _by_database(texts: Mapping[str, str], kinds: list[str]) -> Iterator[str]:
    """Give each text once, with the databases that it is true of where it is not of all."""
    for text in dict.fromkeys(texts.values()):
        where = [kind for kind in texts if texts[kind] == text]
        yield (text if where == kinds else f"{text} ({_titles(where)})")


def _operations(change: Change, tool: str, records: Records) -> Iterator[str]:
    texts = {
        kind: "; ".join(outcome.written.operations)
        for kind, outcome in _outcomes(change, tool, records).items()
        if outcome.written.operations
    }
    for text in _by_database(
        {kind: f"`{text}`" for kind, text in texts.items()}, _having(change, records)
    ):
        yield f"{TOOLS[tool.partition('_')[0]]}: {text}"


def _details(change: Change, records: Records) -> Iterator[str]:
    told = {tool: _wrong(change, tool, records) for tool in TOOLS}
    for tool, texts in told.items():
        name = TOOLS[tool]
        if tool.startswith("alembic") and told["alembic"] == told["alembic_all"]:
            if tool == "alembic_all":
                continue
            name = "Alembic, with or without options"
        for text in _by_database(texts, _having(change, records)):
            yield f"- **{change.name}**, {name}: {_escaped(text)}"


def _wrong(change: Change, tool: str, records: Records) -> dict[str, str]:
    texts = {
        kind: _what_went_wrong(outcome)
        for kind, outcome in _outcomes(change, tool, records).items()
    }
    return {kind: text for kind, text in texts.items() if text}


def _titles(kinds: Sequence[str]) -> str:
    return ", ".join(KINDS[kind].title for kind in kinds)


def _having(change: Change, records: Records) -> list[str]:
    """Return the databases that can have a change."""
    return [kind for kind in records if kind in change.only_on]


def _what_went_wrong(outcome: Outcome) -> str:
    parts = [outcome.written.refusal, outcome.error]
    if (
        outcome.verdict in ("wrong", "missed", "other names or order", "lossy")
        and outcome.remaining
    ):
        parts.append(f"not as in the models: {'; '.join(outcome.remaining)}")
    if outcome.verdict == "lossy":
        parts.append(f"not there: {'; '.join(outcome.lost)}")
    return ". ".join(part for part in parts if part)


def _shown(verdict: str) -> str:
    return f"**{verdict}**" if verdict in SILENT else verdict


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("_", "\\_").replace("*", "\\*")
