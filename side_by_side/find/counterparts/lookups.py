"""Lookups, written ``field__lookup=value`` in Django."""

from side_by_side.find.counterparts.counterpart import Counterpart

LOOKUPS = (
    Counterpart(
        "__exact",
        "Course.name == name; == None becomes IS NULL",
        ("==",),
        near="filter",
    ),
    Counterpart(
        "__iexact",
        "func.lower(Course.name) == name.lower()",
        ("func.lower",),
        pair="academy.users_by_last_name_in_any_case",
    ),
    Counterpart(
        "__contains",
        "Course.name.contains(text, autoescape=True): without autoescape, % and _ in the "
        "text are wildcards",
        ("contains",),
        pair="academy.courses_with_a_percent_sign",
    ),
    Counterpart(
        "__icontains",
        "Course.name.icontains(text, autoescape=True): ILIKE on PostgreSQL, lower() LIKE "
        "lower() elsewhere",
        ("icontains",),
        near="__contains",
    ),
    Counterpart(
        "__startswith",
        "Course.name.startswith(text, autoescape=True)",
        ("startswith",),
        pair="academy.courses_starting_with_comp",
    ),
    Counterpart(
        "__istartswith",
        "Course.name.istartswith(text, autoescape=True)",
        ("istartswith",),
        near="__startswith",
    ),
    Counterpart(
        "__endswith",
        "Course.name.endswith(text, autoescape=True)",
        ("endswith",),
        near="__startswith",
    ),
    Counterpart(
        "__iendswith",
        "Course.name.iendswith(text, autoescape=True)",
        ("iendswith",),
        near="__startswith",
    ),
    Counterpart(
        "__in",
        "Course.id.in_(ids); an empty list is allowed",
        ("in_",),
        pair="academy.learners_at_two_addresses",
    ),
    Counterpart(
        "__gt",
        "Course.price > 10",
        (">",),
        pair="bands.members_who_joined_after_1961",
    ),
    Counterpart(
        "__gte",
        "Course.price >= 10",
        (">=",),
        pair="fields.albums_since_july_18_1960",
    ),
    Counterpart(
        "__lt",
        "Course.price < 10",
        ("<",),
        pair="academy.learners_born_before_edsger",
    ),
    Counterpart(
        "__lte",
        "Course.price <= 10",
        ("<=",),
        pair="academy.paid_courses_up_to_49_90",
    ),
    Counterpart(
        "__range",
        "Course.price.between(10, 20)",
        ("between",),
        pair="academy.enrollments_from_january_11_to_march_1",
    ),
    Counterpart(
        "__isnull",
        "Course.price.is_(None), Course.price.is_not(None)",
        ("is_", "is_not"),
        pair="fields.contacts_whose_nickname_is_null",
    ),
    Counterpart(
        "__regex",
        "Course.name.regexp_match(pattern): ~ on PostgreSQL, REGEXP elsewhere",
        ("regexp_match",),
        near="__contains",
    ),
    Counterpart(
        "__iregex",
        'Course.name.regexp_match(pattern, flags="i"); SQLite ignores flags: (?i) in the pattern',
        ("regexp_match",),
        near="__contains",
    ),
    Counterpart(
        "__date",
        "func.date(Course.created), or cast(Course.created, Date) on PostgreSQL",
        ("func.date", "cast"),
        near="__range",
    ),
    Counterpart(
        "__year",
        "a range, which can use an index: where(Course.created >= start, Course.created < "
        'end); or extract("year", Course.created) == 2024',
        ("extract", ">="),
        pair="academy.courses_created_in_2024",
    ),
    Counterpart(
        "__month",
        'extract("month", Course.created) == 5',
        ("extract",),
        pair="options.save_orders_selecting_first",
    ),
    Counterpart(
        "__day",
        'extract("day", Course.created) == 31',
        ("extract",),
        near="__month",
    ),
    Counterpart(
        "__hour",
        'extract("hour", Course.created) == 12',
        ("extract",),
        near="__month",
    ),
    Counterpart(
        "__week_day",
        'extract("dow", Course.created) on PostgreSQL and SQLite: Sunday is 0, and 1 in '
        "Django; func.dayofweek() on MariaDB",
        ("extract",),
        near="__month",
    ),
    Counterpart(
        "__search",
        "Course.name.match(text): full-text search of PostgreSQL and MariaDB",
        ("match",),
        pair="warehouse.products_called_steel",
    ),
    Counterpart(
        "__has_keys",
        "column.has_all(array(names)) of a JSONB or HSTORE column of PostgreSQL",
        ("has_all",),
        pair="documents.cards_with_two_keys",
    ),
    Counterpart(
        "__has_any_keys",
        "column.has_any(array(names)) of a JSONB or HSTORE column of PostgreSQL",
        ("has_any",),
        pair="documents.cards_with_any_of_two_keys",
    ),
    Counterpart(
        "__has_key",
        "column.has_key(name) of a JSONB or HSTORE column of PostgreSQL",
        ("has_key",),
        near="JSONField",
    ),
    Counterpart(
        "__overlap",
        "column.overlap(values) of an ARRAY column of PostgreSQL",
        ("overlap",),
        pair="warehouse.products_of_wood_or_shiny",
    ),
)
