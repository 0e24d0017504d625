"""Who orders, and what they ordered."""

from django.db import models
from django.db.models import Q


class Customer(models.Model):
    """Somebody who has ordered at least once."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.name


class Order(models.Model):
    """What a customer wants; paid before it is sent."""

    class Status(models.TextChoices):
        """How far it has come."""

        OPEN = "open"
        PAID = "paid"
        SENT = "sent"

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    note = models.TextField(blank=True)
    total = models.DecimalField(max_digits=8, decimal_places=2)
    placed = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ["-placed"]
        constraints = [
            models.CheckConstraint(condition=Q(total__gte=0), name="order_total_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.total} of {self.customer}"
