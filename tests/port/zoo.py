"""Small Django projects, one for each kind of thing that models of strangers hold.

Each is the text of ``models.py`` of the application ``zoo``; with another application where it
says so. ``from django.db import models`` is there already.
"""

from pathlib import Path

from django.db import models

ZOO: dict[str, str] = {
    "long_names": """
class TheQuiteRemarkablyLongNameOfAModelThatNobodyWouldEverWantToType(models.Model):
    a_column_with_a_name_that_is_long_as_well_but_still_allowed = models.CharField(
        max_length=20, unique=True
    )
    short = models.ForeignKey("Short", models.CASCADE)

    class Meta:
        unique_together = [
            ("a_column_with_a_name_that_is_long_as_well_but_still_allowed", "short")
        ]


from django.db import connection

COLLATIONS = {"sqlite": "nocase", "postgresql": "C", "mysql": "utf8mb4_bin"}


class Capped(models.TextField):
    def db_type(self, connection):
        return "varchar(7)" if connection.vendor == "sqlite" else "char(7)"


class Told(models.Model):
    capped = Capped(db_collation=COLLATIONS[connection.vendor])
    said = models.TextField(db_collation=COLLATIONS[connection.vendor])
    shortly = models.CharField(max_length=9, db_collation=COLLATIONS[connection.vendor])
    by = models.ForeignKey("Short", models.CASCADE, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["by"],
                name="a_name_of_sixty_four_letters_which_is_one_more_than_postgres_hs_",
            )
        ]
        db_table = "zoo_a_table_whose_name_takes_almost_all_of_the_sixty_three"


class Short(models.Model):
    name_that_goes_on_and_on_until_it_is_too_long_for_an_index = models.SlugField()
    another_name_that_goes_on_until_it_is_too_long_for_a_table = models.ManyToManyField(Told)

    class Meta:
        db_table = "zoo_another_table_whose_name_takes_all_of_the_sixty_three__"
""",
    "cased_and_reserved": """
class Order(models.Model):
    Group = models.CharField(max_length=5, db_index=True)
    select = models.IntegerField(db_column="SELECT")
    camelCase = models.IntegerField(null=True)
    l = models.IntegerField(null=True)
    user = models.IntegerField(db_column="user")
    spaced = models.IntegerField(db_column="two words", default=3)
    straße = models.TextField(default="ß")
    nothing = models.IntegerField(null=True, db_index=True)
    returning = models.IntegerField(default=3)
    lateral = models.IntegerField(db_default=4)
    collation = models.CharField(max_length=3, unique=True)
    portion = models.ForeignKey("Table", models.CASCADE, db_column="portion", related_name="+")
    table = models.ForeignKey("Table", models.CASCADE, db_column="Table")

    class Meta:
        db_table = "Order"
        ordering = ["-Group"]
        indexes = [
            models.Index("Group", models.F("user").desc(), name="Mixed_Idx"),
            models.Index(fields=["-select", "spaced"], name="order_by_desc"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(select__gt=0, user__lt=9), name="Ck"),
            models.CheckConstraint(condition=models.Q(lateral__gt=0), name="of_portion"),
            models.UniqueConstraint(fields=["Group", "user"], name="Uq Spaced"),
        ]


class Table(models.Model):
    group = models.CharField(max_length=5, primary_key=True)

    class Meta:
        db_table = "table"


class Werk(models.Model):
    größe = models.IntegerField(db_index=True)
    orders = models.ManyToManyField(Order)

    class Meta:
        db_table = "Werke der Künste"
""",
    "kept_attributes": """
class Kept(models.Model):
    metadata = models.JSONField(default=dict)
    registry = models.CharField(max_length=10, default="x", unique=True)
    type_annotation_map = models.IntegerField(null=True)
    text = models.TextField(blank=True)
    str = models.CharField(max_length=3)
    int = models.IntegerField(default=0)
    date = models.DateField()
    datetime = models.DateTimeField(auto_now=True)
    other = models.DateField(null=True)
    other_text = models.CharField(max_length=3, null=True)
    Mapped = models.BooleanField(default=False)
    sa = models.SmallIntegerField()
    name = models.UUIDField()
    model = models.ForeignKey("self", models.SET_NULL, null=True, related_name="query")


class Mangled(models.Model):
    relationship = models.IntegerField()
    mapped_column = models.ForeignKey(Kept, models.CASCADE, related_name="registry_set")


models.IntegerField().contribute_to_class(Mangled, "__x")


class Base(models.Model):
    said = models.IntegerField()


class Text(models.Model):
    base = models.ForeignKey(Base, models.CASCADE)
    body = models.TextField()
""",
    "keys_of_any_type": """
import datetime
import decimal
import uuid


class ByText(models.Model):
    code = models.CharField(max_length=10, primary_key=True)


class ByLongText(models.Model):
    uid = models.UUIDField(primary_key=True, default=uuid.uuid4)


class ByNumber(models.Model):
    number = models.IntegerField(primary_key=True)


class ByPositive(models.Model):
    number = models.PositiveIntegerField(primary_key=True)


class ByDate(models.Model):
    day = models.DateField(primary_key=True, default=datetime.date.today)


class ByMoment(models.Model):
    moment = models.DateTimeField(primary_key=True)


class ByDecimal(models.Model):
    price = models.DecimalField(max_digits=8, decimal_places=3, primary_key=True)


class BySmall(models.Model):
    id = models.SmallAutoField(primary_key=True, db_column="Key")


class UnsignedKey(models.BigAutoField):
    def db_type(self, connection):
        is_mariadb = connection.vendor == "mysql"
        return "bigint UNSIGNED AUTO_INCREMENT" if is_mariadb else super().db_type(connection)

    def rel_db_type(self, connection):
        is_mariadb = connection.vendor == "mysql"
        return "bigint UNSIGNED" if is_mariadb else super().rel_db_type(connection)


class ByUnsigned(models.Model):
    id = UnsignedKey(primary_key=True)
    others = models.ManyToManyField("self")


class ByFloat(models.Model):
    value = models.FloatField(primary_key=True)


class ByAddress(models.Model):
    address = models.GenericIPAddressField(primary_key=True)


class ByOne(models.Model):
    one = models.OneToOneField(ByText, models.CASCADE, primary_key=True)


class ByTwo(models.Model):
    pk = models.CompositePrimaryKey("number", "text_id")
    text = models.ForeignKey(ByText, models.CASCADE)
    number = models.IntegerField()


class Slugged(models.Model):
    slug = models.SlugField(unique=True)
    rank = models.PositiveSmallIntegerField(unique=True)


class Refers(models.Model):
    text = models.ForeignKey(ByText, models.CASCADE)
    uid = models.ForeignKey(ByLongText, models.PROTECT, null=True)
    number = models.ForeignKey(ByNumber, models.RESTRICT)
    positive = models.ForeignKey(ByPositive, models.DO_NOTHING, related_name="p")
    day = models.ForeignKey(ByDate, models.CASCADE)
    moment = models.ForeignKey(ByMoment, models.CASCADE)
    price = models.ForeignKey(ByDecimal, models.CASCADE)
    small = models.ForeignKey(BySmall, models.CASCADE)
    unsigned = models.OneToOneField(ByUnsigned, models.CASCADE)
    value = models.ForeignKey(ByFloat, models.CASCADE)
    address = models.ForeignKey(ByAddress, models.CASCADE)
    one = models.ForeignKey(ByOne, models.CASCADE)
    slug = models.ForeignKey(Slugged, models.CASCADE, to_field="slug", related_name="+")
    rank = models.ForeignKey(
        Slugged, models.SET_DEFAULT, to_field="rank", related_name="ranked", default=1
    )
    texts = models.ManyToManyField(ByText, related_name="many")
    numbers = models.ManyToManyField(BySmall, related_name="n")
    positives = models.ManyToManyField(ByPositive)
""",
    "cycles": """
class Hen(models.Model):
    egg = models.ForeignKey("Egg", models.CASCADE, null=True, related_name="hens")
    best = models.OneToOneField("Egg", models.SET_NULL, null=True, related_name="best_of")
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")


class Egg(models.Model):
    hen = models.ForeignKey(Hen, models.CASCADE, related_name="laid")
    first = models.ForeignKey("Nest", models.CASCADE, related_name="firsts")
    second = models.ForeignKey("Nest", models.CASCADE, related_name="seconds")


class Nest(models.Model):
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True)
    hen = models.ForeignKey(Hen, models.CASCADE, db_constraint=False)
    eggs = models.ManyToManyField(Egg, through="Laid", through_fields=("nest", "egg"))
    loose = models.ManyToManyField(Egg, db_constraint=False, related_name="loose_in")


class Laid(models.Model):
    nest = models.ForeignKey(Nest, models.CASCADE)
    egg = models.ForeignKey(Egg, models.CASCADE, db_index=False)
    by = models.ForeignKey(Nest, models.CASCADE, related_name="laid_by")
    on = models.DateField(db_index=True)
""",
    "inheritance": """
class Named(models.Model):
    name = models.CharField(max_length=20, db_index=True)
    owner = models.ForeignKey("Owner", models.CASCADE, related_name="%(class)s_of")

    class Meta:
        abstract = True


class Owner(models.Model):
    pass


class Animal(Named):
    legs = models.PositiveSmallIntegerField(default=4)


class Dog(Animal):
    breed = models.CharField(max_length=9)


class Puppy(Dog):
    mother = models.ForeignKey(Dog, models.CASCADE, related_name="puppies")
    friends = models.ManyToManyField(Animal, related_name="puppy_friends")


class Robot(models.Model):
    robot_id = models.AutoField(primary_key=True)
    serial = models.CharField(max_length=9, unique=True)


class RoboDog(Dog, Robot):
    battery = models.FloatField()


class Linked(Animal):
    key = models.UUIDField(primary_key=True)
    animal = models.OneToOneField(
        Animal, models.CASCADE, parent_link=True, related_name="linked_to"
    )


class ByLink(models.Model):
    animal_link = models.OneToOneField(
        Animal, models.CASCADE, parent_link=True, related_name="by_link"
    )

    class Meta:
        abstract = True


class Bird(ByLink, Animal):
    wings = models.IntegerField(default=2)


class Tame(Dog):
    class Meta:
        proxy = True


class VeryTame(Tame):
    class Meta:
        proxy = True
        ordering = ["name"]


class Collar(models.Model):
    dog = models.ForeignKey(Tame, models.CASCADE)
    dogs = models.ManyToManyField(VeryTame, related_name="collars")
""",
    "abstract": """
class Owner(models.Model):
    pass


class Named(models.Model):
    name = models.CharField(max_length=20, db_index=True)
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="%(class)s_of")

    class Meta:
        abstract = True


class Dated(models.Model):
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["-made"])]


class Ranked(Named):
    rank = models.PositiveIntegerField(default=1)
    config = models.JSONField(default=dict)

    class Meta:
        abstract = True


class Uuided(models.Model):
    uid = models.UUIDField(primary_key=True)

    class Meta:
        abstract = True


class A(Ranked, Dated):
    a = models.IntegerField()


class B(Dated, Ranked):
    b = models.IntegerField()


class C(Ranked):
    c = models.IntegerField()
    name = models.CharField(max_length=30)


class D(Uuided, Named):
    d = models.BooleanField()


class E(Uuided, Dated):
    e = models.BooleanField()


class F(D):
    of_f = models.TextField()


class G(Owner, Dated):
    of_g = models.TextField()
""",
    "unmanaged_and_swapped": """
from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    nick = models.CharField(max_length=5)


class Ledger(models.Model):
    line = models.TextField()
    lines = models.ManyToManyField("self", symmetrical=False)

    class Meta:
        managed = False
        db_table = "old_ledger"


class SameUser(models.Model):
    nick = models.CharField(max_length=5)

    class Meta:
        managed = False
        db_table = "zoo_user"


class OnPostgres(models.Model):
    class Meta:
        required_db_vendor = "postgresql"


class Entry(models.Model):
    ledger = models.ForeignKey(Ledger, models.DO_NOTHING, db_constraint=False)
    user = models.ForeignKey(User, models.CASCADE)
""",
    "odd_relations": """
class Country(models.Model):
    pass


class Person(models.Model):
    country = models.ForeignKey(Country, models.CASCADE)
    number = models.IntegerField()
    friends = models.ManyToManyField("self", through="Friendship", symmetrical=False)

    class Meta:
        unique_together = [("number", "country")]


class Friendship(models.Model):
    country = models.ForeignKey(Country, models.CASCADE, null=True)
    number = models.IntegerField()
    other_number = models.IntegerField()
    person = models.ForeignObject(
        Person,
        models.CASCADE,
        from_fields=["number", "country"],
        to_fields=["number", "country"],
    )
    other = models.ForeignObject(
        Person,
        models.DO_NOTHING,
        from_fields=["other_number", "country"],
        to_fields=["number", "country"],
        related_name="other_friendships",
    )


class Restricted(models.ForeignObject):
    requires_unique_target = False

    def get_extra_restriction(self, alias, related_alias):
        return None


class Sibling(models.Model):
    siblings = models.ManyToManyField("self")


class Letter(models.Model):
    number = models.IntegerField()
    person = Restricted(
        Person, models.CASCADE, from_fields=["number"], to_fields=["number"], related_name="mail"
    )


class Race(models.Model):
    people = models.ManyToManyField(Person, through="Runner", related_name="races")


class Start(models.Model):
    race = models.ForeignKey(Race, models.CASCADE)


class Runner(Start):
    person = models.ForeignKey(Person, models.CASCADE)


class Adult(Person):
    age = models.IntegerField()

    class Meta:
        proxy = True

    @classmethod
    def check(cls, **_):
        return []


class Vote(models.Model):
    adult = models.ForeignKey(Adult, models.CASCADE, related_name="votes")
    races = models.ManyToManyField(Race)


class Drawn(models.Model):
    vote = models.ForeignKey(Vote, models.DO_NOTHING)
    race = models.ForeignKey(Race, models.DO_NOTHING)

    class Meta:
        managed = False
        db_table = "zoo_vote_races"


class Labelled(models.Model):
    label = models.ForeignKey("Label", models.CASCADE, related_name="uses")


class Labels(models.fields.related.RelatedField):
    many_to_many = True

    def __init__(self, to):
        super().__init__(
            related_name="labelled",
            rel=models.ManyToManyRel(self, to, related_name="labelled", through="zoo.Labelled"),
        )

    def contribute_to_class(self, cls, name):
        super().contribute_to_class(cls, name)
        self.column = self.concrete = None
        models.fields.related.lazy_related_operation(self.go_through, cls, "zoo.Labelled")

    def go_through(self, model, through):
        self.remote_field.through = through

    def contribute_to_related_class(self, cls, related):
        pass

    def deconstruct(self):
        return self.name, "zoo.models.Labels", ["zoo.Label"], {}


class Label(models.Model):
    text = models.TextField()


class Parcel(models.Model):
    labels = Labels(Label)
""",
    "further_parents": """
class Article(models.Model):
    current_revision = models.OneToOneField(
        "ArticleRevision", models.CASCADE, null=True, blank=True, related_name="current_set"
    )
    created = models.DateTimeField(auto_now_add=True)


class ArticleRevision(models.Model):
    article = models.ForeignKey(Article, models.CASCADE)
    previous = models.ForeignKey("self", models.SET_NULL, null=True, blank=True)
    text = models.TextField()


class Page(models.Model):
    live = models.ForeignKey("Revision", models.SET_NULL, null=True, related_name="+")


class Revision(models.Model):
    page = models.ForeignKey(Page, models.CASCADE, related_name="revisions")


class Plugin(models.Model):
    article = models.ForeignKey(Article, models.CASCADE)


class RevisionPlugin(Plugin):
    current = models.OneToOneField(
        "PluginRevision", models.CASCADE, null=True, related_name="plugin_set"
    )


class PluginRevision(models.Model):
    plugin = models.ForeignKey(RevisionPlugin, models.CASCADE, related_name="revision_set")


class Place(models.Model):
    name = models.CharField(max_length=50)


class Rating(models.Model):
    rating = models.IntegerField(null=True)

    class Meta:
        abstract = True


class Restaurant(Place, Rating):
    hot = models.BooleanField(default=False)


class Italian(Restaurant):
    gnocchi = models.BooleanField(default=False)


class ItalianCommon(Italian, Place):
    place_ptr_two = models.OneToOneField(Place, models.CASCADE, parent_link=True, related_name="+")


class Supplier(Place):
    customers = models.ManyToManyField(Restaurant, related_name="provider")


class CustomSupplier(Supplier):
    pass


class ParkingLot(Place):
    parent = models.OneToOneField(Place, models.CASCADE, primary_key=True, parent_link=True)
    main_site = models.ForeignKey(Place, models.CASCADE, related_name="lot")


class Counter(models.Model):
    name = models.CharField(max_length=10)
    value = models.IntegerField()


class InheritedCounter(Counter):
    tag = models.CharField(max_length=10)


class SubCounter(Counter):
    pass


class SubSubCounter(SubCounter):
    pass


class OtherSubCounter(Counter):
    other_counter_ptr = models.OneToOneField(
        Counter, primary_key=True, parent_link=True, on_delete=models.CASCADE
    )


class DiamondSubSubCounter(SubCounter, OtherSubCounter):
    pass


class CommonAncestor(models.Model):
    id = models.PositiveIntegerField(primary_key=True, default=1)


class FirstParent(CommonAncestor):
    first_ancestor = models.OneToOneField(
        CommonAncestor, models.CASCADE, primary_key=True, parent_link=True
    )


class SecondParent(CommonAncestor):
    second_ancestor = models.OneToOneField(
        CommonAncestor, models.CASCADE, primary_key=True, parent_link=True
    )


class CommonChild(FirstParent, SecondParent):
    pass


class Item(models.Model):
    item_key = models.BigAutoField(primary_key=True)


class Text(models.Model):
    text_key = models.BigAutoField(primary_key=True)
    title = models.CharField(max_length=9)


class Paper(Item, Text):
    pages = models.IntegerField(default=0)


class Loan(models.Model):
    article = models.ForeignKey(Text, models.CASCADE, related_name="loans")


class Country(models.Model):
    code = models.CharField(max_length=3, unique=True)


class Person(models.Model):
    country_code = models.CharField(max_length=3)
    country = models.ForeignObject(
        Country,
        models.CASCADE,
        from_fields=["country_code"],
        to_fields=["code"],
        related_name="people",
    )


class Translation(models.Model):
    article = models.ForeignKey(Article, models.CASCADE, related_name="translations")
    lang = models.CharField(max_length=3)

    class Meta:
        unique_together = ("article", "lang")


class Active(models.Model):
    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    lang = models.CharField(max_length=3)
    active = models.ForeignObject(
        Translation,
        models.DO_NOTHING,
        from_fields=["article_id", "lang"],
        to_fields=["article", "lang"],
        related_name="+",
        null=True,
    )
    backwards = models.ForeignObject(
        Translation,
        models.CASCADE,
        from_fields=["article", "lang"],
        to_fields=["article", "lang"],
        related_name="actives",
        null=True,
    )


class Loose(models.ForeignObject):
    requires_unique_target = False


class Tale(models.Model):
    title = models.CharField(max_length=9)
    first = Loose(
        "TaleText",
        models.DO_NOTHING,
        from_fields=["id"],
        to_fields=["tale"],
        related_name="first_of",
        null=True,
    )


class TaleText(models.Model):
    tale = models.ForeignKey(Tale, models.CASCADE, related_name="texts")
    lang = models.CharField(max_length=3)
""",
    "own_fields": """
class Hand(models.Field):
    def db_type(self, connection):
        return "char(104)"


class Upper(models.CharField):
    def get_prep_value(self, value):
        return value and value.upper()


class Short(models.TextField):
    def db_type(self, connection):
        return {"postgresql": "varchar(7)", "sqlite": "varchar(7)"}.get(
            connection.vendor, "varchar(7)"
        )


class Tiny(models.IntegerField):
    def db_type(self, connection):
        return "tinyint" if connection.vendor == "mysql" else "smallint"


class Nowhere(models.Field):
    def db_type(self, connection):
        return None


class Two(models.Field):
    def contribute_to_class(self, cls, name, private_only=False):
        models.FloatField(default=0).contribute_to_class(cls, f"{name}_lat")
        models.FloatField(default=0).contribute_to_class(cls, f"{name}_lon")


class Percent(models.IntegerField):
    def db_check(self, connection):
        column = connection.ops.quote_name(self.column)
        return f"{column} BETWEEN 0 AND 100 AND {column} % 5 = 0"


class Even(models.PositiveIntegerField):
    def db_check(self, connection):
        return "MOD(even, 2) = 0" if connection.vendor == "postgresql" else "even % 2 = 0"


class Letters(models.CharField):
    def db_check(self, connection):
        return "letters ~ '^[a-z:]+$'" if connection.vendor == "postgresql" else None


class Unchecked(models.PositiveSmallIntegerField):
    def db_check(self, connection):
        return None


class Listed(models.JSONField):
    def db_check(self, connection):
        check = super().db_check(connection)
        return "JSON_TYPE(listed) = 'array'" if connection.vendor == "sqlite" else check


class Free(models.JSONField):
    def db_check(self, connection):
        return None


class Serial(models.BigAutoField):
    def db_type(self, connection):
        return "bigserial" if connection.vendor == "postgresql" else super().db_type(connection)

    def db_type_suffix(self, connection):
        if connection.vendor == "postgresql":
            return None
        return super().db_type_suffix(connection)


class SmallKey(models.AutoField):
    def db_type(self, connection):
        spellings = {"postgresql": "smallint", "mysql": "smallint AUTO_INCREMENT"}
        return spellings.get(connection.vendor, "integer")


class Collated(models.Field):
    collations = {"sqlite": "NOCASE", "postgresql": None, "mysql": "utf8mb4_bin"}

    def db_parameters(self, connection):
        collation = self.collations[connection.vendor]
        return super().db_parameters(connection) | {"collation": collation}


class CollatedWord(Collated, models.CharField):
    pass


class CollatedText(Collated, models.TextField):
    collations = {"sqlite": None, "postgresql": "C", "mysql": None}


class Mood(models.TextChoices):
    GOOD = "good"
    BAD = "bad"


class Checked(models.Model):
    percent = Percent()
    even = Even()
    letters = Letters(max_length=3, null=True, unique=True)
    unchecked = Unchecked(default=3)
    listed = Listed(default=list)
    plain = models.JSONField(null=True, db_column="plain 'json")
    free = Free(null=True)
    word = CollatedWord(max_length=9, unique=True)
    text = CollatedText(db_index=True)
    mood = CollatedWord(max_length=9, choices=Mood)
    parent = models.ForeignKey("self", models.CASCADE, to_field="word")


class Own(models.Model):
    hand = Hand()
    upper = Upper(max_length=9, unique=True)
    short = Short(db_index=True)
    tiny = Tiny(db_index=True)
    place = Two()
    key = models.ForeignKey("Keyed", models.CASCADE)


class Unstored(models.Model):
    nowhere = Nowhere(null=True)


class Keyed(models.Model):
    hand = Hand(primary_key=True)


class Numbered(models.Model):
    id = Serial(primary_key=True)
    name = models.CharField(max_length=3)


class FewNumbered(models.Model):
    number = SmallKey(primary_key=True)
    numbered = models.ForeignKey(Numbered, models.CASCADE)
""",
    "defaults": """
import datetime
import decimal
import uuid

from django.db.models.functions import Coalesce, Lower, Now, Pi
from django.utils import timezone


def here():
    return "here"


class Colour(models.TextChoices):
    RED = "r", "Red"
    BLUE = "b", "Blue"


class Size(models.IntegerChoices):
    SMALL = 1
    LARGE = 2


class Defaulted(models.Model):
    text = models.CharField(max_length=40, db_default="it's 50% :not a \\\\ bind")
    number = models.IntegerField(db_default=-5)
    yes = models.BooleanField(db_default=True)
    price = models.DecimalField(max_digits=6, decimal_places=2, db_default=decimal.Decimal("1.50"))
    moment = models.DateTimeField(db_default=Now())
    day = models.DateField(db_default=datetime.date(2020, 1, 2))
    at = models.DateTimeField(
        db_default=datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    )
    pi = models.FloatField(db_default=Pi())
    both = models.IntegerField(db_default=models.Value(2) + models.Value(3))
    json = models.JSONField(db_default={"a": [1, "x"]})
    long = models.TextField(db_default="")
    uid = models.UUIDField(db_default=uuid.UUID(int=5))
    took = models.DurationField(db_default=datetime.timedelta(seconds=5))
    colour = models.CharField(max_length=1, choices=Colour, default=Colour.RED)
    size = models.IntegerField(choices=Size, default=Size.LARGE)
    said = models.CharField(max_length=9, default=here)
    took_then = models.DurationField(default=datetime.timedelta(days=2, hours=1))
    cost = models.DecimalField(max_digits=6, decimal_places=2, default=decimal.Decimal("9.99"))
    uid_then = models.UUIDField(default=uuid.uuid4)
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    daily = models.DateField(auto_now=True)
    clock = models.TimeField(auto_now_add=True)
    started = models.DateTimeField(default=timezone.now)
    naive = models.DateTimeField(default=datetime.datetime.now)
    day_of_moment = models.DateField(default=timezone.now)
    no_clock = models.TimeField(default=timezone.now)
    of_text = models.IntegerField(default="7")
    of_number = models.CharField(max_length=9, default=5)
    empty = models.JSONField(default={})
    file = models.FileField(null=True)
    doubled = models.GeneratedField(
        expression=models.F("number") * 2,
        output_field=models.BigIntegerField(),
        db_persist=True,
    )
    lower = models.GeneratedField(
        expression=Lower("text"),
        output_field=models.CharField(max_length=40),
        db_persist=True,
        db_index=True,
    )
    named = models.GeneratedField(
        expression=models.Case(
            models.When(number__gt=0, then=models.Value("it's 5% up: yes")),
            default=models.Value("down"),
        ),
        output_field=models.CharField(max_length=20),
        db_persist=True,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["number", "yes"], name="added_last"),
            models.CheckConstraint(condition=models.Q(number__lt=9), name="added_last_too"),
            models.UniqueConstraint(
                fields=["number"], name="never_on_mariadb", condition=models.Q(yes=True)
            ),
        ]
        unique_together = [("text", "price"), ("size", "colour")]
""",
    "rules": """
from django.db.models import F, Q
from django.db.models.functions import Abs, Length, Lower, Upper


class Ruled(models.Model):
    name = models.CharField(max_length=20)
    nick = models.CharField(max_length=20, null=True)
    low = models.IntegerField()
    high = models.IntegerField()
    on = models.BooleanField(default=False)
    day = models.DateField(null=True, unique_for_date="day")
    note = models.CharField(max_length=9, db_comment="What's noted")

    class Meta:
        db_table_comment = "It's a table of rules"
        indexes = [
            models.Index(fields=["name"]),
            models.Index(fields=["-low", "high"], name="ruled_low_high"),
            models.Index(fields=["nick"], name="ruled_nick_on", condition=Q(on=True)),
            models.Index(
                fields=["low"], name="ruled_some", condition=Q(name__startswith="a%") | Q(low=5)
            ),
            models.Index(Lower("name"), name="ruled_lower"),
            models.Index(Upper("name").desc(), "low", name="ruled_upper"),
            models.Index(Length("name") * 2, F("nick").asc(), name="ruled_len"),
            models.Index(fields=["name"], name="ruled_covers", include=["low", "high"]),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(low__lt=F("high")), name="ruled_order"),
            models.CheckConstraint(
                condition=Q(name__in=["a", "it's", "50%"]) | ~Q(nick=""), name="ruled_names"
            ),
            models.CheckConstraint(condition=Q(on=True) | Q(day__isnull=True), name="ruled_on"),
            models.CheckConstraint(
                condition=Q(day__gte="2020-01-01") & Q(name__contains=":x"), name="ruled_day"
            ),
            models.UniqueConstraint(fields=["name", "low"], name="ruled_uniq"),
            models.UniqueConstraint(
                fields=["nick"], name="ruled_uniq_on", condition=Q(on=True, low__gt=0)
            ),
            models.UniqueConstraint(
                fields=["low"], name="ruled_later", deferrable=models.Deferrable.DEFERRED
            ),
            models.UniqueConstraint(
                fields=["high"], name="ruled_at_once", deferrable=models.Deferrable.IMMEDIATE
            ),
            models.UniqueConstraint(Lower("nick"), Abs("low").desc(), name="ruled_uniq_lower"),
            models.UniqueConstraint(fields=["nick"], name="ruled_incl", include=["note"]),
            models.UniqueConstraint(
                fields=["day"], name="ruled_nulls", nulls_distinct=False
            ),
            models.UniqueConstraint(
                fields=["note"], name="ruled_ops", opclasses=["varchar_pattern_ops"]
            ),
        ]
        unique_together = [("low", "high"), ("name", "nick")]


class Plain(models.Model):
    text = models.TextField()
    slug = models.SlugField(db_index=False)
    url = models.URLField(unique=True)
    ruled = models.ForeignKey(Ruled, models.CASCADE, db_index=False)
    one = models.ForeignKey(Ruled, models.CASCADE, unique=True, related_name="+")
    both = models.ForeignKey(Ruled, models.CASCADE, related_name="both", db_constraint=False)
    short = models.CharField(max_length=5, db_index=True)
    binary = models.BinaryField(max_length=5)
    positive = models.PositiveBigIntegerField(db_index=True)

""",
    "generic": """
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType


class Tagged(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    content_object = GenericForeignKey()

    class Meta:
        indexes = [models.Index(fields=["content_type", "object_id"])]


class Photo(models.Model):
    tags = GenericRelation(Tagged)
    image = models.ImageField(upload_to="x", null=True)
""",
    "same_names": """
class Article(models.Model):
    author = models.ForeignKey("Author", models.CASCADE)
    also = models.ManyToManyField("park.Author", related_name="zoo_articles")


class Author(models.Model):
    rivals = models.ManyToManyField("park.Author", through="Rivalry")


class Rivalry(models.Model):
    ours = models.ForeignKey(Author, models.CASCADE)
    theirs = models.ForeignKey("park.Author", models.CASCADE)
    since = models.DateField()
""",
    "pg_fields": """
from django.contrib.postgres.fields import (
    ArrayField,
    BigIntegerRangeField,
    DateRangeField,
    DateTimeRangeField,
    DecimalRangeField,
    HStoreField,
    IntegerRangeField,
)
from django.contrib.postgres.indexes import (
    BloomIndex,
    BrinIndex,
    BTreeIndex,
    GinIndex,
    GistIndex,
    HashIndex,
    OpClass,
    SpGistIndex,
)
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db.models import F, Q
from django.db.models.functions import Cast, Lower, Upper


class CIText(models.TextField):
    def db_type(self, connection):
        return "citext"


class Everything(models.Model):
    word = CIText(unique=True)
    texts = ArrayField(models.CharField(max_length=10), default=list)
    numbers = ArrayField(models.IntegerField(), size=3, null=True)
    board = ArrayField(ArrayField(models.DecimalField(max_digits=5, decimal_places=2)))
    moments = ArrayField(models.DateTimeField(), db_index=True)
    spans = ArrayField(BigIntegerRangeField(), null=True)
    store = HStoreField()
    small = IntegerRangeField()
    big = BigIntegerRangeField(null=True)
    price = DecimalRangeField()
    during = DateTimeRangeField()
    days = DateRangeField(db_index=True)
    search = SearchVectorField(null=True)
    name = models.CharField(max_length=20, db_collation="C", db_index=True)
    text = models.TextField(unique=True, db_collation="POSIX")
    json = models.JSONField()
    room = models.IntegerField()
    cancelled = models.BooleanField(default=False)
    tags = ArrayField(models.CharField(max_length=10), db_default=["a", "b"])
    found = models.GeneratedField(
        expression=SearchVector("text", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        indexes = [
            GinIndex(fields=["texts"]),
            GinIndex(fields=["json"], name="z_json", opclasses=["jsonb_path_ops"]),
            GinIndex(fields=["search"], name="z_search", fastupdate=False),
            GinIndex(OpClass(Lower("name"), name="gin_trgm_ops"), name="z_trgm"),
            GistIndex(fields=["small"], name="z_gist", fillfactor=70, include=["room"]),
            BrinIndex(fields=["room"], name="z_brin", autosummarize=True, pages_per_range=4),
            HashIndex(fields=["name"], name="z_hash", fillfactor=50),
            SpGistIndex(fields=["text"], name="z_spgist"),
            BTreeIndex(fields=["room", "-name"], name="z_btree", fillfactor=90),
            BloomIndex(fields=["room"], name="z_bloom", length=80, columns=[4]),
            models.Index(
                OpClass(Upper("name"), name="text_pattern_ops").desc(), "room", name="z_op"
            ),
            models.Index(F("room").desc(nulls_last=True), name="z_nulls"),
            models.Index(
                fields=["name", "-room"],
                opclasses=["varchar_pattern_ops", "int4_ops"],
                name="z_opclasses",
                include=["cancelled"],
                condition=Q(cancelled=False),
            ),
        ]
        constraints = [
            ExclusionConstraint(
                name="z_excl",
                expressions=[("during", RangeOperators.OVERLAPS), ("room", RangeOperators.EQUAL)],
                condition=Q(cancelled=False),
            ),
            ExclusionConstraint(
                name="z_excl_later",
                expressions=[(F("small"), "&&")],
                deferrable=models.Deferrable.DEFERRED,
                index_type="SPGIST",
            ),
            ExclusionConstraint(
                name="z_excl_incl", expressions=[("price", "&&")], include=["room"]
            ),
            models.CheckConstraint(
                condition=Q(small__contained_by=(0, 10)) | Q(texts__len=2), name="z_check"
            ),
            models.UniqueConstraint(
                OpClass(Lower("name"), name="text_pattern_ops"), "room", name="z_uniq"
            ),
        ]
""",
    "pg_local": """
from django.contrib.postgres.fields import (
    ArrayField,
    BigIntegerRangeField,
    DateRangeField,
    DateTimeRangeField,
    DecimalRangeField,
    HStoreField,
)


class CIText(models.TextField):
    def db_type(self, connection):
        return "citext"


class CIChar(models.CharField):
    def db_type(self, connection):
        return "citext"


class Local(models.Model):
    names = ArrayField(CIText())
    chars = ArrayField(CIChar(max_length=10), null=True)
    lent = DateTimeRangeField(null=True)
    lents = ArrayField(DateTimeRangeField(), null=True)
    days = DateRangeField(null=True)
    moments = ArrayField(models.DateTimeField(), null=True)
    times = ArrayField(models.TimeField(), null=True)
    durations = ArrayField(models.DurationField(), null=True)
    decimals = ArrayField(models.DecimalField(max_digits=6, decimal_places=2), null=True)
    floats = ArrayField(models.FloatField(), null=True)
    uuids = ArrayField(models.UUIDField(), null=True)
    ips = ArrayField(models.GenericIPAddressField(), null=True)
    jsons = ArrayField(models.JSONField(), null=True)
    blobs = ArrayField(models.BinaryField(), null=True)
    bools = ArrayField(models.BooleanField(), null=True)
    h = HStoreField(null=True)
    hs = ArrayField(HStoreField(), null=True)
    big = BigIntegerRangeField(null=True)
    dec = DecimalRangeField(null=True)
    grid = ArrayField(ArrayField(CIText()), null=True)
    ints = ArrayField(models.IntegerField(), size=3, default=list)
    choice = ArrayField(models.CharField(max_length=3, choices=[("a", "A"), ("b", "B")]), null=True)
    files = ArrayField(models.FileField(), null=True)
    dates = ArrayField(models.DateField(), null=True)
    posint = ArrayField(models.PositiveSmallIntegerField(), null=True)
""",
    "odd_tables": """
class Thing(models.Model):
    dotted = models.ForeignKey("Dotted", models.CASCADE, null=True)
    class Meta:
        db_table = "Things & More"


class Dotted(models.Model):
    up = models.ForeignKey("self", models.CASCADE, null=True)
    things = models.ManyToManyField(Thing, related_name="dots")
    others = models.ManyToManyField("self", db_table="a.b.c")
    class Meta:
        db_table = "zoo.dotted"


class Link(models.Model):
    things = models.ManyToManyField(Thing, db_table="Links of things")
    selfs = models.ManyToManyField("self", db_table="me to me")


class Many(models.Model):
    name = models.CharField(max_length=5, unique=True)
    class Meta:
        db_table = "many"


class Sub(Thing):
    x = models.IntegerField()
    parks = models.ManyToManyField("park.Park", db_table="subs to parks")


class Through(models.Model):
    a = models.ForeignKey(Many, models.CASCADE, related_name="+")
    b = models.ForeignKey(Sub, models.CASCADE, related_name="+")


class Has(models.Model):
    subs = models.ManyToManyField(Sub, related_name="+")
    manys = models.ManyToManyField(Many, through="HasMany")


class HasMany(models.Model):
    has = models.ForeignKey(Has, models.CASCADE, related_name="+")
    many = models.ForeignKey(Many, models.CASCADE)


class Opts(models.Model):
    first = models.ForeignKey(Many, models.CASCADE, to_field="name")
    order = models.IntegerField()
    class Meta:
        order_with_respect_to = "first"
""",
    "strange": '''
from django.db.models.fields.related import ForeignObject


class MyBigAutoField(models.BigAutoField):
    pass


class Wrapped(models.CharField):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_length": 7, **kwargs})


class Any(models.Model):
    id = MyBigAutoField(primary_key=True, db_column="ID")
    wrapped = Wrapped(null=True, unique=True)


class Mapped(models.Model):
    any = models.OneToOneField(Any, models.CASCADE, related_name="metadata")
    type = models.ForeignKey(Any, models.PROTECT, related_name="registry")
    me = models.OneToOneField("self", models.CASCADE, null=True, related_name="other_me")


class Exception(models.Model):
    list = models.ManyToManyField(Mapped, related_name="dict")
    bool = models.BooleanField(null=True)
    bytes = models.BinaryField(null=True)
    float = models.FloatField(null=True)
    also = models.FloatField(null=True)
    flag = models.BooleanField(default=False)
    raw = models.BinaryField(default=b"x")


class relationship(models.Model):
    exception = models.ForeignKey(Exception, models.CASCADE, related_name="+")
    exceptions = models.ManyToManyField(Exception, related_name="+")


class Country(models.Model):
    code = models.CharField(max_length=2)
    number = models.IntegerField()

    class Meta:
        unique_together = [("code", "number")]


class City(models.Model):
    country_code = models.CharField(max_length=2)
    country_number = models.IntegerField()
    country = ForeignObject(
        Country,
        models.CASCADE,
        from_fields=["country_code", "country_number"],
        to_fields=["code", "number"],
        related_name="cities",
    )


class Base(models.Model):
    """Has "quotes" and a back\\\\slash."""

    addresses = models.GenericIPAddressField(null=True, protocol="IPv4")
    file = models.FileField(upload_to="x", max_length=300)
    only_file = models.FileField(upload_to="x", unique=True)
    indexed_file = models.FileField(upload_to="x", db_index=True)
    path = models.FilePathField(path="/tmp")
    big = models.DecimalField(max_digits=65, decimal_places=30, null=True)
    choice = models.CharField(max_length=3, choices=[("a", "A"), ("b", "B")], default="a")
    integer = models.IntegerField(choices=[(1, "One")], default=1)
    tuple_default = models.JSONField(default=list)
    empty = models.CharField(max_length=3, default="")
    nothing = models.IntegerField(null=True, default=None)


class Line(models.Model):
    class Kind(models.TextChoices):
        A_B = "a b", "A b"
        QUOTE = "it's", "Quote"

    kind = models.CharField(max_length=9, choices=Kind, default=Kind.QUOTE, db_index=True)
    maybe = models.CharField(max_length=9, choices=Kind, null=True)
    key = models.CharField(max_length=9, choices=Kind, db_default=Kind.A_B, unique=True)
    blank = models.CharField(max_length=9, choices=Kind, blank=True)


class Kind(models.Model):
    lines = models.ManyToManyField(
        Line, through="Pair", through_fields=("kind", "line"), related_name="kinds"
    )


class Pair(models.Model):
    kind = models.ForeignKey(Kind, models.CASCADE)
    line = models.ForeignKey(Line, models.CASCADE)
    other = models.ForeignKey(Line, models.CASCADE, related_name="other_pairs")
''',
}

