"""Backfill: the conversations become interviews.

Why: the second of three steps that turn an independent model into a child of another.
Lock: the written rows, until the end of the step.
Undo: the conversations come back with their keys; what only an article has, such as tags and an
    issue, is lost.
"""

from typing import Any

from django.core.management.color import no_style
from django.db import migrations

#: The offset of the keys, so that none equals an article's: there are far fewer articles.
DISTANCE = 1_000_000


def move(apps: Any, schema_editor: Any) -> None:
    """Turn each conversation into an article with a guest."""
    conversation = apps.get_model("evolution", "Conversation")
    interview = apps.get_model("evolution", "Interview")
    for row in conversation.objects.order_by("pk"):
        interview.objects.create(
            pk=row.pk + DISTANCE,
            title=row.title,
            text=row.text,
            author_id=row.author_id,
            slug=f"interview-{row.pk}",
            guest=row.guest,
        )
    conversation.objects.all().delete()
    _count_on(schema_editor, apps.get_model("evolution", "Article"))


def move_back(apps: Any, schema_editor: Any) -> None:
    """Turn each interview into a conversation, and delete its article."""
    conversation = apps.get_model("evolution", "Conversation")
    interview = apps.get_model("evolution", "Interview")
    for row in interview.objects.order_by("pk"):
        conversation.objects.create(
            pk=row.pk - DISTANCE,
            title=row.title,
            text=row.text,
            author_id=row.author_id,
            guest=row.guest,
        )
    interview.objects.all().delete()
    _count_on(schema_editor, conversation)


def _count_on(schema_editor: Any, model: Any) -> None:
    """Advance PostgreSQL's sequence past the given keys; the other databases do so themselves."""
    for statement in schema_editor.connection.ops.sequence_reset_sql(no_style(), [model]):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """Move the rows."""

    dependencies = [("evolution", "0032_interviews")]

    operations = [
        migrations.RunPython(move, move_back),
    ]
