# ruff: noqa
# mypy: ignore-errors
import uuid
from datetime import timedelta
from decimal import Decimal
from django.db import models
from django.utils import timezone


class Stamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class Person(Stamped):
    class Kind(models.TextChoices):
        STAFF = "staff", "Staff"
        GUEST = "guest", "Guest"

    class Level(models.IntegerChoices):
        LOW = 1
        HIGH = 2

    name = models.CharField(max_length=100, db_index=True)
    email = models.EmailField(unique=True)
    token = models.UUIDField(default=uuid.uuid4, unique=True)
    born = models.DateField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    is_known = models.BooleanField(null=True)
    nickname = models.CharField(max_length=30, null=True, blank=True)
    bio = models.TextField(blank=True)
    avatar = models.FileField(upload_to="a", blank=True)
    site = models.URLField(blank=True)
    height = models.FloatField(null=True)
    score = models.SmallIntegerField(default=0)
    points = models.PositiveIntegerField(default=0)
    big = models.PositiveBigIntegerField(default=0)
    small = models.PositiveSmallIntegerField(default=0)
    balance = models.DecimalField(max_digits=12, decimal_places=2, default=Decimal("0.00"))
    settings = models.JSONField(default=dict)
    extra = models.JSONField(null=True, blank=True)
    ip = models.GenericIPAddressField(null=True)
    photo = models.BinaryField(null=True)
    pause = models.DurationField(default=timedelta(minutes=5))
    wakes = models.TimeField(null=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.GUEST)
    level = models.IntegerField(choices=Level.choices, default=Level.LOW)
    boss = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="staff")

    class Meta:
        db_table_comment = "people"
        indexes = [
            models.Index(fields=["-created"], name="person_newest"),
            models.Index(fields=["kind", "level"], name="person_kind_level"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(score__gte=0), name="person_score"),
            models.UniqueConstraint(
                fields=["nickname"], condition=models.Q(is_active=True), name="person_nick"
            ),
        ]


class Profile(models.Model):
    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True)
    motto = models.CharField(max_length=200, db_comment="what they say")


class Club(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    code = models.SlugField(unique=True)
    order = models.IntegerField(db_column="order", default=0)
    members = models.ManyToManyField(Person, through="Membership", related_name="clubs")
    friends = models.ManyToManyField(Person, related_name="befriended")
    tags = models.ManyToManyField("Tag")


class Tag(models.Model):
    name = models.CharField(max_length=20, primary_key=True)


class Membership(models.Model):
    club = models.ForeignKey(Club, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    since = models.DateField(default=timezone.localdate)
    role = models.CharField(max_length=5, default="user")

    class Meta:
        unique_together = [("club", "person")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(role=""), name="%(app_label)s_%(class)s_role"
            )
        ]
