"""The headings of Django's topic guide "Models", in order, and the samples without a pair."""

from typing import NamedTuple

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/"


class Heading(NamedTuple):
    """One heading of the guide: its depth, its text, and the fragment of its URL.

    ``no_pair`` has a line for each sample under it that has no pair, with the reason.
    """

    depth: int
    title: str
    anchor: str
    no_pair: tuple[str, ...] = ()


ONLY_A_HEADING = ("Only the headings below it have samples.",)

HEADINGS = (
    Heading(0, "Quick example", "quick-example"),
    Heading(0, "Using models", "using-models"),
    Heading(0, "Fields", "fields"),
    Heading(1, "Field types", "field-types"),
    Heading(1, "Field options", "field-options"),
    Heading(1, "Automatic primary key fields", "automatic-primary-key-fields"),
    Heading(1, "Verbose field names", "verbose-field-names"),
    Heading(1, "Relationships", "relationships", ONLY_A_HEADING),
    Heading(
        2,
        "Many-to-one relationships",
        "many-to-one-relationships",
        (
            "Only Django rejects a missing on_delete.",
            "A to_field that is not unique: Django rejects the model (E311), SQLAlchemy nothing.",
            "PostgreSQL refuses its table, SQLite its rows, MariaDB its table without an index.",
            "clean_fields() enforces limit_choices_to; SQLAlchemy validates nothing.",
        ),
    ),
    Heading(
        2,
        "Many-to-many relationships",
        "many-to-many-relationships",
        ("The advice on names and on which model has the field contains nothing to run.",),
    ),
    Heading(
        2,
        "Extra fields on many-to-many relationships",
        "extra-fields-on-many-to-many-relationships",
        ("through_fields with only one name (E337): SQLAlchemy has no such option.",),
    ),
    Heading(
        2,
        "One-to-one relationships",
        "one-to-one-relationships",
        ("The guide has no sample here; the sample on the page it links to has a pair.",),
    ),
    Heading(1, "Models across files", "models-across-files"),
    Heading(
        1,
        "Field name restrictions",
        "field-name-restrictions",
        ("foo_, foo__bar and pk: only Django rejects these names of fields (E001 to E003).",),
    ),
    Heading(1, "Custom field types", "custom-field-types"),
    Heading(
        0,
        "Meta options",
        "meta-options",
        ("Permissions are rows of django.contrib.auth; SQLAlchemy has no equivalent.",),
    ),
    Heading(0, "Model attributes", "model-attributes"),
    Heading(0, "Model methods", "model-methods"),
    Heading(1, "Overriding predefined model methods", "overriding-predefined-model-methods"),
    Heading(1, "Executing custom SQL", "executing-custom-sql"),
    Heading(0, "Model inheritance", "model-inheritance", ONLY_A_HEADING),
    Heading(1, "Abstract base classes", "abstract-base-classes"),
    Heading(
        2,
        "Meta inheritance",
        "meta-inheritance",
        ("A Meta of two bases: ordering and managed exist only in Django, so nothing is merged.",),
    ),
    Heading(
        2,
        "Be careful with related_name and related_query_name",
        "be-careful-with-related-name-and-related-query-name",
    ),
    Heading(1, "Multi-table inheritance", "multi-table-inheritance"),
    Heading(2, "Meta and multi-table inheritance", "meta-and-multi-table-inheritance"),
    Heading(2, "Inheritance and reverse relations", "inheritance-and-reverse-relations"),
    Heading(2, "Specifying the parent link field", "specifying-the-parent-link-field"),
    Heading(1, "Proxy models", "proxy-models"),
    Heading(
        2,
        "QuerySets still return the model that was requested",
        "querysets-still-return-the-model-that-was-requested",
    ),
    Heading(2, "Base class restrictions", "base-class-restrictions"),
    Heading(2, "Proxy model managers", "proxy-model-managers"),
    Heading(
        2,
        "Differences between proxy inheritance and unmanaged models",
        "differences-between-proxy-inheritance-and-unmanaged-models",
        ("The two general rules are advice; the questions show both approaches.",),
    ),
    Heading(
        1,
        "Multiple inheritance",
        "multiple-inheritance",
        ("The difficulties with __init__ and serialization are an explanation without a sample.",),
    ),
    Heading(1, "Field name “hiding” is not permitted", "field-name-hiding-is-not-permitted"),
    Heading(
        0,
        "Organizing models in a package",
        "organizing-models-in-a-package",
        ("The __init__.py that imports the modules: the chapter's own package is this sample.",),
    ),
)
