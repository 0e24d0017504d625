"""References of a class to itself: mentors, friends on both sides, followers on one."""

from django.db.models import F, Model, QuerySet

from django_side.relationships.models import Person


def mentors_of_mentors() -> QuerySet[Person, tuple[str, str | None, str | None]]:
    """Each step of the path is one more outer join to the same table."""
    rows = Person.objects.order_by("id")
    return rows.values_list("name", "mentor__name", "mentor__mentor__name")


def pupils_of_ada() -> QuerySet[Person]:
    """Without ``related_name`` the manager would be ``person_set``."""
    person = Person.objects.get(name="Ada")
    return person.pupils.all()


def people_with_a_pupil_of_staff() -> QuerySet[Person]:
    """Django creates the alias for the second join."""
    return Person.objects.filter(pupils__is_staff=True).distinct()


def people_without_pupils() -> QuerySet[Person]:
    """Comparing a to-many relation with None uses an outer join."""
    return Person.objects.filter(pupils=None).order_by("id")


def leave_pupil() -> tuple[set[str], int]:
    """The reference is nullable, so there is ``remove``, which only unlinks."""
    person = Person.objects.get(name="Ada")
    pupil = Person.objects.get(name="Edsger")
    person.pupils.remove(pupil)
    return {pupil.name for pupil in person.pupils.all()}, Person.objects.count()


def friends_of_alan() -> tuple[QuerySet[Person], QuerySet[Person]]:
    """The relation is symmetrical: both directions have the same name."""
    person = Person.objects.get(name="Alan")
    return person.friends.all(), Person.objects.filter(friends=person)


def rows_of_friendships() -> QuerySet[Model, tuple[int, int]]:
    """A friendship is two rows, one for each direction."""
    return Person.friends.through.objects.values_list("from_person_id", "to_person_id")


def befriend_frank() -> tuple[list[str], list[str]]:
    """``add`` writes both rows."""
    barbara = Person.objects.get(name="Barbara")
    frank = Person.objects.get(name="Frank")
    barbara.friends.add(frank)
    people = [frank, barbara]
    first, second = ([friend.name for friend in person.friends.all()] for person in people)
    return first, second


def end_friendship() -> tuple[list[str], list[str]]:
    """``remove`` deletes both rows."""
    ada, grace = Person.objects.filter(name__in=["Ada", "Grace"]).order_by("id")
    ada.friends.remove(grace)
    people = [ada, grace]
    first, second = ([friend.name for friend in person.friends.all()] for person in people)
    return first, second


def clear_friends_of_ada() -> QuerySet[Model, tuple[int, int]]:
    """``clear`` deletes the rows of both directions."""
    Person.objects.get(name="Ada").friends.clear()
    return Person.friends.through.objects.values_list("from_person_id", "to_person_id")


def friends_of_friends_of_barbara() -> QuerySet[Person]:
    """The path follows the same relation twice."""
    return Person.objects.filter(friends__friends__name="Barbara").distinct()


def people_without_friends() -> QuerySet[Person]:
    """Comparing the relation with None uses an outer join to the association table."""
    return Person.objects.filter(friends=None)


def followed_and_followers_of_ada() -> tuple[QuerySet[Person], QuerySet[Person]]:
    """With ``symmetrical=False`` each direction has its own name."""
    person = Person.objects.get(name="Ada")
    return person.follows.all(), person.followers.all()


def follow_barbara() -> tuple[list[str], list[str]]:
    """``add`` writes one row."""
    alan, barbara = Person.objects.filter(name__in=["Alan", "Barbara"]).order_by("id")
    alan.follows.add(barbara)
    people = [alan, barbara]
    first, second = ([other.name for other in person.follows.all()] for person in people)
    return first, second


def people_who_follow_each_other() -> QuerySet[Person, tuple[str, str]]:
    """``F`` compares the end of a two-step path with the row where it began."""
    ada, grace = Person.objects.filter(name__in=["Ada", "Grace"]).order_by("id")
    ada.follows.add(grace)
    rows = Person.objects.filter(follows__follows=F("id"))
    return rows.order_by("id").values_list("name", "follows__name")
