"""Members removed and cleared, and what is deleted with an end of the relationship."""

from django.db.models import QuerySet

from django_side.bands.models import Group, Invitation, Membership, Person


def remove_ringo() -> tuple[list[str], list[str]]:
    """``remove`` deletes the intermediate row without reading it."""
    beatles = Group.objects.get(name="The Beatles")
    ringo = Person.objects.get(name="Ringo Starr")
    beatles.members.remove(ringo)
    members = beatles.members.order_by("id").values_list("name", flat=True)
    return list(members), list(ringo.group_set.values_list("name", flat=True))


def remove_yoko() -> QuerySet[Person, str]:
    """``remove`` of someone who is not a member does nothing."""
    beatles = Group.objects.get(name="The Beatles")
    beatles.members.remove(Person.objects.get(name="Yoko Ono"))
    return beatles.members.order_by("id").values_list("name", flat=True)


def invite_ringo_back() -> QuerySet[Person, str]:
    """Without a constraint, the model can create the same pair twice."""
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
    """``remove`` deletes all of the person's rows."""
    beatles = Group.objects.get(name="The Beatles")
    ringo = Person.objects.get(name="Ringo Starr")
    Invitation.objects.create(person=ringo, group=beatles, inviter_id=2)
    beatles.invited.remove(ringo)
    return beatles.invitation_set.order_by("id")


def add_ringo_to_invited() -> QuerySet[Person, str]:
    """``add`` checks whether the person is there, even where no constraint does."""
    beatles = Group.objects.get(name="The Beatles")
    ringo = Person.objects.get(name="Ringo Starr")
    george = Person.objects.get(name="George Harrison")
    values = {"inviter_id": 2, "invite_reason": "Plays well."}
    beatles.invited.add(ringo, george, through_defaults=values)
    return beatles.invited.order_by("invitation__id").values_list("name", flat=True)


def clear_members() -> tuple[list[Membership], int]:
    """``clear`` deletes the intermediate rows with one statement."""
    Group.objects.get(name="The Beatles").members.clear()
    return list(Membership.objects.order_by("id")), Person.objects.count()


def clear_groups_of_ringo() -> QuerySet[Membership, int]:
    """The manager of the other end can clear as well."""
    Person.objects.get(name="Ringo Starr").group_set.clear()
    return Membership.objects.order_by("id").values_list("id", flat=True)


def delete_the_beatles() -> tuple[list[int], list[int], int]:
    """``on_delete`` of the two keys deletes the intermediate rows; the persons stay."""
    Group.objects.get(name="The Beatles").delete()
    memberships = Membership.objects.order_by("id").values_list("id", flat=True)
    invitations = Invitation.objects.order_by("id").values_list("id", flat=True)
    return list(memberships), list(invitations), Person.objects.count()


def delete_paul() -> tuple[list[int], list[int]]:
    """A row is deleted if any of its keys refers to the person."""
    Person.objects.get(name="Paul McCartney").delete()
    memberships = Membership.objects.order_by("id").values_list("id", flat=True)
    invitations = Invitation.objects.order_by("id").values_list("id", flat=True)
    return list(memberships), list(invitations)
