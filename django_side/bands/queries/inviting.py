"""Invitations, which refer to two persons: ``through_fields`` chooses one of them."""

from django.db.models import QuerySet

from django_side.bands.models import Group, Invitation, Person


def invited_to_the_beatles() -> QuerySet[Person]:
    """The second name in ``through_fields`` is the foreign key to the invited person."""
    return Group.objects.get(name="The Beatles").invited.all()


def groups_paul_is_invited_to() -> QuerySet[Group]:
    """The reverse side uses the same two keys."""
    return Person.objects.get(name="Paul McCartney").invited_to.all()


def invitations_by_paul() -> list[tuple[str, str]]:
    """The third key has a ``related_name``, because two cannot both be ``invitation_set``."""
    paul = Person.objects.get(name="Paul McCartney")
    rows = paul.membership_invites.select_related("person", "group")
    return [(row.person.name, row.group.name) for row in rows]


def all_invitations() -> QuerySet[Invitation, tuple[str, str, str]]:
    """Both keys to a person are joined, each by its own name."""
    rows = Invitation.objects.order_by("id")
    return rows.values_list("group__name", "person__name", "inviter__name")


def groups_with_somebody_invited_by_john() -> QuerySet[Group]:
    """The lookup path continues through the intermediate rows to the third key."""
    rows = Group.objects.filter(invitation__inviter__name="John Lennon")
    return rows.distinct().order_by("name")


def invite_john() -> QuerySet[Invitation, tuple[str, str]]:
    """An object among the defaults sets the third key."""
    wings = Group.objects.get(name="Wings")
    john = Person.objects.get(name="John Lennon")
    paul = Person.objects.get(name="Paul McCartney")
    values = {"inviter": paul, "invite_reason": "Writes well."}
    wings.invited.add(john, through_defaults=values)
    rows = wings.invitation_set.filter(person=john)
    return rows.values_list("inviter__name", "invite_reason")


def invite_john_without_inviter() -> None:
    """``through_fields`` names the keys to set; the third stays empty and is rejected."""
    wings = Group.objects.get(name="Wings")
    wings.invited.add(Person.objects.get(name="John Lennon"))
