"""A project whose migrations do nearly all that a schema editor is asked for."""

from pathlib import Path
from textwrap import dedent

SETTINGS = """
SECRET_KEY = "nothing is signed"
USE_TZ = True
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "shop"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/nonexistent/own.db"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
"""

MODELS = """
from django.db import models
from django.utils import timezone


class Thing(models.Model):
    name = models.CharField(max_length=40)
    code = models.CharField(max_length=20, default="n")
    price = models.DecimalField(max_digits=8, decimal_places=2, default=0)
    web = models.SlugField(default="x")
    made = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["price", "-name"], name="by_price")]


class Order(models.Model):
    item = models.ForeignKey(Thing, models.CASCADE)
    user = models.ForeignKey("auth.User", models.CASCADE, null=True)
    tags = models.ManyToManyField(Thing, related_name="+")
    number = models.PositiveIntegerField(null=True)
"""

MIGRATIONS = {
    "0001_initial": """
        initial = True
        dependencies = [("auth", "0012_alter_user_first_name_max_length")]
        operations = [
            migrations.CreateModel("Item", [
                ("id", models.BigAutoField(primary_key=True)),
                ("name", models.CharField(max_length=30)),
                ("code", models.CharField(max_length=10, null=True)),
            ]),
            migrations.CreateModel("Order", [
                ("id", models.BigAutoField(primary_key=True)),
                ("item", models.ForeignKey("shop.Item", models.CASCADE)),
                ("user", models.ForeignKey("auth.User", models.CASCADE, null=True)),
                ("tags", models.ManyToManyField("shop.Item", related_name="+")),
            ]),
        ]
    """,
    "0002_more": """
        dependencies = [("shop", "0001_initial")]
        operations = [
            migrations.AddField("Item", "price", models.DecimalField(
                max_digits=8, decimal_places=2, default=0)),
            migrations.AddField("Item", "slug", models.SlugField(default="x")),
            migrations.AddField("Item", "made", models.DateTimeField(default=timezone.now)),
            migrations.AddField("Item", "data", models.JSONField(default=dict)),
            migrations.AddField("Order", "second", models.ForeignKey(
                "shop.Item", models.CASCADE, null=True, related_name="+")),
            migrations.AddField("Order", "number", models.CharField(max_length=9, null=True)),
            migrations.AlterField("Item", "code", models.CharField(max_length=20, default="n")),
            migrations.AlterField("Order", "number", models.PositiveIntegerField(null=True)),
            migrations.RenameField("Item", "slug", "web"),
            migrations.AddConstraint("Item", models.CheckConstraint(
                condition=models.Q(price__gte=-10**6), name="price_ok")),
            migrations.AddIndex("Item", models.Index(fields=["price", "-name"], name="ix_price")),
            migrations.AlterUniqueTogether("Order", {("item", "user")}),
        ]
    """,
    "0003_less": """
        dependencies = [("shop", "0002_more")]
        operations = [
            migrations.RenameModel("Item", "Thing"),
            migrations.RemoveField("Thing", "data"),
            migrations.RemoveField("Order", "second"),
            migrations.AlterField("Thing", "name", models.CharField(max_length=40)),
            migrations.RemoveConstraint("Thing", "price_ok"),
            migrations.RenameIndex("Thing", new_name="by_price", old_name="ix_price"),
            migrations.AlterUniqueTogether("Order", set()),
        ]
    """,
    "0004_groups": """
        dependencies = [("shop", "0003_less")]
        operations = [
            migrations.RunPython(make_groups, migrations.RunPython.noop),
            migrations.RunPython(double_prices, migrations.RunPython.noop),
            migrations.RunSQL("UPDATE shop_thing SET code = ':%' WHERE code = ''",
                              migrations.RunSQL.noop),
        ]
    """,
}

HEAD = """
from django.db import migrations, models
from django.utils import timezone

def make_groups(apps, editor):
    for name in ("buyers", "sellers"):
        apps.get_model("auth", "Group").objects.create(name=name)

def double_prices(apps, editor):
    for thing in apps.get_model("shop", "Thing").objects.all():
        thing.price *= 2
        thing.save()

class Migration(migrations.Migration):
"""


def write_shop(folder: Path, migrations: dict[str, str] | None = None) -> None:
    """Write the project into a folder, with other migrations than its own if some are given."""
    package = folder / "shop" / "migrations"
    package.mkdir(parents=True)
    for place in (folder / "shop", package):
        (place / "__init__.py").touch()
    (folder / "shop_settings.py").write_text(SETTINGS)
    (folder / "shop" / "models.py").write_text(MODELS if migrations is None else "")
    for name, body in (MIGRATIONS if migrations is None else migrations).items():
        text = HEAD + "\n".join(f"    {line}" for line in dedent(body).splitlines())
        (package / f"{name}.py").write_text(text)
