"""Translates into changes what Django's schema editor did on one kind of database."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from django.db.migrations.operations import RunPython, RunSQL

from side_by_side.port.history.changes import (
    AddConstraint,
    AlterColumn,
    Change,
    CommentTable,
    CreateTable,
    DropColumn,
    DropIndex,
    DropTable,
    FillNulls,
    Place,
    RenameTable,
    RunSql,
)
from side_by_side.port.history.constraint_statements import (
    constraint_change,
    is_made_by,
    key_of,
    place_of_statement,
)
from side_by_side.port.history.data_steps import data_step
from side_by_side.port.history.fills import Fill, fill_of
from side_by_side.port.history.historic import (
    added_column,
    bare_column,
    key_for,
    place_of,
    read_historic_column,
    read_table,
)
from side_by_side.port.history.patterns import (
    ADDED,
    ALTER,
    ALTERED,
    DROPPED,
    INDEXED,
    INLINE_KEY,
    READS,
    RENAMED,
    UPDATED,
    USING,
    WRITES,
    bare,
    unquoted,
)
from side_by_side.port.history.recorder import Call, Deferred, Ran, Sent
from side_by_side.port.history.sqlite_copies import translate_copy
from side_by_side.port.model import Column, Unique
from side_by_side.port.read.offline_editors import editors


class Translator:
    """Translates what operations did on one kind of database, one after another."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        #: Whether the migrations are unapplied.
        self.backwards = False
        self.editor = editors()[kind]
        #: The tables that exist at the moment.
        self.tables: set[str] = set()
        #: The columns whose keys refer to tables that did not exist when theirs was created.
        self.late: set[tuple[Place, str]] = set()
        #: The indexes that come with a table here, and at the end of the migration in Django: by
        #: name, with their tables and statements.
        self.promised: dict[str, tuple[str, str]] = {}
        #: The names of indexes when they were deferred.
        self.deferred: dict[int, str] = {}

    def begin(self) -> None:
        """Begin another migration."""
        self.promised, self.deferred, self.late = {}, {}, set()

    def translate(self, ran: Ran) -> list[Change]:
        """Return what an operation changed, in order."""
        changes: list[Change] = []
        if isinstance(ran.operation, RunPython):
            changes += data_step(ran, backwards=self.backwards)
        events = list(ran.events)
        while events:
            event = events.pop(0)
            if isinstance(event, Deferred):
                self._promise(event)
            if not isinstance(event, Sent):
                continue
            copied = next((call for call in event.calls if call.method == "_remake_table"), None)
            if copied is not None:
                of_copy = [
                    one
                    for one in events
                    if isinstance(one, Sent) and any(call is copied for call in one.calls)
                ]
                events = [one for one in events if not any(one is sent for sent in of_copy)]
                group = [event, *of_copy]
                name = copied.model._meta.db_table
                promised = {
                    key: text for key, (table, text) in self.promised.items() if table == name
                }
                changes += translate_copy(ran, copied, group, promised)
            else:
                self._add(ran, event, changes)
        return changes

    def _add(self, ran: Ran, sent: Sent, changes: list[Change]) -> None:
        """Add what a statement changes; what is among the changes already is skipped."""
        if sent.by_cursor and (ran.operation is None or READS.match(sent.text)):
            return
        if sent.by_cursor and isinstance(ran.operation, RunPython) and WRITES.match(sent.text):
            # Its rows are part of the step.
            return
        call = sent.calls[-1] if sent.calls else None
        handled = (
            self._of_model(sent, call, changes)
            or self._of_constraint(sent, call, changes)
            or self._of_column(ran, sent, call, changes)
            or self._of_table(sent, call, changes)
        )
        if not handled:
            changes.append(RunSql(Place(""), self._filled(sent), why=_why(ran)))

    def _promise(self, deferred: Deferred) -> None:
        """Note what a new table has here already, and in Django at the end of the migration."""
        if any(call.method == "_remake_table" for call in deferred.calls):
            return
        if deferred.calls and deferred.calls[-1].method == "create_model":
            self.deferred[id(deferred.sql)] = deferred.name
            table = deferred.calls[-1].model._meta.db_table
            columns = ", ".join(f'"{column}"' for column in deferred.columns)
            self.promised[deferred.name] = (table, f"({columns})")

    def _filled(self, sent: Sent) -> str:
        """Return a statement with its parameters in it."""
        if not sent.parameters:
            return sent.text
        return str(sent.text % tuple(self.editor.parameter(value) for value in sent.parameters))

    def _of_model(self, sent: Sent, call: Call | None, changes: list[Change]) -> bool:
        """Add a table that is created or dropped."""
        if call is None or call.method not in ("create_model", "delete_model"):
            return False
        place = place_of(call.model)
        if sent.text.startswith("DROP TABLE"):
            self.tables.discard(call.model._meta.db_table)
            changes.append(DropTable(place))
        elif sent.text.startswith("CREATE TABLE"):
            table = read_table(call.model)
            self.tables.add(call.model._meta.db_table)
            known = {unquoted(name) for name in self.tables}
            late = [
                column.name
                for column, reference in table.references
                if reference.bare_table not in known
            ]
            self.late |= {(place, name) for name in late}
            changes.append(CreateTable(place, table, tuple(late)))
            return True
        elif is_made_by(self.editor, sent, "sql_create_fk") and self.kind == "postgresql":
            key = key_of(sent.sql)
            if (place, key.columns[0]) in self.late:
                self.late.discard((place, key.columns[0]))
                changes.append(AddConstraint(place, key))
        elif INDEXED.match(sent.text):
            self._renamed(sent, call, changes)
        # All else comes with the table.
        return True

    def _renamed(self, sent: Sent, call: Call, changes: list[Change]) -> None:
        """Add that an index has another name than the one with which its table was created."""
        old = self.deferred.get(id(sent.sql), "")
        matched = INDEXED.match(sent.text)
        if old and matched and old != bare(matched["name"]):
            changes.append(DropIndex(place_of_statement(sent.sql), old))
            self._of_constraint(sent, call, changes)

    def _of_constraint(self, sent: Sent, call: Call | None, changes: list[Change]) -> bool:
        """Add an index or a constraint that is created, dropped or renamed."""
        change = constraint_change(self.editor, sent, call)
        changes += [change] if change else []
        return change is not None

    def _of_column(self, ran: Ran, sent: Sent, call: Call | None, changes: list[Change]) -> bool:
        """Add a column that is added, dropped, changed or filled."""
        if updated := UPDATED.match(sent.text):
            return self._fill(call, bare(updated["column"]), changes)
        matched = ALTER.match(sent.text)
        if matched is None or call is None:
            return False
        rest = matched["rest"]
        if added := ADDED.match(rest):
            if call.arguments[1].primary_key:
                # Alembic adds no key with a column, and MariaDB counts no column up without one.
                return False
            self._add_column(call, added["rest"], changes)
            return True
        if DROPPED.match(rest) and call.method == "remove_field":
            column = read_historic_column(call.model, call.arguments[1])
            assert column is not None  # it is dropped
            changes.append(DropColumn(place_of(call.model), column))
            return True
        if altered := ALTERED.match(rest):
            return self._alter(ran, sent, call, (matched["table"], altered["column"]), changes)
        return False

    def _add_column(self, call: Call, definition: str, changes: list[Change]) -> None:
        model, field = call.arguments[0], call.arguments[1]
        column = read_historic_column(model, field)
        assert column is not None  # it is added
        place = place_of(model)
        fill = Fill()
        if " DEFAULT " in definition and not field.has_db_default() and not field.generated:
            fill = fill_of(field)
        changes += added_column(place, column, fill)
        if column.unique:
            changes.append(AddConstraint(place, Unique("", (column.name,))))
        if column.reference and " REFERENCES " in definition:
            named = INLINE_KEY.search(definition)
            changes.append(
                AddConstraint(place, key_for(place, column, named and bare(named["name"])))
            )

    def _fill(self, call: Call | None, name: str, changes: list[Change]) -> bool:
        """Add that NULLs are filled, before the column refuses them."""
        if call is None or call.method != "alter_field":
            return False
        model, old, new = call.arguments[:3]
        before = read_historic_column(model, old)
        after = read_historic_column(new.model, new)
        if before is None or after is None or after.name != name:
            return False
        place = place_of(model)
        fill = fill_of(new)
        columns = bare_column(before), bare_column(after)
        changes[:] = [*with_fill(changes, place, *columns, fill)]
        return True

    def _alter(
        self, ran: Ran, sent: Sent, call: Call, names: tuple[str, str], changes: list[Change]
    ) -> bool:
        table, name = names
        if call.method == "add_field":
            # The default that filled the new column is dropped again, which is part of that change.
            is_drop = "DROP DEFAULT" in sent.text or "SET DEFAULT NULL" in sent.text
            return is_drop and not call.arguments[1].primary_key
        if call.method not in ("alter_field", "alter_db_table"):
            return False
        found = self._columns(ran, call, bare(table), bare(name))
        if found is None or "IDENTITY" in sent.text or " SEQUENCE " in sent.text:
            return False
        place, before, after = found
        using = USING.search(sent.text)
        change = AlterColumn(place, before, after, using[1] if using else "")
        for number, said in enumerate(changes):
            if not isinstance(said, AlterColumn) or said.place != place:
                continue
            if (said.before.name, said.after.name) == (before.name, after.name):
                if change.using:
                    changes[number] = replace(said, using=change.using)
                return True
        changes.append(change)
        return True

    def _columns(
        self, ran: Ran, call: Call, table: str, name: str
    ) -> tuple[Place, Column, Column] | None:
        """Return a column before and after a call; it may be one that refers to the field's."""
        model, old, new = call.arguments[:3]
        pairs = [(model, old, new)]
        if place_of(model).table != table or name not in (str(old.column), str(new.column)):
            pairs = list(referring(ran, table, name))
        for owner, before, after in pairs:
            columns = read_historic_column(owner, before), read_historic_column(after.model, after)
            if columns[0] is not None and columns[1] is not None:
                return place_of(owner), bare_column(columns[0]), bare_column(columns[1])
        return None

    def _of_table(self, sent: Sent, call: Call | None, changes: list[Change]) -> bool:
        """Add another name or comment of a table."""
        if call is not None and call.method == "alter_db_table_comment":
            model, old, new = call.arguments
            changes.append(CommentTable(place_of(model), new or "", old or ""))
            return True
        renamed = RENAMED.match(sent.text)
        if renamed and call is not None and call.method == "alter_db_table":
            old, new = call.arguments[1:3]
            self.tables.discard(old)
            self.tables.add(new)
            changes.append(RenameTable(Place(bare(renamed["old"])), bare(renamed["new"])))
            return True
        # Checks of keys that wait; Alembic's operations need none.
        return sent.text.startswith("SET CONSTRAINTS")


