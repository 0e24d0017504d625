"""Who is informed when an object is saved, and when."""

from typing import Any

from django.db.models.signals import post_save, pre_save
from django.utils.text import slugify

from django_side.workshop.listening import receiving
from django_side.workshop.models import Customer, Job, LogEntry, Note


def slug_of_a_new_customer() -> str:
    """A receiver of ``pre_save`` may change the object."""

    def set_slug(instance: Customer, **_: Any) -> None:
        instance.slug = slugify(instance.name)

    with receiving(pre_save, set_slug, Customer):
        return Customer.objects.create(name="Di Dot").slug


def what_saving_fills_in() -> list[str]:
    """Django calls ``Field.pre_save`` after the signal: compare before and after."""
    filled: list[str] = []

    def before(instance: Job, **_: Any) -> None:
        filled.extend(name for name, value in vars(instance).items() if value is None)

    def after(instance: Job, **_: Any) -> None:
        filled[:] = [name for name in filled if getattr(instance, name) is not None]

    with receiving(pre_save, before, Job), receiving(post_save, after, Job):
        Job.objects.create(customer_id=1, title="rim", is_closed=False)
    return [name for name in filled if name != "id"]


def key_of_a_note_as_it_is_saved() -> list[tuple[bool, bool]]:
    """``_state.adding`` is False when ``post_save`` is sent."""
    seen = []

    def look(instance: Note, **_: Any) -> None:
        seen.append((instance.pk is not None, instance._state.adding))

    with receiving(pre_save, look, Note), receiving(post_save, look, Note):
        Note.objects.create(job_id=2, text="true it")
    return seen


def audit_log_of_changed_hours() -> list[str]:
    """The object does not know its old values, so the receiver reads the row."""

    def log(instance: Job, **_: Any) -> None:
        old = Job.objects.get(pk=instance.pk).hours
        if old != instance.hours:
            LogEntry.objects.create(what=f"hours of {instance}: {old}, {instance.hours}")

    with receiving(pre_save, log, Job):
        for key, hours in ((2, 3), (1, 4), (1, 5)):
            job = Job.objects.get(pk=key)
            job.hours = hours
            job.save()
        job.title = "front brakes"
        job.save()
    return list(LogEntry.objects.order_by("id").values_list("what", flat=True))


def title_written_again() -> list[str]:
    """The receiver is given what the caller has passed as ``update_fields``."""
    announced: list[str] = []

    def note(update_fields: frozenset[str], **_: Any) -> None:
        announced.extend(update_fields)

    with receiving(post_save, note, Job):
        Job.objects.get(pk=1).save(update_fields=["title"])
    return announced
