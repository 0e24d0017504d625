"""What an edit of a model is, and the models that several edits have."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Body:
    """What a model has: lines of Django's, and of SQLAlchemy's; ``django_meta`` are of Meta.

    ``sqlalchemy_after`` is behind the class.
    """

    django: str
    sqlalchemy: str
    django_meta: str = ""
    sqlalchemy_after: str = ""


@dataclass(frozen=True)
class Edit:
    """A model before and after, or None, and the changes that both tools print."""

    before: Body | None
    after: Body | None
    noticed: tuple[str, ...] = ()


NUMBER = Body("number = models.IntegerField()", "number: Mapped[int]")
PAIR = Body(
    "one = models.IntegerField()\n    two = models.IntegerField()",
    "one: Mapped[int]\n    two: Mapped[int]",
)


def text(django: str = "", sqlalchemy: str = "", length: int = 20, name: str = "name") -> Body:
    """Return a model with a text of some options."""
    return Body(
        f"{name} = models.CharField(max_length={length}{django})",
        f"{name}: Mapped[str] = mapped_column(String({length}){sqlalchemy})",
    )


def number(django: str = "", sqlalchemy: str = "mapped_column()", kind: str = "Integer") -> Body:
    """Return a model with a number of some options."""
    return Body(
        f"number = models.{kind}Field({django})",
        f"number: Mapped[int] = {sqlalchemy}",
    )


def positive(kind: str = "", django: str = "") -> Body:
    """Return a model with a number that must not be negative."""
    column = f"mapped_column(Positive{kind}Integer)"
    return number(django, column, f"Positive{kind}Integer")


def more(django: str, sqlalchemy: str) -> Body:
    """Return the model with a number, and another column behind it."""
    return Body(f"{NUMBER.django}\n    {django}", f"{NUMBER.sqlalchemy}\n    {sqlalchemy}")


def meta(body: Body, django: str, sqlalchemy: str = "", after: str = "") -> Body:
    """Return a model with a Meta."""
    more_of_it = f"\n\n    {sqlalchemy}" if sqlalchemy else ""
    return Body(body.django, f"{body.sqlalchemy}{more_of_it}", django, after)


def check(number: int) -> Body:
    """Return a model with a check."""
    return meta(
        NUMBER,
        f"constraints = [models.CheckConstraint(condition=Q(number__gt={number}), name='enough')]",
        f"__table_args__ = (CheckConstraint('number > {number}', name='enough'),)",
    )


def person(django: str, sqlalchemy: str = "", name: str = "who") -> Body:
    """Return a model that refers to a model of another chapter."""
    return Body(
        f"{name} = models.{django}('quickstart.Person', models.CASCADE)",
        f"{name}_id: Mapped[BigInt] = mapped_column("
        f"DeferredForeignKey('quickstart_person.id'){sqlalchemy})",
    )
