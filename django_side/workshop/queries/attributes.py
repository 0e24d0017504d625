"""Who is informed when a value or a collection of an object is changed.

An assignment informs nobody: a receiver compares when the object is saved. Many-to-many fields are
written at once, and send their signal.
"""

from typing import Any

from django.db.models.signals import m2m_changed, pre_save

from django_side.workshop.listening import receiving
from django_side.workshop.models import Customer, Job, Part


class ClosedJobError(Exception):
    """What is refused for a closed job."""


def _keep_customer(instance: Job, **_: Any) -> None:
    """Refuse another customer of a closed job."""
    if Job.objects.filter(pk=instance.pk, is_closed=True).exclude(customer=instance.customer_id):
        raise ClosedJobError


def _keep_parts(instance: Job, action: str, **_: Any) -> None:
    """Refuse that a part of a closed job is removed."""
    if instance.is_closed and action == "pre_remove":
        raise ClosedJobError


def hours_before_and_after_a_change() -> list[tuple[int | None, int | None]]:
    """The receiver reads the old value."""
    seen = []

    def compare(instance: Job, **_: Any) -> None:
        seen.append((Job.objects.get(pk=instance.pk).hours, instance.hours))

    job = Job.objects.get(pk=1)
    pre_save.connect(compare, sender=Job)
    try:
        job.hours = 4
        job.save()
    finally:
        pre_save.disconnect(compare, sender=Job)
    job.hours = 5
    job.save()
    return seen


def name_with_spaces() -> str:
    """``pre_save`` of the field is called by every ``save``."""
    return str(Customer.objects.create(name=" Di ", slug="di").name)


def names_with_spaces_saved_together() -> list[str]:
    """``bulk_create`` calls ``pre_save`` of the fields, though it sends no signal."""
    customers = [Customer(name=" Di ", slug="di"), Customer(name="Ed ", slug="ed")]
    Customer.objects.bulk_create(customers)
    return list(Customer.objects.filter(pk__gt=3).order_by("id").values_list("name", flat=True))


def stock_of_a_new_part() -> int:
    """The constructor sets the default."""
    return Part(name="bell").stock


def parts_that_replace_others() -> list[int]:
    """With ``clear``, all parts are added anew, with one signal before and one after."""
    announced: list[int] = []

    def note(action: str, pk_set: set[int], **_: Any) -> None:
        if action == "pre_add":
            announced.extend(pk_set)

    with receiving(m2m_changed, note, Job.parts.through):
        Job.objects.get(pk=1).parts.set([3], clear=True)
    return announced


def part_that_a_job_has_already() -> list[str]:
    """The signal is sent in any case, with those keys that were not there."""
    seen = []

    def note(action: str, pk_set: set[int], **_: Any) -> None:
        if action == "post_add":
            seen.append("new" if pk_set else "known")

    with receiving(m2m_changed, note, Job.parts.through):
        job = Job.objects.get(pk=1)
        job.parts.add(3)
        job.parts.add(3)
    return seen


def parts_before_and_after_replacing_all() -> list[int]:
    """``clear`` sends a signal before and after it."""
    numbers = []

    def count(instance: Job, action: str, **_: Any) -> None:
        if action in ("pre_clear", "post_clear"):
            numbers.append(instance.parts.count())

    with receiving(m2m_changed, count, Job.parts.through):
        Job.objects.get(pk=1).parts.set([3], clear=True)
    return numbers


def part_removed_from_a_closed_job() -> None:
    """A receiver that raises keeps the row."""
    with receiving(m2m_changed, _keep_parts, Job.parts.through):
        Job.objects.get(pk=3).parts.remove(3)


def part_added_to_a_closed_job() -> list[str]:
    """The action of the signal is another."""
    job = Job.objects.get(pk=3)
    with receiving(m2m_changed, _keep_parts, Job.parts.through):
        job.parts.add(1)
    return list(job.parts.order_by("name").values_list("name", flat=True))


def closed_job_of_another_customer() -> None:
    """A receiver that raises keeps the row."""
    job = Job.objects.get(pk=3)
    job.customer_id = 1
    with receiving(pre_save, _keep_customer, Job):
        job.save()


def closed_job_added_to_another_customer() -> str:
    """``add`` is an ``update`` of the rows, which sends no ``pre_save``."""
    job = Job.objects.get(pk=3)
    with receiving(pre_save, _keep_customer, Job):
        Customer.objects.get(pk=1).jobs.add(job)
    return str(Job.objects.get(pk=3).customer)


def stock_taken_from_a_part() -> int:
    """``from_db`` has made the object remember what the row had."""
    part = Part.objects.get(pk=1)
    part.stock -= 3
    return part.loaded_stock - part.stock


def stock_when_read_again() -> int:
    """Each reading makes an object."""
    part = Part.objects.get(pk=1)
    part.stock -= 3
    part.save()
    return Part.objects.get(pk=1).loaded_stock
