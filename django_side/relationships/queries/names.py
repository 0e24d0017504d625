"""The names of relations, their columns, and the choices they offer."""

from django.db.models import Exists, Field, OuterRef, QuerySet

from django_side.relationships.models import (
    Article,
    Bookmark,
    Choice,
    Factory,
    KitCar,
    Manufacturer,
    Person,
    Place,
    Poll,
    Restaurant,
    Tag,
)


def verbose_names_of_relations() -> dict[str, str]:
    """It is ``verbose_name``, as the first argument is the class; the default is the attribute."""
    fields = [
        Choice._meta.get_field("poll"),
        Article._meta.get_field("sites"),
        Restaurant._meta.get_field("place"),
        KitCar._meta.get_field("company_that_makes_it"),
    ]
    return {field.name: str(field.verbose_name) for field in fields if isinstance(field, Field)}


def choices_of_each_poll() -> list[tuple[str, set[str]]]:
    """``prefetch_related`` loads all the choices in one more query."""
    rows = Poll.objects.prefetch_related("choice_set").order_by("id")
    return [(poll.question, {choice.text for choice in poll.choice_set.all()}) for poll in rows]


def sites_of_each_article() -> list[tuple[str, set[str]]]:
    """``prefetch_related`` works on many-to-many as well."""
    rows = Article.objects.prefetch_related("sites").order_by("id")
    return [(article.headline, {site.domain for site in article.sites.all()}) for article in rows]


def restaurant_of_each_place() -> list[tuple[str, int | None]]:
    """A missing one raises ``Place.restaurant.RelatedObjectDoesNotExist``, an attribute error."""
    rows = Place.objects.order_by("id")
    restaurants = [(place.name, getattr(place, "restaurant", None)) for place in rows]
    return [(name, restaurant.pk if restaurant else None) for name, restaurant in restaurants]


def places_with_restaurant() -> list[str]:
    """``hasattr`` is true where the other end exists, because a missing one raises."""
    rows = Place.objects.select_related("restaurant").order_by("id")
    return [place.name for place in rows if hasattr(place, "restaurant")]


def names_that_a_person_has() -> dict[str, bool]:
    """``related_name`` replaces the class's name with ``_set``."""
    names = ["articles", "article_set", "followers", "pupils", "person_set"]
    return {name: hasattr(Person, name) for name in names}


def articles_of_ada() -> QuerySet[Article]:
    """``related_name`` is the name of the manager."""
    person = Person.objects.get(name="Ada")
    return person.articles.all()


def people_who_wrote_about_cards() -> QuerySet[Person]:
    """``related_name`` is used in queries too, unless there is a ``related_query_name``."""
    return Person.objects.filter(articles__headline="Cards")


def tags_of_engines() -> QuerySet[Tag]:
    """On an object the name is ``tags``."""
    article = Article.objects.get(headline="Engines")
    return article.tags.all()


def important_articles() -> QuerySet[Article]:
    """In queries the name is ``tag``, as ``related_query_name`` declares."""
    return Article.objects.filter(tag__name="important").order_by("id")


def articles_by_a_wrong_name() -> QuerySet[Article]:
    """Queries do not know the name ``tags``."""
    return Article.objects.filter(tags__name="important")  # type: ignore[misc]  # the point


def articles_that_grace_checks() -> QuerySet[Article]:
    """With ``related_name="+"`` only this direction exists."""
    return Article.objects.filter(staff_member__name="Grace")


def articles_to_check_from_a_person() -> object:
    """No attribute is created, not even ``article_set``."""
    person = Person.objects.get(name="Grace")
    return person.article_set  # type: ignore[attr-defined]  # that is the point


def staff_members_to_choose_from() -> QuerySet[Person]:
    """This is how forms read ``limit_choices_to`` from the field."""
    field = Article._meta.get_field("staff_member")
    return Person.objects.complex_filter(field.get_limit_choices_to()).order_by("id")


def staff_member_of_each_article() -> QuerySet[Article, tuple[str, str | None]]:
    """Queries ignore ``limit_choices_to``."""
    rows = Article.objects.order_by("id")
    return rows.values_list("headline", "staff_member__name")


def have_compilers_checked_by_barbara() -> str | None:
    """``save`` ignores ``limit_choices_to``."""
    article = Article.objects.get(headline="Compilers")
    article.staff_member = Person.objects.get(name="Barbara")
    article.save()
    return article.staff_member.name


def factories_of_audi() -> list[tuple[str, str]]:
    """With ``to_field`` the column holds the code, though its name still ends in ``_id``."""
    manufacturer = Manufacturer.objects.get(name="Audi")
    rows = manufacturer.factories.all()
    return [(factory.town, factory.manufacturer_id) for factory in rows]


def factories_by_manufacturer() -> QuerySet[Factory]:
    """The object is compared by its code."""
    manufacturer = Manufacturer.objects.get(name="BMW")
    return Factory.objects.filter(manufacturer=manufacturer)


def build_factory_of_lotus() -> tuple[str, str]:
    """The code is taken from the object when it is set."""
    manufacturer = Manufacturer.objects.get(name="Lotus")
    factory = Factory.objects.create(manufacturer=manufacturer, town="Hethel")
    return factory.manufacturer_id, factory.manufacturer.name


def recode_audi() -> None:
    """Nothing updates the references: the database refuses, at once or at the commit."""
    manufacturer = Manufacturer.objects.get(code="AUD")
    manufacturer.code = "VAG"
    manufacturer.save()


def places_of_bookmarks() -> list[tuple[str, str | None]]:
    """``bookmark.place`` would raise ``Place.DoesNotExist`` for a dangling reference."""
    places = Place.objects.in_bulk()
    rows = Bookmark.objects.order_by("id")
    bookmarks = [(bookmark.note, places.get(bookmark.place_id)) for bookmark in rows]
    return [(note, place.name if place else None) for note, place in bookmarks]


def bookmarks_leading_nowhere() -> QuerySet[Bookmark]:
    """Django trusts the reference, so only a subquery checks whether the place exists."""
    place = Place.objects.filter(pk=OuterRef("place_id"))
    return Bookmark.objects.filter(~Exists(place))
