"""Bands and who played in them: many-to-many relationships with fields of their own.

The other answer is ``sqlalchemy_side/bands/models.py``.
"""

from django.db import models


class Person(models.Model):
    """Anybody who plays, or was asked to."""

    name = models.CharField(max_length=128)

    def __str__(self) -> str:
        return self.name


class Group(models.Model):
    """A band: its members, and those who were invited to it."""

    name = models.CharField(max_length=128)

    members = models.ManyToManyField(Person, through="Membership")
    # An invitation names two persons, so it has to be said which one is invited.
    invited = models.ManyToManyField(
        Person, through="Invitation", through_fields=("group", "person"), related_name="invited_to"
    )

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """One person in one group, with what is known of just that pairing; once only."""

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
    """One person invited to a group by another; nothing keeps it from happening again."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    inviter = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="membership_invites")
    invite_reason = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.person} to {self.group} by {self.inviter}"


class Performer(models.Model):
    """Somebody with friends, which is mutual, and with idols, which is not."""

    name = models.CharField(max_length=128)

    friends = models.ManyToManyField("self", through="Friendship")
    # An influence names three performers, so it has to be said which two are meant.
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
    """The second is a friend of the first; the other direction is a row of its own."""

    first = models.ForeignKey(Performer, on_delete=models.CASCADE, related_name="rel_from_set")
    second = models.ForeignKey(Performer, on_delete=models.CASCADE, related_name="rel_to_set")
    date_friended = models.DateField()

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"


class Influence(models.Model):
    """Whom a performer takes after, and who says so, if anybody does."""

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
