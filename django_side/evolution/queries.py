"""What became of rows and names: renamed, split, moved, counted on."""

from django.db import connection
from django.db.models import Count, QuerySet

from django_side.evolution.models import (
    Article,
    Author,
    Interview,
    Issue,
    Profile,
    Subscriber,
    Tag,
    Tagging,
)


def authors_by_name() -> QuerySet[Author]:
    """The model's own order, which the database does not know."""
    return Author.objects.all()


def articles_of_the_second_ada() -> QuerySet[Article]:
    """The field's name of today; what it was called before is in the migrations only."""
    return Article.objects.filter(author__pk=7)


def addresses_of_night_trains() -> QuerySet[Article, tuple[int, str]]:
    """An interview is an article, so it is among them."""
    rows = Article.objects.filter(title="Night trains")
    return rows.order_by("pk").values_list("pk", "slug")


def add_article_with_taken_address() -> None:
    """``create`` leaves it to the database; ``full_clean`` would give the constraint's message."""
    Article.objects.create(title="Trains", text="", author_id=1, slug="night-trains")


def issues_by_number() -> QuerySet[Issue]:
    """The column's type decides what comes first."""
    return Issue.objects.order_by("number")


def issue_with_a_large_key() -> tuple[int, int | None]:
    """The key and the column that refers to it were made larger by one step."""
    issue = Issue.objects.create(pk=2**31, number=13)
    Article.objects.filter(pk=13).update(issue=issue)
    return issue.pk, Article.objects.get(pk=13).issue_id


def contents_of_issue_ten() -> QuerySet[Article, tuple[str, int | None]]:
    """A join by the field's name; the order is the query's, not the model's."""
    rows = Article.objects.filter(issue__number=10, first_page__isnull=False)
    return rows.order_by("first_page").values_list("title", "first_page")


def articles_per_issue() -> QuerySet[Issue, tuple[int, int]]:
    """``Count`` over the reverse relation joins outward."""
    rows = Issue.objects.annotate(count=Count("articles"))
    return rows.order_by("number").values_list("number", "count")


def printed_articles() -> QuerySet[Article]:
    """A manager with ``use_in_migrations`` is part of the steps, and a query as any other."""
    return Article.printed.order_by("pk")


def give_up_issue_ten() -> QuerySet[Article, int]:
    """``SET_NULL`` is done by Django, in an update of its own."""
    Issue.objects.get(number=10).delete()
    return Article.objects.filter(issue=None).order_by("pk").values_list("pk", flat=True)


def begin_on_the_cover() -> None:
    """Whichever way the row is written, the check is the database's."""
    Article.objects.filter(pk=21).update(first_page=2)


def put_letters_on_the_cover() -> QuerySet[Article, int]:
    """The constraint has a condition; Django leaves it out where the database has none."""
    Article.objects.filter(pk=21).update(cover_line="Dear readers")
    rows = Article.objects.filter(issue__number=10, cover_line__isnull=False)
    return rows.order_by("pk").values_list("pk", flat=True)


def authors_without_profile() -> QuerySet[Author, int]:
    """Asking a reverse one-to-one for ``None`` joins outward."""
    return Author.objects.filter(profile=None).order_by("pk").values_list("pk", flat=True)


def websites_of_authors() -> QuerySet[Profile, tuple[str, str]]:
    """From the part to the whole; the key of both is the same."""
    rows = Profile.objects.order_by("author__name")
    return rows.values_list("author__name", "website")


def forget_fay() -> tuple[QuerySet[Profile, int], QuerySet[Article, int]]:
    """``CASCADE`` is done by Django, which deletes what refers to the row first."""
    Author.objects.get(name="Fay").delete()
    profiles = Profile.objects.order_by("pk").values_list("pk", flat=True)
    return profiles, Article.objects.order_by("pk").values_list("pk", flat=True)


def tags_of_the_first_article() -> QuerySet[Tag, str]:
    """With ``through``, a many-to-many is read as before."""
    return Article.objects.get(pk=1).tags.order_by("name").values_list("name", flat=True)


def keys_of_pairs() -> QuerySet[Tagging, tuple[int, int, int]]:
    """The table between the two had a key from the start."""
    return Tagging.objects.order_by("pk").values_list("pk", "article", "tag")


def articles_about_wool() -> QuerySet[Article]:
    """Both conditions in one ``filter`` are about the same pair."""
    rows = Article.objects.filter(taggings__tag__name="wool", taggings__is_main=True)
    return rows.order_by("pk")


def tag_bees_with_war() -> QuerySet[Tagging, tuple[str, bool]]:
    """What else a pair has is given in ``through_defaults``."""
    bees = Article.objects.get(title="Bees")
    bees.tags.add(Tag.objects.get(name="war"), through_defaults={"is_main": True})
    return bees.taggings.order_by("tag__name").values_list("tag__name", "is_main")


def tag_twice() -> None:
    """``add`` would leave a pair that is there alone; ``create`` leaves it to the database."""
    Tagging.objects.create(article_id=1, tag_id=2)


def interviews_by_key() -> QuerySet[Interview, tuple[int, str, str, str]]:
    """The parent's fields are the child's own."""
    rows = Interview.objects.order_by("pk")
    return rows.values_list("pk", "title", "guest", "author__name")


def articles_named_night_trains_that_are_interviews() -> QuerySet[Article]:
    """Whether a parent has a child is asked of the link; what comes back is the parent."""
    return Article.objects.filter(title="Night trains", interview__isnull=False)


def interview_gus() -> tuple[Interview, int]:
    """``create`` writes a row of the parent, whose counter gives the key."""
    interview = Interview.objects.create(
        title="On walking", text="How far?", author_id=1, slug="interview-gus", guest="Gus"
    )
    return interview, interview.pk


def subscribers_who_left() -> QuerySet[Subscriber, tuple[str, object, str]]:
    """What a step forgot is forgotten."""
    rows = Subscriber.objects.exclude(left_on=None).order_by("left_on")
    return rows.values_list("name", "left_on", "address")


def subscribers_of_the_reception() -> QuerySet[Subscriber]:
    """A key to another chapter is a key as any other."""
    return Subscriber.objects.filter(room__door_sign="Reception", left_on=None)


def index_of_the_authors_key() -> list[str]:
    """Django finds an index by its columns when it has to, and does not remember its name."""
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, Article._meta.db_table)
    return [
        name
        for name, each in found.items()
        if each["columns"] == ["author_id"] and each["index"] and not each["unique"]
    ]


def primary_key_of_authors() -> str:
    """``RenameModel`` renames the table, and nothing that is named after it."""
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, Author._meta.db_table)
    [name] = [name for name, each in found.items() if each["primary_key"]]
    return name
