"""Members removed and cleared, and what goes when an end of the relationship is deleted."""

from django.db.models import QuerySet

from django_side.bands.models import Group, Invitation, Membership, Person


def remove_ringo() -> tuple[list[str], list[str]]:
    """``remove`` deletes the row between, without reading it."""
    beatles = Group.objects.get(name="The Beatles")
    ringo = Person.objects.get(name="Ringo Starr")
    beatles.members.remove(ringo)
    members = beatles.members.order_by("id").values_list("name", flat=True)
    return list(members), list(ringo.group_set.values_list("name", flat=True))


def remove_yoko() -> QuerySet[Person, str]:
    """``remove`` of somebody who is not there does nothing."""
    beatles = Group.objects.get(name="The Beatles")
    beatles.members.remove(Person.objects.get(name="Yoko Ono"))
    return beatles.members.order_by("id").values_list("name", flat=True)


def invite_ringo_back() -> QuerySet[Person, str]:
    """Without a constraint, rows made by the model itself can say the same twice."""
    beatles = Group.objects.get(name="The Beatles")
    ringo = Person.objects.get(name="Ringo Starr")
    Invitation.objects.create(
        person=ringo,
        group=beatles,
        inviter=Person.objects.get(name="Paul McCartney"),
        invite_reason="You've been gone for a month and we miss you.",
    )
    return beatles.invited.order_by("invitation__id").values_list("name", flat=True)


def remove_ringo_invited_twice() -> QuerySet[Invitation]:
    """``remove`` deletes all rows of the person."""
    beatles = Group.objects.get(name="The Beatles")
    ringo = Person.objects.get(name="Ringo Starr")
    Invitation.objects.create(person=ringo, group=beatles, inviter_id=2)
    beatles.invited.remove(ringo)
    return beatles.invitation_set.order_by("id")


def add_ringo_to_invited() -> QuerySet[Person, str]:
    """``add`` looks whether the person is there, also where nothing keeps it from being twice."""
    beatles = Group.objects.get(name="The Beatles")
    ringo = Person.objects.get(name="Ringo Starr")
    beatles.invited.add(ringo, through_defaults={"inviter_id": 2})
    return beatles.invited.order_by("id").values_list("name", flat=True)


def clear_members() -> tuple[list[Membership], int]:
    """``clear`` deletes the rows between, in one statement."""
    Group.objects.get(name="The Beatles").members.clear()
    return list(Membership.objects.order_by("id")), Person.objects.count()


def clear_groups_of_ringo() -> QuerySet[Membership, int]:
    """The manager of the other end clears as well."""
    Person.objects.get(name="Ringo Starr").group_set.clear()
    return Membership.objects.order_by("id").values_list("id", flat=True)


def delete_the_beatles() -> tuple[list[int], list[int], int]:
    """``on_delete`` of the two keys says that the rows between go, too; the persons stay."""
    Group.objects.get(name="The Beatles").delete()
    memberships = Membership.objects.order_by("id").values_list("id", flat=True)
    invitations = Invitation.objects.order_by("id").values_list("id", flat=True)
    return list(memberships), list(invitations), Person.objects.count()


def delete_paul() -> tuple[list[int], list[int]]:
    """A row goes with whichever of its keys leads to the person."""
    Person.objects.get(name="Paul McCartney").delete()
    memberships = Membership.objects.order_by("id").values_list("id", flat=True)
    return list(memberships), list(Invitation.objects.values_list("id", flat=True))
