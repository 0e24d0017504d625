"""Who is informed when an object is made, loaded, read again or pickled."""

import pickle
from typing import Any

from django.db.models.signals import pre_init

from django_side.workshop.listening import receiving
from django_side.workshop.models import Customer, Job, Part, loaded, pickled, refreshed, unpickled


def hours_given_by_a_listener() -> list[int | None]:
    """The receiver of ``pre_init`` gets the very arguments; rows send it too, without names."""

    def give_hour(kwargs: dict[str, Any], **_: Any) -> None:
        kwargs.setdefault("hours", 1)

    with receiving(pre_init, give_hour, Job):
        return [Job(title="rim").hours, Job(title="saddle", hours=3).hours]


def job_with_an_unknown_value() -> list[str]:
    """``pre_init`` is sent, and ``post_init`` is not; the caller catches the error."""
    heard = []

    def note(kwargs: dict[str, Any], **_: Any) -> None:
        heard.append(f"made with {', '.join(sorted(kwargs))}")

    values = {"title": "rim", "colour": "red"}
    with receiving(pre_init, note, Job):
        try:
            Job(**values)
        except TypeError:
            heard.append(f"refused with {', '.join(sorted(values))}")
    return heard


def parts_that_were_read() -> list[str]:
    """``from_db`` sends a signal of the project's own; ``post_init`` does not know of rows."""
    heard = []

    def note(instance: Part, **_: Any) -> None:
        heard.append(instance.name)

    with receiving(loaded, note, Part):
        list(Part.objects.filter(stock__lt=9).order_by("name"))
    return heard


def hours_that_were_read_again() -> list[Any]:
    """``refresh_from_db`` is overridden, and sends a signal of the project's own."""
    heard: list[Any] = []

    def note(instance: Job, fields: list[str], **_: Any) -> None:
        heard.extend([*fields, instance.hours])

    job = Job.objects.get(pk=1)
    Job.objects.filter(pk=1).update(hours=6)
    with receiving(refreshed, note, Job):
        job.refresh_from_db(fields=["hours"])
    return heard


def customer_in_a_cache() -> list[Any]:
    """``__getstate__`` and ``__setstate__`` send signals of the project's own."""
    heard = []

    def note_write(instance: Customer, **_: Any) -> None:
        heard.append(("pickled", (instance.pk,)))

    def note_read(instance: Customer, **_: Any) -> None:
        heard.append(("unpickled", (instance.pk,)))

    customer = Customer.objects.get(pk=1)
    with receiving(pickled, note_write, Customer), receiving(unpickled, note_read, Customer):
        pickle.loads(pickle.dumps(customer))  # noqa: S301 - it has written that itself
    return heard