#: The other application, ``park``, where a project has one.
PARK: dict[str, str] = {
    "same_names": """
class Author(models.Model):
    zoo = models.ForeignKey("zoo.Author", models.CASCADE, related_name="park_authors")


class Article(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)
""",
    "odd_tables": """
class Park(models.Model):
    things = models.ManyToManyField("zoo.Thing", db_table="parks to things")


class SubPark(Park):
    others = models.ManyToManyField("self", db_table="sub sub")
    zoo_subs = models.ManyToManyField("zoo.Sub", related_name="sub_parks")
""",
}

#: What the database itself does on delete, from Django 6.1 on.
if hasattr(models, "DB_CASCADE"):
    ZOO["database_deletes"] = """
class Kept(models.Model):
    pass


class Goes(models.Model):
    kept = models.ForeignKey(Kept, models.DB_CASCADE)
    other = models.ForeignKey(Kept, models.DB_SET_NULL, null=True, related_name="others")
    one = models.OneToOneField(Kept, models.DB_CASCADE, related_name="one")
"""

#: What else a project's settings say.
SETTINGS: dict[str, str] = {
    "defaults": 'DATABASES["default"]["TIME_ZONE"] = "America/Denver"',
    "unmanaged_and_swapped": 'AUTH_USER_MODEL = "zoo.User"',
    "pg_fields": 'DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}',
    "pg_local": 'USE_TZ = False; TIME_ZONE = "America/Denver"\n'
    'DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}',
    "kept_attributes": 'SILENCED_SYSTEM_CHECKS = ["fields.E002"]',
}

