"""Bands and who played in them: many-to-many relationships with fields of their own.

The SQLAlchemy side is ``sqlalchemy_side/bands/models.py``.
"""

from django.db import models


class Person(models.Model):
    """Someone who plays, or was asked to."""

    name = models.CharField(max_length=128)

    def __str__(self) -> str:
        return self.name


class Group(models.Model):
    """A band: its members, and those who were invited to it."""

    name = models.CharField(max_length=128)

    members = models.ManyToManyField(Person, through="Membership")
    # An invitation refers to two persons, so the invited one has to be named.
    invited = models.ManyToManyField(
        Person, through="Invitation", through_fields=("group", "person"), related_name="invited_to"
    )

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """One person in one group, with the values of that pairing; at most one row per pair."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    group = models.ForeignKey(Group, on_delete=models.CASCADE)
    date_joined = models.DateField()
    invite_reason = models.CharField(max_length=64)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "group"), name="unique_person_group"),
        )

    def __str__(self) -> str:
        return f"{self.person} in {self.group}"


class Invitation(models.Model):
    """One person invited to a group by another; the same pair may occur again."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    inviter = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="membership_invites")
    invite_reason = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.person} to {self.group} by {self.inviter}"


class Performer(models.Model):
    """Someone with friends, which is mutual, and with idols, which is not."""

    name = models.CharField(max_length=128)

    friends = models.ManyToManyField("self", through="Friendship")
    # An influence refers to three performers, so the two sides have to be named.
    idols = models.ManyToManyField(
        "self",
        through="Influence",
        through_fields=("follower", "idol"),
        symmetrical=False,
        related_name="followers",
    )

    def __str__(self) -> str:
        return self.name


class Friendship(models.Model):
    """The second is a friend of the first; the other direction is a separate row."""

    first = models.ForeignKey(Performer, on_delete=models.CASCADE, related_name="rel_from_set")
    second = models.ForeignKey(Performer, on_delete=models.CASCADE, related_name="rel_to_set")
    date_friended = models.DateField()

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"


class Influence(models.Model):
    """A performer's idol, and the performer who noted the influence, if any."""

    follower = models.ForeignKey(
        Performer, on_delete=models.CASCADE, related_name="influences_taken"
    )
    idol = models.ForeignKey(Performer, on_delete=models.CASCADE, related_name="influences_given")
    noted_by = models.ForeignKey(
        Performer, on_delete=models.SET_NULL, null=True, related_name="influences_noted"
    )
    strength = models.PositiveSmallIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.follower} after {self.idol}"
