"""Intermediate models that are refused, because keys are missing, too many or ambiguous.

``manage.py check``, which every other command runs first, reports the error.
"""
# ruff: noqa: DJ008 - these models never have an object

from typing import Any

from django.apps.registry import Apps
from django.core.management.base import SystemCheckError
from django.db import models

CASCADE = models.CASCADE


def two_keys_to_the_target() -> None:
    """``fields.E335``, which ``through_fields`` would resolve."""
    own = _own_registry()

    class Person(models.Model):
        Meta = own

    class Group(models.Model):
        members = models.ManyToManyField(Person, through="Membership")
        Meta = own

    class Membership(models.Model):
        group = models.ForeignKey(Group, CASCADE)
        person = models.ForeignKey(Person, CASCADE)
        inviter = models.ForeignKey(Person, CASCADE, related_name="membership_invites")
        Meta = own

    _check(Group, "fields.E335")


def two_keys_to_the_source() -> None:
    """``fields.E334``, which ``through_fields`` would resolve."""
    own = _own_registry()

    class Person(models.Model):
        Meta = own

    class Group(models.Model):
        members = models.ManyToManyField(Person, through="Membership")
        Meta = own

    class Membership(models.Model):
        group = models.ForeignKey(Group, CASCADE)
        group_before = models.ForeignKey(Group, CASCADE, related_name="+")
        person = models.ForeignKey(Person, CASCADE)
        Meta = own

    _check(Group, "fields.E334")


def three_keys_to_the_model_itself() -> None:
    """``fields.E333``; two keys would be used as the two sides, in their order."""
    own = _own_registry()

    class Performer(models.Model):
        idols = models.ManyToManyField("self", through="Influence", symmetrical=False)
        Meta = own

    class Influence(models.Model):
        follower = models.ForeignKey(Performer, CASCADE, related_name="+")
        idol = models.ForeignKey(Performer, CASCADE, related_name="+")
        noted_by = models.ForeignKey(Performer, CASCADE, related_name="+")
        Meta = own

    _check(Performer, "fields.E333")


def no_key_to_the_target() -> None:
    """``fields.E336``: both ends need a key."""
    own = _own_registry()

    class Person(models.Model):
        Meta = own

    class Group(models.Model):
        members = models.ManyToManyField(Person, through="Membership")
        Meta = own

    class Membership(models.Model):
        group = models.ForeignKey(Group, CASCADE)
        Meta = own

    _check(Group, "fields.E336")


def unknown_key() -> None:
    """``fields.E338``, with the existing keys as a hint."""
    own = _own_registry()

    class Person(models.Model):
        Meta = own

    class Group(models.Model):
        members = models.ManyToManyField(
            Person, through="Membership", through_fields=("group", "nobody")
        )
        Meta = own

    class Membership(models.Model):
        group = models.ForeignKey(Group, CASCADE)
        person = models.ForeignKey(Person, CASCADE)
        Meta = own

    _check(Group, "fields.E338")


def column_that_is_not_a_key() -> None:
    """``fields.E339``, with the existing keys as a hint."""
    own = _own_registry()

    class Person(models.Model):
        Meta = own

    class Group(models.Model):
        members = models.ManyToManyField(
            Person, through="Membership", through_fields=("group", "invite_reason")
        )
        Meta = own

    class Membership(models.Model):
        group = models.ForeignKey(Group, CASCADE)
        person = models.ForeignKey(Person, CASCADE)
        invite_reason = models.CharField(max_length=64)
        Meta = own

    _check(Group, "fields.E339")


def unknown_intermediate_model() -> None:
    """``fields.E331``: a named model must be installed by the time of the check."""
    own = _own_registry()

    class Person(models.Model):
        Meta = own

    class Group(models.Model):
        members = models.ManyToManyField(Person, through="Membership")
        Meta = own

    _check(Group, "fields.E331")


def _own_registry() -> Any:
    """Return a ``Meta`` that keeps models apart from those of the chapter."""
    return type("Meta", (), {"app_label": "bands", "apps": Apps(["django_side.bands"])})


def _check(model: type[models.Model], key: str) -> None:
    """Refuse a model as the commands do, if it has just this error."""
    errors = [error.id for error in model.check()]
    if errors == [key]:
        raise SystemCheckError(key)
