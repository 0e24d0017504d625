"""Fields with Python of their own."""

import itertools
import json
import secrets
from typing import Any

from django.db import models
from django.db.models import signals
from django.utils import timezone

_numbers = itertools.count()


class Encoder(json.JSONEncoder):
    """Encodes sets."""

    def default(self, o: Any) -> Any:
        """Return a set as a list."""
        return sorted(o) if isinstance(o, set) else super().default(o)


class CentsField(models.IntegerField):
    """Whole euros in Python, cents in the database."""

    def from_db_value(self, value, expression, connection):
        return value if value is None else value // 100

    def get_db_prep_value(self, value, connection, prepared=False):
        return value if value is None else int(value) * 100


class SaveCentsField(models.IntegerField):
    """The same with the last of the methods."""

    def get_db_prep_save(self, value, connection):
        return value if value is None else int(value) * 100


class ReversedField(models.TextField):
    """Text that is stored backwards."""

    def get_prep_value(self, value):
        return value if value is None else value[::-1]


class SealedField(models.TextField):
    """Text that is stored in another form each time."""

    def get_prep_value(self, value):
        return value if value is None else f"{next(_numbers)}:{value[::-1]}"


class HalfDecimalField(models.DecimalField):
    """A number that is stored as its half."""

    def get_db_prep_value(self, value, connection, prepared=False):
        half = None if value is None else value / 2
        return super().get_db_prep_value(half, connection, prepared)


class WholeSecondsField(models.DateTimeField):
    """A moment that is stored without microseconds."""

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return value and value.replace(microsecond=0)


class LowerField(models.CharField):
    """Text that is stored in lower case, because ``CharField`` calls this method as well."""

    def to_python(self, value):
        return value if value is None else str(value).lower()


class ChangedField(models.DateTimeField):
    """The moment of the last save."""

    def pre_save(self, model_instance, add):
        setattr(model_instance, self.attname, timezone.now())
        return super().pre_save(model_instance, add)


class TokenField(models.CharField):
    """A text that cannot be guessed."""

    def get_default(self):
        return secrets.token_urlsafe(8)


class CountedField(models.IntegerField):
    """A number that a receiver counts up."""

    def contribute_to_class(self, cls, name, private_only=False):
        super().contribute_to_class(cls, name, private_only)
        signals.pre_save.connect(self.count, sender=cls)

    def count(self, instance, **_):
        """Count the number up."""
        setattr(instance, self.attname, getattr(instance, self.attname) + 1)


class Shouting:
    """Reads in capital letters."""

    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__[self.name].upper()

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value


class ShoutedField(models.CharField):
    """Text that is read in capital letters."""

    def contribute_to_class(self, cls, name, private_only=False):
        super().contribute_to_class(cls, name, private_only)
        setattr(cls, name, Shouting(name))
