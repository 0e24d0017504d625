"""Members created, added, set, and already present."""

from datetime import date

from django.db.models import QuerySet

from django_side.bands.models import Group, Membership, Person

FIRST_DAY = date(1960, 8, 1)


def form_the_beatles() -> tuple[list[Person], list[Group], list[Person]]:
    """The managers of both ends query the database each time."""
    ringo = Person.objects.create(name="Ringo Starr")
    paul = Person.objects.create(name="Paul McCartney")
    beatles = Group.objects.create(name="The Beatles")
    first = Membership(
        person=ringo,
        group=beatles,
        date_joined=date(1962, 8, 16),
        invite_reason="Needed a new drummer.",
    )
    first.save()
    only_member, groups = list(beatles.members.all()), list(ringo.group_set.all())
    Membership.objects.create(
        person=paul, group=beatles, date_joined=FIRST_DAY, invite_reason="Wanted to form a band."
    )
    return only_member, groups, list(beatles.members.order_by("id"))


def join_john() -> QuerySet[Membership, tuple[str, date, str]]:
    """``create`` saves the row at once."""
    beatles = Group.objects.get(name="The Beatles")
    john = Person.objects.get(name="John Lennon")
    Membership.objects.create(
        person=john, group=beatles, date_joined=FIRST_DAY, invite_reason="Wanted to form a band."
    )
    rows = beatles.membership_set.order_by("person__name")
    return rows.values_list("person__name", "date_joined", "invite_reason")


def add_john() -> QuerySet[Membership, tuple[date, str]]:
    """``through_defaults`` gives the values of the row; a text that is left out is empty."""
    beatles = Group.objects.get(name="The Beatles")
    john = Person.objects.get(name="John Lennon")
    beatles.members.add(john, through_defaults={"date_joined": FIRST_DAY})
    return john.membership_set.values_list("date_joined", "invite_reason")


def create_george() -> tuple[list[str], list[int]]:
    """The manager's ``create`` creates the person and the intermediate row."""
    beatles = Group.objects.get(name="The Beatles")
    values = {"date_joined": FIRST_DAY}
    # The stubs lack these defaults, which they have for ``add`` and ``set``.
    beatles.members.create(name="George Harrison", through_defaults=values)  # type: ignore[misc]
    members = beatles.members.order_by("id").values_list("name", flat=True)
    georges = Person.objects.filter(name="George Harrison").order_by("id")
    return list(members), list(georges.values_list("id", flat=True))


def set_the_four() -> QuerySet[Membership, tuple[str, date, str]]:
    """Those who stay keep their rows; the defaults apply to those who are new."""
    beatles = Group.objects.get(name="The Beatles")
    four = Person.objects.filter(id__lte=4)
    beatles.members.set(four, through_defaults={"date_joined": FIRST_DAY})
    rows = beatles.membership_set.order_by("person__name")
    return rows.values_list("person__name", "date_joined", "invite_reason")


def clear_and_set_the_four() -> QuerySet[Membership, tuple[str, date, str]]:
    """``clear=True`` deletes all rows first, with the values of those who stay."""
    beatles = Group.objects.get(name="The Beatles")
    four = Person.objects.filter(id__lte=4)
    beatles.members.set(four, clear=True, through_defaults={"date_joined": FIRST_DAY})
    rows = beatles.membership_set.order_by("person__name")
    return rows.values_list("person__name", "date_joined", "invite_reason")


def add_ringo_again() -> QuerySet[Membership, tuple[str, date, str]]:
    """``add`` checks first, and leaves an existing row unchanged."""
    beatles = Group.objects.get(name="The Beatles")
    ringo = Person.objects.get(name="Ringo Starr")
    john = Person.objects.get(name="John Lennon")
    values = {"date_joined": date(1968, 9, 4), "invite_reason": "Was missed."}
    beatles.members.add(ringo, john, through_defaults=values)
    rows = beatles.membership_set.filter(person__in=[ringo, john]).order_by("person__name")
    return rows.values_list("person__name", "date_joined", "invite_reason")


def add_john_without_date() -> None:
    """Without ``through_defaults`` the row has no date, and the database rejects it."""
    beatles = Group.objects.get(name="The Beatles")
    beatles.members.add(Person.objects.get(name="John Lennon"))


def join_ringo_again() -> None:
    """Nothing checks for an existing row: the constraint rejects the second one."""
    Membership.objects.create(
        person=Person.objects.get(name="Ringo Starr"),
        group=Group.objects.get(name="The Beatles"),
        date_joined=date(1968, 9, 4),
        invite_reason="You've been gone for a month and we miss you.",
    )
