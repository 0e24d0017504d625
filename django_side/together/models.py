"""Bookings of shows, half-way through a move: both libraries in one transaction.

The SQLAlchemy side is ``sqlalchemy_side/together/models.py``.
"""

from django.db import models


class Show(models.Model):
    """What is on, and how many seats are left."""

    title = models.CharField(max_length=40)
    seats_left = models.IntegerField()

    def __str__(self) -> str:
        return self.title


class Booking(models.Model):
    """The seats of one customer."""

    show = models.ForeignKey(Show, on_delete=models.CASCADE, related_name="bookings")
    customer = models.CharField(max_length=40)
    seats = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["show", "customer"], name="together_booked_once"),
        ]

    def __str__(self) -> str:
        return f"{self.customer}: {self.seats}"


class Payment(models.Model):
    """What was paid for a booking, in whole euros."""

    booking = models.ForeignKey(Booking, on_delete=models.CASCADE, related_name="payments")
    amount = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.amount} euros"


class Message(models.Model):
    """What is sent to a customer; it refers to no other row."""

    text = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.text
