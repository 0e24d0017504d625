# ruff: noqa
# mypy: ignore-errors
import uuid

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F, Q


class Practice(models.Model):
    name = models.CharField(max_length=120)
    slug = models.SlugField(unique=True)
    opens = models.TimeField()
    closes = models.TimeField()
    prefs = models.JSONField(default=dict, blank=True)
    staff = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Membership", related_name="practices"
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes__gt=F("opens")), name="practice_closes_after_opening"
            ),
        ]


class Membership(models.Model):
    class Role(models.TextChoices):
        OWNER = "owner", "Owner"
        DOCTOR = "doctor", "Doctor"
        DESK = "desk", "Front desk"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.DESK)
    joined = models.DateField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "practice"], name="one_membership_per_practice"
            ),
            models.UniqueConstraint(
                fields=["practice"], condition=Q(role="owner"), name="one_owner_per_practice"
            ),
        ]


class Tag(models.Model):
    name = models.CharField(max_length=40, unique=True)


class Treatment(models.Model):
    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="treatments")
    name = models.CharField(max_length=100)
    duration = models.DurationField()
    price = models.DecimalField(max_digits=8, decimal_places=2)
    active = models.BooleanField(default=True)
    tags = models.ManyToManyField(Tag, blank=True, related_name="treatments")

    class Meta:
        unique_together = [("practice", "name")]


class Appointment(models.Model):
    class Status(models.TextChoices):
        REQUESTED = "requested"
        CONFIRMED = "confirmed"
        NO_SHOW = "no-show"
        DONE = "done"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    treatment = models.ForeignKey(Treatment, on_delete=models.PROTECT, related_name="appointments")
    client = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="appointments",
    )
    starts = models.DateTimeField(db_index=True)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.REQUESTED)
    remarks = models.TextField(blank=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["status", "-starts"], name="appointment_status_starts")]


class Invoice(models.Model):
    appointment = models.OneToOneField(
        Appointment, on_delete=models.PROTECT, related_name="invoice"
    )
    number = models.CharField(max_length=20, unique=True)
    total = models.DecimalField(max_digits=10, decimal_places=2)
    currency = models.CharField(max_length=3, db_default="EUR")
    paid_at = models.DateTimeField(null=True, blank=True)


class Note(models.Model):
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    about = GenericForeignKey("content_type", "object_id")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    body = models.TextField()
    stars = models.PositiveSmallIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["content_type", "object_id"])]


class AuditLog(models.Model):
    at = models.DateTimeField(auto_now_add=True)
    ip = models.GenericIPAddressField(null=True)
    score = models.FloatField(default=0)
    payload = models.JSONField(null=True)
