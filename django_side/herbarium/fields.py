"""A field for the type ``citext``, which Django had until 5.0."""

from typing import Any

from django.db import models


class CaseInsensitiveTextField(models.TextField):  # type: ignore[type-arg]  # as its parent
    """A text that PostgreSQL compares without regard to case."""

    def db_type(self, connection: Any) -> str:  # noqa: ARG002 - PostgreSQL alone has it
        """Return the type of the column."""
        return "citext"