def with_fill(
    changes: Sequence[Change], place: Place, before: Column, after: Column, fill: Fill
) -> Iterator[Change]:
    """Yield changes with the NULLs of a column filled before it refuses them."""
    said = False
    for change in changes:
        is_it = (
            isinstance(change, AlterColumn)
            and change.place == place
            and change.before.name == before.name
        )
        if not is_it or said:
            yield change
            continue
        said = True
        assert isinstance(change, AlterColumn)  # as is_it has found
        middle = replace(change.after, null=True)
        if middle != change.before:
            yield replace(change, after=middle)
        yield FillNulls(place, middle, fill.spellings, fill.computed)
        if middle != change.after:
            yield AlterColumn(place, middle, change.after)
    if not said:
        middle = replace(after, null=True)
        if middle != before:
            yield AlterColumn(place, before, middle)
        yield FillNulls(place, middle, fill.spellings, fill.computed)
        yield AlterColumn(place, middle, after)


def referring(ran: Ran, table: str, name: str) -> Iterator[tuple[Any, Any, Any]]:
    """Yield a model and its field before and after an operation, by table and column."""
    if ran.before is None or ran.after is None:
        return
    for old in ran.before.apps.get_models(include_auto_created=True):
        if place_of(old).table != table:
            continue
        for new in ran.after.apps.get_models(include_auto_created=True):
            if place_of(new).table == table:
                before = [field for field in old._meta.local_fields if field.column == name]
                after = [field for field in new._meta.local_fields if field.column == name]
                if before and after:
                    yield old, before[0], after[0]


def _why(ran: Ran) -> str:
    if isinstance(ran.operation, RunSQL):
        return ""
    return "there is no operation of Alembic for it"