#: The extensions of PostgreSQL that a project needs; such a project is made there alone.
EXTENSIONS: dict[str, tuple[str, ...]] = {
    "pg_fields": ("citext", "hstore", "btree_gist", "pg_trgm", "bloom"),
    "pg_local": ("citext", "hstore"),
}

#: Projects whose tables are called otherwise on each kind of database, which their settings name.
ONE_BY_ONE = ("long_names",)

ENGINES = {"sqlite": "sqlite3", "postgresql": "postgresql", "mariadb": "mysql"}


def make(name: str, folder: Path, kind: str = "") -> None:
    """Make the project of a kind in a folder, with its settings in ``settings.py``."""
    engine = f"django.db.backends.{ENGINES[kind or 'sqlite']}"
    applications = ["zoo", *(["park"] if name in PARK else [])]
    if name in EXTENSIONS:
        applications.append("django.contrib.postgres")
    installed = ["django.contrib.auth", "django.contrib.contenttypes", *applications]
    for application, texts in (("zoo", ZOO), ("park", PARK)):
        if name in texts:
            (folder / application).mkdir(parents=True)
            (folder / application / "__init__.py").touch()
            text = f"from django.db import models\n{texts[name]}"
            (folder / application / "models.py").write_text(text, encoding="utf-8")
    (folder / "settings.py").write_text(
        "SECRET_KEY = 'x'\nUSE_TZ = True\n"
        "DEFAULT_AUTO_FIELD = 'django.db.models.BigAutoField'\n"
        f"DATABASES = {{'default': {{'ENGINE': {engine!r}}}}}\n"
        f"INSTALLED_APPS = {installed}\n{SETTINGS.get(name, '')}\n"
    )
