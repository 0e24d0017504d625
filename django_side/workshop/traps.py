"""Tempting ports of queries that run and silently give another answer."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save, pre_save
from django.utils.text import slugify

from django_side.workshop.listening import receiving
from django_side.workshop.models import Customer, Job


def slug_of_a_customer_created_in_bulk() -> str:
    """The receiver is connected, and is not called."""

    def set_slug(instance: Customer, **_: Any) -> None:
        instance.slug = slugify(instance.name)

    with receiving(pre_save, set_slug, Customer):
        return Customer.objects.bulk_create([Customer(name="Di Dot")])[0].slug


def rows_updated_when_saved() -> list[Any]:
    """The receiver is connected, and is not called."""
    seen = []

    def note(instance: Job, **_: Any) -> None:
        seen.append((["hours"], instance.hours))

    with receiving(post_save, note, Job):
        Job.objects.filter(hours=2).update(hours=5)
    return seen


def index_when_saved() -> list[str]:
    """The receiver writes at once."""
    index: list[str] = []

    def write(instance: Job, **_: Any) -> None:
        index.append(instance.title)

    with receiving(post_save, write, Job):
        for title in ("rim", "bell"):
            with transaction.atomic():
                Job.objects.create(customer_id=1, title=title)
        with transaction.atomic():
            Job.objects.create(customer_id=1, title="fork")
            transaction.set_rollback(True)
        with transaction.atomic():
            Job.objects.create(customer_id=1, title="dynamo")
    return index
