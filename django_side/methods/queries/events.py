"""Which signals are sent for which kind of change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core import serializers
from django.db import models
from django.db.models import signals

from django_side.methods.models import Blog, Entry, Tag


@contextmanager
def _record_changes(model: type[models.Model]) -> Iterator[list[str]]:
    """Record the signals of one model."""
    events: list[str] = []

    def before_save(instance: models.Model, **_: Any) -> None:
        what = "insert" if instance._state.adding else "update"
        events.append(f"before {what} of {instance}")

    def after_save(instance: models.Model, created: bool, **_: Any) -> None:
        events.append(f"after {'insert' if created else 'update'} of {instance}")

    def before_delete(instance: models.Model, **_: Any) -> None:
        events.append(f"before delete of {instance}")

    def after_delete(instance: models.Model, **_: Any) -> None:
        events.append(f"after delete of {instance}")

    receivers: dict[signals.ModelSignal, Callable[..., None]] = {
        signals.pre_save: before_save,
        signals.post_save: after_save,
        signals.pre_delete: before_delete,
        signals.post_delete: after_delete,
    }
    for signal, receiver in receivers.items():
        signal.connect(receiver, sender=model)
    try:
        yield events
    finally:
        for signal, receiver in receivers.items():
            signal.disconnect(receiver, sender=model)


@contextmanager
def _record_instances(model: type[models.Model]) -> Iterator[list[str]]:
    """Record the events of objects of one model being created."""
    events: list[str] = []

    def made(instance: models.Model, **_: Any) -> None:
        events.append(f"made {instance}")

    signals.post_init.connect(made, sender=model)
    try:
        yield events
    finally:
        signals.post_init.disconnect(made, sender=model)


@contextmanager
def _record_tags() -> Iterator[list[str]]:
    """Record the events of tags being added to and removed from entries."""
    events: list[str] = []

    def changed(action: str, pk_set: set[int] | None, **_: Any) -> None:
        if action in ("post_add", "post_remove"):
            events.extend(f"{action.removeprefix('post_')} {key}" for key in sorted(pk_set or ()))

    signals.m2m_changed.connect(changed, sender=Entry.tags.through)
    try:
        yield events
    finally:
        signals.m2m_changed.disconnect(changed, sender=Entry.tags.through)


def events_on_insert() -> list[str]:
    """``pre_save`` and ``post_save``; the instance and ``created`` identify it as an INSERT."""
    with _record_changes(Tag) as events:
        Tag.objects.create(name="verse")
    return events


def events_on_update() -> list[str]:
    """The same two signals are sent for an UPDATE."""
    with _record_changes(Tag) as events:
        tag = Tag.objects.get(pk=2)
        tag.name = "verse"
        tag.save()
    return events


def events_on_unchanged_save() -> list[str]:
    """``save`` always writes, and always sends its signals."""
    with _record_changes(Tag) as events:
        Tag.objects.get(pk=1).save()
    return events


def events_on_delete() -> list[str]:
    """``pre_delete`` and ``post_delete`` are sent."""
    with _record_changes(Tag) as events:
        Tag.objects.get(pk=3).delete()
    return events


def events_on_cascade() -> list[str]:
    """A cascade calls no overridden ``delete``, but it sends the signals."""
    with _record_changes(Entry) as events:
        Blog.objects.get(pk=1).delete()
    return events


def events_on_deleting_several() -> list[str]:
    """A queryset's ``delete`` reads the rows and sends the signals for each."""
    with _record_changes(Entry) as events:
        Entry.objects.filter(blog=1).delete()
    return events


def events_on_bulk_create() -> list[str]:
    """``bulk_create`` sends no signal."""
    with _record_changes(Tag) as events:
        Tag.objects.bulk_create([Tag(name="verse"), Tag(name="prose")])
    return events


def events_on_loading_a_fixture() -> list[str]:
    """``loaddata`` saves like this; its ``raw=True`` reaches the receivers."""
    rows = [{"model": "methods.tag", "pk": 9, "fields": {"name": "verse"}}]
    with _record_changes(Tag) as events:
        for loaded in serializers.deserialize("python", rows):
            loaded.save()
    return events


def events_on_bulk_update() -> list[str]:
    """``update`` sends no signal."""
    with _record_changes(Tag) as events:
        Tag.objects.filter(pk=2).update(name="verse")
    return events


def events_on_load() -> list[str]:
    """``post_init`` is sent for each object, every time its row is read."""
    with _record_instances(Tag) as events:
        list(Tag.objects.order_by("name"))
    return events


def events_on_instantiation() -> list[str]:
    """The same signal is sent for an object without a row."""
    with _record_instances(Tag) as events:
        Tag(name="verse")
    return events


def events_on_tagging() -> list[str]:
    """``m2m_changed`` is sent at once by the intermediate class, with the keys."""
    with _record_tags() as events:
        entry = Entry.objects.get(pk=1)
        entry.tags.add(3)
        entry.tags.remove(1)
    return events


def events_on_setting_tags() -> list[str]:
    """``set`` removes and adds what differs."""
    with _record_tags() as events:
        Entry.objects.get(pk=1).tags.set([2, 3])
    return events
