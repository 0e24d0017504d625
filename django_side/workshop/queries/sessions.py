"""Who is informed of what belongs to a session, and of statements that change many rows.

Django has no session: an object belongs to nothing but the alias of its database.
"""

from functools import partial
from typing import Any

from django.core.signals import request_finished, request_started
from django.db import transaction
from django.db.models.signals import (
    post_delete,
    post_init,
    post_save,
    pre_delete,
    pre_save,
)

from django_side.workshop.listening import receiving
from django_side.workshop.models import Customer, Job, Note, Part, rows_updated


def database_of_a_new_job() -> list[bool]:
    """``save`` sets the alias between its two signals."""
    seen = []

    def look(instance: Job, **_: Any) -> None:
        seen.append(instance._state.db is not None)

    with receiving(pre_save, look, Job), receiving(post_save, look, Job):
        Job.objects.create(customer_id=1, title="rim")
    return seen


def rows_updated_by_a_statement() -> list[Any]:
    """``update`` sends no signal of Django's; the queryset overrides it, and sends its own."""
    seen = []

    def note(columns: list[str], rows: int, **_: Any) -> None:
        seen.append((columns, rows))

    with receiving(rows_updated, note, Job):
        Job.objects.filter(hours=2).update(hours=5)
    return seen


def rows_deleted_by_a_statement() -> int:
    """``delete`` of a queryset sends the signals of each row."""
    deleted = []

    def note(instance: Note, **_: Any) -> None:
        deleted.append(instance.text)

    with receiving(post_delete, note, Note):
        Note.objects.filter(job=1).delete()
    return len(deleted)


def operations_that_inform_nobody() -> list[str]:
    """What saves no object sends no signal, though ``bulk_create`` is given objects."""
    heard: list[str] = []

    def note(instance: Part, **_: Any) -> None:
        heard.append(instance.name)

    with receiving(pre_save, note, Part):
        Part.objects.bulk_create([Part(name="bell"), Part(name="rack")])
        Part.objects.filter(stock=9).update(stock=8)
        Part.objects.bulk_update([Part(pk=1, stock=2), Part(pk=3, stock=3)], ["stock"])
        lamp = Part.objects.get(pk=3)
        lamp.stock = 1
        lamp.save()
    return heard


def closed_jobs_kept_from_legacy_queries() -> tuple[list[str], int, int]:
    """A manager begins with the open jobs, where SQLAlchemy changes each query."""
    open_jobs = Job.objects.filter(is_closed=False)
    found = [job.title for job in open_jobs.filter(hours=2)]
    changed = open_jobs.filter(hours=2).update(hours=5)
    deleted, _ = open_jobs.filter(hours=None).delete()
    return found, changed, deleted


def notes_to_save_again() -> list[str]:
    """An object does not know that its row is gone; the program must keep what it saved."""
    unsaved = [Note(job_id=2, text="true it"), Note(job_id=2, text="oil it")]
    with transaction.atomic():
        unsaved[0].save()
        transaction.set_rollback(True)
    return [note.text for note in unsaved]


def deletion_that_is_undone() -> list[str]:
    """The end of the block sends no signal; the program knows how it ended."""
    heard = []

    def note(instance: Note, **_: Any) -> None:
        heard.append(f"deleted {instance}")

    done = Note.objects.get(pk=3)
    with receiving(post_delete, note, Note), transaction.atomic():
        done.delete()
        transaction.set_rollback(True)
    heard.append(f"back {done}")
    return heard


def life_of_a_note() -> list[str]:
    """After ``delete``, the object has no key; ``on_commit`` is called when all is final."""
    heard: list[str] = []

    def noting(text: str) -> Any:
        return lambda **_: heard.append(text)

    def note_delete(**_: Any) -> None:
        heard.append("deleted")
        transaction.on_commit(partial(heard.append, "gone"))

    with (
        receiving(post_init, noting("made"), Note),
        receiving(pre_save, noting("to be saved"), Note),
        receiving(post_save, noting("saved"), Note),
        receiving(pre_delete, note_delete, Note),
        transaction.atomic(),
    ):
        note = Note(job_id=2, text="true it")
        note.save()
        note.delete()
        heard.append("has a row" if note.pk else "has no row")
    return heard


def customer_kept_between_requests() -> list[str]:
    """The object is in no session; only the requests send signals, and close connections."""
    customer = Customer.objects.get(pk=1)
    heard = []

    def note_end(**_: Any) -> None:
        heard.append(f"{customer} left")

    def note_start(**_: Any) -> None:
        heard.append(f"{customer} came")

    with receiving(request_finished, note_end), receiving(request_started, note_start):
        request_finished.send(None)
        request_started.send(None)
    customer.name = "Eve"
    customer.save()
    return [*heard, str(Customer.objects.get(pk=1))]
