"""What became of rows and names that were renamed, split and moved."""

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


def authors_by_name() -> QuerySet[Author, tuple[int, str]]:
    """The order is the model's own; the database does not know it."""
    return Author.objects.values_list("pk", "name")


def articles_of_the_second_ada() -> QuerySet[Article]:
    """The field has its current name; only the migrations contain the earlier one."""
    return Article.objects.filter(author__pk=7)


def addresses_of_night_trains() -> QuerySet[Article, tuple[int, str]]:
    """An interview is an article, so it is among them."""
    rows = Article.objects.filter(title="Night trains")
    return rows.order_by("-pk").values_list("pk", "slug")


def add_article_with_taken_address() -> None:
    """``create`` leaves it to the database; ``full_clean`` would give the constraint's message."""
    Article.objects.create(title="Trains", text="", author_id=1, slug="night-trains")


def issues_by_number() -> QuerySet[Issue]:
    """The column's type determines the order."""
    return Issue.objects.order_by("number")


def issue_with_a_large_key() -> tuple[int, int | None]:
    """One step widened the key and the column that refers to it."""
    issue = Issue.objects.create(pk=2**31, number=13)
    Article.objects.filter(pk=13).update(issue=issue)
    return issue.pk, Article.objects.get(pk=13).issue_id


def contents_of_issue_ten() -> QuerySet[Article, tuple[str, int | None]]:
    """The join follows the field's name; the order is the query's, not the model's."""
    rows = Article.objects.filter(issue__number=10, first_page__isnull=False)
    return rows.order_by("-first_page").values_list("title", "first_page")


def articles_per_issue() -> QuerySet[Issue, tuple[int, int]]:
    """``Count`` over the reverse relation uses an outer join."""
    rows = Issue.objects.annotate(count=Count("articles"))
    return rows.order_by("number").values_list("number", "count")


def printed_articles() -> QuerySet[Article]:
    """A manager with ``use_in_migrations`` is part of the steps, and otherwise like any other."""
    return Article.printed.order_by("pk")


def give_up_issue_ten() -> QuerySet[Article, int]:
    """Django carries out ``SET_NULL`` with a separate UPDATE."""
    Issue.objects.get(number=10).delete()
    return Article.objects.filter(issue=None).order_by("pk").values_list("pk", flat=True)


def begin_on_the_cover() -> None:
    """The database runs the check, however the row is written."""
    letters = Article.objects.get(pk=21)
    letters.first_page = 2
    letters.save()


def put_letters_on_the_cover() -> Article:
    """The constraint has a condition; Django omits it where a database cannot create it."""
    letters = Article.objects.get(pk=21)
    letters.cover_line = "Dear readers"
    letters.save()
    return letters


def authors_without_profile() -> QuerySet[Author, int]:
    """Comparing a reverse one-to-one with ``None`` uses an outer join."""
    return Author.objects.filter(profile=None).order_by("pk").values_list("pk", flat=True)


def websites_of_authors() -> QuerySet[Profile, tuple[str, str]]:
    """The query goes from the part to the whole; both have the same key."""
    rows = Profile.objects.order_by("author__name")
    return rows.values_list("author__name", "website")


def forget_fay() -> tuple[QuerySet[Profile, int], QuerySet[Article, int]]:
    """Django carries out ``CASCADE`` by deleting the rows that refer to the author first."""
    Author.objects.get(name="Fay").delete()
    profiles = Profile.objects.order_by("pk").values_list("pk", flat=True)
    return profiles, Article.objects.order_by("pk").values_list("pk", flat=True)


def tags_of_the_first_article() -> QuerySet[Tag, str]:
    """With ``through``, a many-to-many is read as before."""
    return Article.objects.get(pk=1).tags.order_by("name").values_list("name", flat=True)


def keys_of_pairs() -> QuerySet[Tagging, tuple[int, int, int]]:
    """The association table had a key from the start."""
    return Tagging.objects.order_by("pk").values_list("pk", "article", "tag")


def articles_about_wool() -> QuerySet[Article]:
    """Both conditions in one ``filter`` apply to the same pair."""
    rows = Article.objects.filter(taggings__tag__name="wool", taggings__is_main=True)
    return rows.order_by("-pk")


def tag_bees_with_war() -> QuerySet[Tagging, tuple[str, bool]]:
    """``through_defaults`` gives the other values of the pair."""
    bees = Article.objects.get(title="Bees")
    bees.tags.add(Tag.objects.get(name="war"), through_defaults={"is_main": True})
    return bees.taggings.order_by("tag__name").values_list("tag__name", "is_main")


def tag_twice() -> None:
    """``add`` would leave an existing pair alone; ``create`` leaves it to the database."""
    Tagging.objects.create(article_id=1, tag_id=2)


def interviews_by_key() -> QuerySet[Interview, tuple[int, str, str, str]]:
    """The parent's fields belong to the child too."""
    rows = Interview.objects.order_by("-pk")
    return rows.values_list("pk", "title", "guest", "author__name")


def articles_named_night_trains_that_are_interviews() -> QuerySet[Article]:
    """The link shows whether a parent has a child; the query returns the parent."""
    return Article.objects.filter(title="Night trains", interview__isnull=False)


def interview_gus() -> tuple[Interview, int]:
    """``create`` writes a row of the parent, whose sequence generates the key."""
    interview = Interview.objects.create(
        title="On walking", text="How far?", author_id=1, slug="interview-gus", guest="Gus"
    )
    return interview, interview.pk


def subscribers_who_left() -> QuerySet[Subscriber, tuple[str, object, str]]:
    """What a step erased stays erased."""
    rows = Subscriber.objects.exclude(left_on=None).order_by("left_on")
    return rows.values_list("name", "left_on", "address")


def subscribers_of_the_reception() -> QuerySet[Subscriber]:
    """A foreign key to another chapter is like any other."""
    return Subscriber.objects.filter(room__door_sign="Reception", left_on=None)


def index_of_the_authors_key() -> list[str]:
    """Django finds an index by its columns when it has to, and does not keep its name."""
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, Article._meta.db_table)
    return [
        name
        for name, constraint in constraints.items()
        if constraint["columns"] == ["author_id"]
        and constraint["index"]
        and not constraint["unique"]
    ]


def primary_key_of_authors() -> str:
    """``RenameModel`` renames the table, but nothing that is named after it."""
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, Author._meta.db_table)
    [name] = [name for name, constraint in constraints.items() if constraint["primary_key"]]
    return name
