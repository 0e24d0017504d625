"""Every field class that ``django.db.models`` exports, including composite keys.

The SQLAlchemy side is ``sqlalchemy_side/fields/models/every.py``.
"""

from django.db import models
from django.db.models import F

from django_side.fields.models.guide import Musician


class SmallKeyed(models.Model):
    """A key of 16 bits."""

    id = models.SmallAutoField(primary_key=True)
    name = models.CharField(max_length=20)

    def __str__(self) -> str:
        return self.name


class IntegerKeyed(models.Model):
    """A key of 32 bits."""

    id = models.AutoField(primary_key=True)
    name = models.CharField(max_length=20)

    def __str__(self) -> str:
        return self.name


class EveryField(models.Model):
    """One field of each class; ``order_with_respect_to`` adds a column too."""

    id = models.BigAutoField(primary_key=True)
    big_integer_field = models.BigIntegerField()
    binary_field = models.BinaryField()
    boolean_field = models.BooleanField()
    char_field = models.CharField(max_length=20)
    date_field = models.DateField()
    date_time_field = models.DateTimeField()
    decimal_field = models.DecimalField(max_digits=12, decimal_places=4)
    duration_field = models.DurationField()
    email_field = models.EmailField()
    file_field = models.FileField(upload_to="scores")
    file_path_field = models.FilePathField(path="scores")
    float_field = models.FloatField()
    generic_ip_address_field = models.GenericIPAddressField()
    image_field = models.ImageField(upload_to="covers")
    integer_field = models.IntegerField()
    json_field = models.JSONField()
    positive_big_integer_field = models.PositiveBigIntegerField()
    positive_integer_field = models.PositiveIntegerField()
    positive_small_integer_field = models.PositiveSmallIntegerField()
    slug_field = models.SlugField()
    small_integer_field = models.SmallIntegerField()
    text_field = models.TextField()
    time_field = models.TimeField()
    url_field = models.URLField()
    uuid_field = models.UUIDField()
    foreign_key = models.ForeignKey(IntegerKeyed, on_delete=models.CASCADE)
    one_to_one_field = models.OneToOneField(SmallKeyed, on_delete=models.CASCADE)
    generated_field = models.GeneratedField(
        expression=F("integer_field") * 2, output_field=models.BigIntegerField(), db_persist=True
    )

    many_to_many_field = models.ManyToManyField(Musician)

    class Meta:
        order_with_respect_to = "foreign_key"

    def __str__(self) -> str:
        return self.char_field


class Product(models.Model):
    """Something that can be ordered."""

    name = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.name


class Order(models.Model):
    """An order; its reference is its key."""

    reference = models.CharField(max_length=20, primary_key=True)

    def __str__(self) -> str:
        return self.reference


class OrderLineItem(models.Model):
    """One product in one order: both together are the key."""

    pk = models.CompositePrimaryKey("product_id", "order_id")
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    order = models.ForeignKey(Order, on_delete=models.CASCADE)
    quantity = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.quantity} of {self.product_id} in {self.order_id}"
