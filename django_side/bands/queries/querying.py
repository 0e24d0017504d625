"""Queries for members, and for the details of their membership."""

from datetime import date

from django.db.models import Count, QuerySet

from django_side.bands.models import Group, Membership, Person

NEW_YEAR = date(1961, 1, 1)
WITH_P = ("Paul McCartney", "Pete Best")


def members_of_the_beatles() -> QuerySet[Person]:
    """A many-to-many with ``through`` reads like any other, in one join."""
    return Group.objects.get(name="The Beatles").members.all()


def groups_of_ringo() -> QuerySet[Group]:
    """The other end has a manager too, named after the model."""
    return Person.objects.get(name="Ringo Starr").group_set.all()


def groups_with_a_paul() -> QuerySet[Group]:
    """The field's name leads to the members; LIKE BINARY on MariaDB distinguishes case."""
    return Group.objects.filter(members__name__startswith="Paul").order_by("id")


def groups_per_member_with_p() -> QuerySet[Group]:
    """A filter through a many-to-many is a join: a group is returned once per member."""
    return Group.objects.filter(members__name__in=WITH_P).order_by("id")


def groups_with_members_with_p() -> QuerySet[Group]:
    """``distinct`` removes the rows that the join repeats."""
    rows = Group.objects.filter(members__name__in=WITH_P)
    return rows.distinct().order_by("name")


def members_who_joined_after_1961() -> QuerySet[Person]:
    """Conditions in one ``filter`` apply to the same intermediate row."""
    return Person.objects.filter(group__name="The Beatles", membership__date_joined__gt=NEW_YEAR)


def members_who_joined_any_group_after_1961() -> QuerySet[Person]:
    """Each further ``filter`` joins again, so it may match another intermediate row."""
    rows = Person.objects.filter(group__name="The Beatles")
    return rows.filter(membership__date_joined__gt=NEW_YEAR).distinct().order_by("name")


def later_members() -> QuerySet[Person]:
    """The first ``filter`` of a related manager uses the manager's own join."""
    beatles = Group.objects.get(name="The Beatles")
    return beatles.members.filter(membership__date_joined__gt=NEW_YEAR)


def ringos_membership() -> tuple[date, str]:
    """The intermediate model is queried like any other."""
    beatles = Group.objects.get(name="The Beatles")
    ringo = Person.objects.get(name="Ringo Starr")
    membership = Membership.objects.get(group=beatles, person=ringo)
    return membership.date_joined, membership.invite_reason


def membership_of_ringo() -> tuple[date, str]:
    """The reverse of the key to the person is a separate manager."""
    beatles = Group.objects.get(name="The Beatles")
    ringo = Person.objects.get(name="Ringo Starr")
    membership = ringo.membership_set.get(group=beatles)
    return membership.date_joined, membership.invite_reason


def members_by_date_joined() -> QuerySet[Person]:
    """The order reuses the join that leads from the group to its members."""
    beatles = Group.objects.get(name="The Beatles")
    return beatles.members.order_by("membership__date_joined")


def members_with_date_joined() -> QuerySet[Person, tuple[str, date]]:
    """The values reuse the join that leads from the group to its members."""
    beatles = Group.objects.get(name="The Beatles")
    rows = beatles.members.order_by("membership__date_joined")
    return rows.values_list("name", "membership__date_joined")


def persons_not_in_the_beatles() -> QuerySet[Person]:
    """``exclude`` requires that there is no such row, so persons without any are kept."""
    return Person.objects.exclude(group__name="The Beatles").order_by("id")


def members_per_group() -> QuerySet[Group, tuple[str, int]]:
    """``Count`` over a many-to-many uses an outer join, so an empty group keeps a row."""
    rows = Group.objects.annotate(count=Count("members"))
    return rows.order_by("name").values_list("name", "count")


def groups_with_all_members() -> list[tuple[str, list[str]]]:
    """``prefetch_related`` reads all members of all groups in a second query."""
    rows = Group.objects.prefetch_related("members").order_by("id")
    return [(row.name, sorted(person.name for person in row.members.all())) for row in rows]


def intermediate_model() -> str:
    """The manager's ``through`` is the model, even where Django created it."""
    return Group.members.through.__name__
