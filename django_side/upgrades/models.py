"""Devices and the releases installed on them, as they are after the last step.

The SQLAlchemy side is ``sqlalchemy_side/upgrades/models.py``.
"""

from typing import ClassVar

from django.db import models

from django_side.geography.models import ZipCode


class DevicesInUse(models.Manager["Device"]):
    """Devices without the retired ones."""

    def get_queryset(self) -> models.QuerySet["Device"]:
        """Every query of ``Device.objects`` begins here, those of a careless data step too."""
        return super().get_queryset().filter(retired=False)


class Device(models.Model):
    """A device in the field, and its site."""

    serial = models.CharField(max_length=20, unique=True)
    retired = models.BooleanField(default=False)
    # Whoever deletes a postal code must update its devices first: Django does nothing about them.
    site = models.ForeignKey(ZipCode, models.DO_NOTHING, related_name="+", null=True, blank=True)

    objects: ClassVar[DevicesInUse] = DevicesInUse()

    def __str__(self) -> str:
        return self.serial


class Release(models.Model):
    """A release of the firmware; the first ones were for testers only."""

    number = models.CharField(max_length=20, unique=True)
    channel = models.CharField(max_length=10, default="stable")

    def __str__(self) -> str:
        return self.number


class Installation(models.Model):
    """The release that is on a device."""

    device = models.OneToOneField(Device, models.CASCADE)
    release = models.ForeignKey(Release, models.CASCADE)

    def __str__(self) -> str:
        return f"{self.release} on {self.device}"
