"""A column for each kind of field, and columns that Python fills in."""

import datetime
import uuid
from decimal import Decimal

from django.contrib.postgres import fields as postgres
from django.contrib.postgres.search import SearchVectorField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models.functions import Now
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils import timezone

from stock.fields import (
    CentsField,
    ChangedField,
    CountedField,
    Encoder,
    HalfDecimalField,
    LowerField,
    ReversedField,
    SaveCentsField,
    SealedField,
    ShoutedField,
    TokenField,
    WholeSecondsField,
)


class State(models.TextChoices):
    """States of an order."""

    OPEN = "open"
    PAID = "paid"


class Level(models.IntegerChoices):
    """Levels of an order."""

    LOW = 1
    HIGH = 2


class Every(models.Model):
    """A column for each kind of field."""

    char = models.CharField(max_length=30, null=True)
    text = models.TextField(null=True)
    file = models.FileField(null=True)
    flag = models.BooleanField(null=True)
    small = models.SmallIntegerField(null=True)
    number = models.IntegerField(null=True)
    big = models.BigIntegerField(null=True)
    count = models.PositiveBigIntegerField(null=True)
    float = models.FloatField(null=True)
    price = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    long = models.DecimalField(max_digits=40, decimal_places=20, null=True)
    whole = models.DecimalField(max_digits=16, decimal_places=0, null=True)
    day = models.DateField(null=True)
    moment = models.DateTimeField(null=True)
    time = models.TimeField(null=True)
    length = models.DurationField(null=True)
    key = models.UUIDField(null=True)
    binary = models.BinaryField(null=True)
    address = models.GenericIPAddressField(null=True)
    unpacked = models.GenericIPAddressField(null=True, unpack_ipv4=True)
    json = models.JSONField(null=True)
    encoded = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    state = models.CharField(max_length=10, choices=State, null=True)
    plain_state = models.TextField(choices=State, null=True)
    level = models.IntegerField(choices=Level, null=True)


class OfPostgresql(models.Model):
    """A column for each kind of field that PostgreSQL alone has."""

    texts = postgres.ArrayField(models.CharField(max_length=10), null=True)
    board = postgres.ArrayField(
        postgres.ArrayField(models.DecimalField(max_digits=5, decimal_places=2)), null=True
    )
    states = postgres.ArrayField(models.CharField(max_length=9, choices=State), null=True)
    moments = postgres.ArrayField(models.DateTimeField(), null=True)
    lengths = postgres.ArrayField(models.DurationField(), null=True)
    keys = postgres.ArrayField(models.UUIDField(), null=True)
    addresses = postgres.ArrayField(models.GenericIPAddressField(), null=True)
    documents = postgres.ArrayField(models.JSONField(encoder=DjangoJSONEncoder), null=True)
    days = postgres.DateRangeField(null=True)
    numbers = postgres.IntegerRangeField(null=True)
    prices = postgres.DecimalRangeField(null=True)
    search = SearchVectorField(null=True)
    blobs = postgres.ArrayField(models.BinaryField(), null=True)
    ranges = postgres.ArrayField(postgres.IntegerRangeField(), null=True)

    class Meta:
        required_db_vendor = "postgresql"


class Given(models.Model):
    """Defaults, in whose place a None may be given."""

    title = models.CharField(max_length=20, null=True, default="x")
    number = models.IntegerField(null=True, default=5)
    big = models.BigIntegerField(null=True, default=6)
    positive = models.PositiveIntegerField(null=True, default=7)
    ratio = models.FloatField(null=True, default=0.5)
    price = models.DecimalField(max_digits=5, decimal_places=2, null=True, default="1.50")
    flag = models.BooleanField(null=True, default=True)
    notes = models.JSONField(null=True, default=dict)
    tags = models.JSONField(null=True, default=["a", {"b": None}])
    moment = models.DateTimeField(null=True, default=timezone.now)
    fixed = models.DateTimeField(
        null=True, default=datetime.datetime(2020, 1, 2, 3, tzinfo=datetime.UTC)
    )
    day = models.DateField(null=True, default=datetime.date(2020, 1, 2))
    time = models.TimeField(null=True, default=datetime.time(1, 2))
    length = models.DurationField(null=True, default=datetime.timedelta(days=1))
    key = models.UUIDField(null=True, default=uuid.uuid4)
    binary = models.BinaryField(null=True, default=b"x")
    address = models.GenericIPAddressField(null=True, default="::1")
    state = models.CharField(max_length=10, choices=State, null=True, default=State.OPEN)
    ranked = models.IntegerField(null=True, db_default=8)
    nothing = models.IntegerField(null=True, default=None, db_default=8)
    day_now = models.DateField(null=True, db_default=Now())
    time_now = models.TimeField(null=True, db_default=Now())
    added = models.DateTimeField(null=True, auto_now_add=True)
    file = models.FileField(null=True)
    image = models.FileField(null=True, default="a.png")
    needed = models.FileField()


class Strict(models.Model):
    """Defaults of columns that take no NULL, and times that Django sets at each save."""

    number = models.IntegerField(default=5)
    ranked = models.IntegerField(db_default=8)
    flag = models.BooleanField(default=True)
    title = models.CharField(max_length=20, blank=True)
    notes = models.JSONField(default=dict)
    price = models.DecimalField(max_digits=5, decimal_places=2, default=1)
    doubled = models.GeneratedField(
        expression=models.F("number") * 2, output_field=models.BigIntegerField(), db_persist=True
    )
    added = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    day = models.DateField(auto_now=True)
    file = models.FileField(default="a.txt")


class Filled(models.Model):
    """Columns that fields of the project convert and fill in."""

    price = CentsField(default=5)
    saved = SaveCentsField(default=5)
    backwards = ReversedField(default="secret")
    sealed = SealedField(default="secret", null=True)
    blank = ReversedField(blank=True)
    half = HalfDecimalField(max_digits=5, decimal_places=2, default=Decimal(3))
    moment = WholeSecondsField(default=timezone.now, null=True)
    seconds = WholeSecondsField(auto_now=True, null=True)
    lower = LowerField(max_length=20, default="ABC")
    changed = ChangedField(null=True)
    token = TokenField(max_length=20, null=True)
    counted = CountedField(default=0)
    shouted = ShoutedField(max_length=20, default="a")
    image = models.ImageField(width_field="width", height_field="height", default="")
    width = models.IntegerField(default=0)
    height = models.IntegerField(default=0)
    document = models.JSONField(encoder=Encoder, default=list)

    def save(self, *args, **options):
        """Save the price without a sign."""
        self.price = abs(self.price)
        super().save(*args, **options)


@receiver(post_save, sender=Filled)
def announce(**_):
    """Do nothing."""
