"""Checks in Python before a row is saved, and the database's own."""

from datetime import date

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from django_side.galleries.models import Artist, Exhibition, Medium, Work


def complaint_about_an_empty_title() -> str:
    """``error_messages`` of a field replaces the texts; the object may exist unchecked."""
    work = Work(title="", medium=Medium.OIL, year=1950)
    try:
        work.clean_fields(exclude={"artist"})
    except ValidationError as error:
        return str(error.message_dict["title"][0])
    return ""


def complaints_about_a_work() -> dict[str, str]:
    """``full_clean`` collects the messages of all fields; without uniqueness it asks no database.

    What is in ``exclude`` is left out of all checks.
    """
    work = Work(title="#7", medium=Medium.OIL, year=2025, price=0, artist=Artist())
    try:
        work.full_clean(exclude={"artist"}, validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        return {name: messages[0] for name, messages in error.message_dict.items()}
    return {}


def add_work_from_before_the_birth() -> None:
    """``clean`` compares the fields, and ``full_clean`` calls it; ``save`` does neither."""
    ida = Artist.objects.get(pk=1)
    Work(artist=ida, title="Cradle", medium=Medium.OIL, year=1899).full_clean()


def add_work_of_unknown_birth() -> Work:
    """``full_clean`` returns nothing if all is right; it saves nothing either."""
    kari = Artist.objects.get(pk=3)
    work = Work(artist=kari, title="Cradle", medium=Medium.OIL, year=1850, price=1)
    work.full_clean()
    work.save()
    return work


def add_numbered_work_unchecked() -> list[str]:
    """Validators run in ``full_clean`` only, so ``save`` and ``create`` store anything."""
    work = Work.objects.create(artist_id=1, title="#7", medium=Medium.OIL, year=1930)
    return [work.title]


def titles_that_are_free() -> list[str]:
    """``validate_constraints`` asks the database; another connection may be faster than it."""
    free = []
    for title in ("Winter", "Moth"):
        work = Work(artist_id=1, title=title, medium=Medium.OIL, year=1930)
        try:
            work.validate_constraints()
        except ValidationError:
            continue
        free.append(title)
    return free


def complaint_about_a_second_winter() -> str:
    """``violation_error_message`` of the constraint is what people read."""
    work = Work(artist_id=1, title="Winter", medium=Medium.OIL, year=1930)
    try:
        work.validate_constraints()
    except ValidationError as error:
        return str(error.message_dict[NON_FIELD_ERRORS][0])
    return ""


def rule_that_a_price_of_zero_breaks() -> str:
    """``violation_error_code`` is for programs; a condition is computed by the database."""
    work = Work.objects.get(pk=1)
    work.price = 0
    try:
        work.validate_constraints(exclude={"title"})
    except ValidationError as error:
        return str(error.error_dict[NON_FIELD_ERRORS][0].code)
    return ""


def rules_of_dates_broken() -> dict[date, list[str]]:
    """``validate_unique`` checks ``unique_for_month`` by the month of any year."""
    taken: dict[date, list[str]] = {}
    for opens in (date(2024, 2, 1), date(2024, 3, 31), date(2025, 6, 10), date(2023, 6, 1)):
        exhibition = Exhibition(name="Snow", room="A", curator="Lie", opens=opens)
        try:
            exhibition.validate_unique()
        except ValidationError as error:
            taken[opens] = sorted(error.message_dict)
    return taken


def rules_of_dates_broken_in_no_room() -> dict[date, list[str]]:
    """``exclude`` leaves out the rules about a field."""
    taken: dict[date, list[str]] = {}
    for opens in (date(2024, 2, 1), date(2024, 3, 31), date(2025, 6, 10), date(2023, 6, 1)):
        exhibition = Exhibition(name="Snow", room="A", curator="Lie", opens=opens)
        try:
            exhibition.validate_unique(exclude={"room"})
        except ValidationError as error:
            taken[opens] = sorted(error.message_dict)
    return taken
