"""A custom operation."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class AddRelease(Operation):
    """Add a release; undoing it deletes the release."""

    def __init__(self, number: str, channel: str) -> None:
        self.number = number
        self.channel = channel

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Leave the state unchanged: it does not contain rows."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,  # noqa: ARG002 - Django gives both
    ) -> None:
        """Write the row with the model as it is at this step."""
        release = from_state.apps.get_model(app_label, "Release")
        rows = release._base_manager.using(schema_editor.connection.alias)
        rows.create(number=self.number, channel=self.channel)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,  # noqa: ARG002 - likewise
    ) -> None:
        """Delete the row by its number."""
        release = from_state.apps.get_model(app_label, "Release")
        rows = release._base_manager.using(schema_editor.connection.alias)
        rows.filter(number=self.number).delete()

    def describe(self) -> str:
        """Return the description that ``migrate --plan`` prints."""
        return f"Add release {self.number}"
