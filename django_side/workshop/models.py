"""A workshop for bicycles: customers, their jobs, and the parts that these need.

Where Django sends no signal, a method is overridden, which sends one of the signals below.

The SQLAlchemy side is ``sqlalchemy_side/workshop/models.py``.
"""

from typing import Any, Self

from django.db import models
from django.dispatch import Signal

#: A row was read from the database.
loaded = Signal()
#: An object was read again.
refreshed = Signal()
#: A statement changed rows, without objects.
rows_updated = Signal()
#: An object is written to a cache, and was read from it.
pickled = Signal()
unpickled = Signal()


class TidyField(models.CharField):  # type: ignore[type-arg]  # as its parent
    """A text that is saved without spaces around it; migrations see its parent."""

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Return the value to save, and let the object have it too."""
        tidy = super().pre_save(model_instance, add).strip()
        setattr(model_instance, self.attname, tidy)
        return tidy

    def deconstruct(self) -> Any:
        """Return what a migration writes."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class JobQuerySet(models.QuerySet["Job"]):
    """Jobs, of which updates by statement are announced."""

    def update(self, **kwargs: Any) -> int:
        """Update the rows, and send their number."""
        rows = super().update(**kwargs)
        rows_updated.send(self.model, columns=sorted(kwargs), rows=rows)
        return rows


class Customer(models.Model):
    """Somebody with a bicycle; the slug is a part of an address."""

    name = TidyField(max_length=60)
    slug = models.SlugField(max_length=60, unique=True)

    def __str__(self) -> str:
        return str(self.name)

    def __getstate__(self) -> dict[str, Any]:
        """Return what is pickled."""
        pickled.send(type(self), instance=self)
        return super().__getstate__()

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take what was pickled."""
        super().__setstate__(state)  # type: ignore[misc]  # Django has it, its stubs have not
        unpickled.send(type(self), instance=self)


class Part(models.Model):
    """A kind of part, of which there are some in stock."""

    name = models.CharField(max_length=40)
    stock = models.IntegerField(default=5)

    #: The stock when the row was read.
    loaded_stock: int

    def __str__(self) -> str:
        return self.name

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        """Return the object of a row, which remembers a value of it."""
        part = super().from_db(*args, **kwargs)
        part.loaded_stock = part.stock
        loaded.send(cls, instance=part)
        return part


class Job(models.Model):
    """What is to be done for a customer; the hours are unknown at first."""

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="jobs")
    title = models.CharField(max_length=60)
    hours = models.IntegerField(null=True)
    is_closed = models.BooleanField(default=False)
    opened = models.DateTimeField(auto_now_add=True)
    parts = models.ManyToManyField(Part, related_name="jobs")

    objects = JobQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title

    def refresh_from_db(self, using: Any = None, fields: Any = None, *more: Any) -> None:
        """Read the row again, and send the names of the values."""
        super().refresh_from_db(using, fields, *more)
        refreshed.send(type(self), instance=self, fields=fields)


class Note(models.Model):
    """What a mechanic has written about a job."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="notes")
    text = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.text


class LogEntry(models.Model):
    """A line of the audit log."""

    what = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.what
