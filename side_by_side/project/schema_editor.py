"""The schema editor with which Django creates tables in a scratch database."""

from typing import Any

from side_by_side.errors import SideBySideError


class OtherDatabaseTableError(SideBySideError):
    """A table whose name leads to another database of the server."""

    def __init__(self, label: str, table: str) -> None:
        self.label = label
        self.table = table
        super().__init__(
            f"the table {table} of {label} is in another database of the server, and only scratch "
            "databases are written; leave the database out of db_table, or make the model unmanaged"
        )


def scratch_editor(editor: Any) -> Any:
    """Return a schema editor that writes to the scratch database only.

    It also executes nothing for a constraint that the database cannot have. If the default of a
    column has parameters, Django defers ``constraint.create_sql()`` of the table. For a constraint
    with a condition on MariaDB that returns None, which it then executes.

    Source: ``BaseDatabaseSchemaEditor.table_sql`` in Django's ``db/backends/base/schema.py``.
    """

    class ScratchSchemaEditor(editor):  # type: ignore[misc]  # a backend's own class
        def execute(self, sql: Any, params: Any = ()) -> None:
            if sql is not None:
                super().execute(sql, params)

        def create_model(self, model: Any) -> None:
            self._refuse_other_database(model, model._meta.db_table)
            super().create_model(model)

        def alter_db_table(self, model: Any, old_db_table: str, new_db_table: str) -> None:
            self._refuse_other_database(model, new_db_table)
            super().alter_db_table(model, old_db_table, new_db_table)

        def _refuse_other_database(self, model: Any, table: str) -> None:
            """Raise an error for a name such as ```other`.`table```, which MariaDB would follow."""
            if self.connection.vendor == "mysql" and "`.`" in table:
                raise OtherDatabaseTableError(model._meta.label, table)

    return ScratchSchemaEditor
