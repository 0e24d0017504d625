"""Devices and the releases installed on them, as they are after the last step.

The Django side is ``django_side/upgrades/models.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey
from sqlalchemy_side.geography.models import ZipCode


class Device(Base):
    """A device in the field, and its site."""

    __tablename__ = "upgrades_device"

    id: Mapped[BigKey]
    serial: Mapped[str] = mapped_column(String(20), unique=True)
    retired: Mapped[bool] = mapped_column(default=False)
    site_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("geography_zipcode.id"))

    site: Mapped[ZipCode | None] = relationship()

    def __str__(self) -> str:
        return self.serial


class Release(Base):
    """A release of the firmware; the first ones were for testers only."""

    __tablename__ = "upgrades_release"

    id: Mapped[BigKey]
    number: Mapped[str] = mapped_column(String(20), unique=True)
    channel: Mapped[str] = mapped_column(String(10), default="stable")

    def __str__(self) -> str:
        return self.number


class Installation(Base):
    """The release that is on a device."""

    __tablename__ = "upgrades_installation"

    id: Mapped[BigKey]
    device_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("upgrades_device.id"), unique=True)
    release_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("upgrades_release.id"))

    device: Mapped[Device] = relationship()
    release: Mapped[Release] = relationship()

    def __str__(self) -> str:
        return f"{self.release} on {self.device}"
