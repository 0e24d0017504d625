"""Texts without accents, and columns that ignore case by their type or collation."""

from shared_fixtures.question import Question, Refused, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref"
UNACCENT = f"{DJANGO}/contrib/postgres/lookups/#unaccent"
CITEXT = "https://www.postgresql.org/docs/18/citext.html"
COLLATION = f"{DJANGO}/models/fields/#django.db.models.CharField.db_collation"

QUESTIONS: tuple[Question, ...] = (
    Question(  # FT-02
        "plants_named_epilobe_without_accents",
        asks="Which plants are named Épilobe, when accents do not count, and case does?",
        answer=instances("Plant", "Épilobe"),
        source=UNACCENT,
    ),
    Question(  # FT-02
        "plants_named_epilobe_in_any_case",
        asks="Which plants are named épilobe, when neither accents nor case count?",
        answer=instances("Plant", "Épilobe", "epilobe"),
        source=UNACCENT,
    ),
    Question(
        "habitats_in_meadows_of_france",
        asks="Which habitats begin with Près, when accents do not count, and case does?",
        answer=instances("Plant", "Épilobe"),
        source=UNACCENT,
    ),
    Question(
        "habitats_in_forests_of_france",
        asks="Which habitats contain FORET, when neither accents nor case count?",
        answer=instances("Plant", "epilobe"),
        source=UNACCENT,
    ),
    Question(
        "habitats_without_accents",
        asks="What are the last two habitats without accents?",
        answer=["pres de la foret", "Pres humides"],
        source=UNACCENT,
    ),
    Question(
        "collectors_called_ann",
        asks="Who is called ANN, in any case?",
        answer=instances("Collector", "Ann"),
        source=CITEXT,
    ),
    Question(
        "collectors_with_a_double_n",
        asks="Whose nickname contains NN, in any case?",
        answer=instances("Collector", "Ann", "anna"),
        source=CITEXT,
    ),
    Question(
        "collectors_by_nickname",
        asks="Who collects, by nickname?",
        # By their bytes, the capitals of BEN would be before anna.
        answer=instances("Collector", "Ann", "anna", "BEN"),
        source=CITEXT,
    ),
    Question(
        "a_second_ann",
        asks="Add a collector called ANN: may there be an Ann, and an ANN?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=CITEXT,
    ),
    Question(
        "collectors_with_the_address_of_anna",
        asks="Whose address is anna@example.org, in any case?",
        answer=instances("Collector", "anna"),
        source=COLLATION,
    ),
    Question(
        "a_second_address_of_anna",
        asks="Add a collector with the address ANNA@EXAMPLE.ORG: may there be two?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=COLLATION,
    ),
)
