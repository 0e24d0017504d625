"""Maps of texts: keys, values, and what they contain."""

from shared_fixtures.question import Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/fields/#hstorefield"
HSTORE = "https://www.postgresql.org/docs/18/hstore.html"

QUESTIONS: tuple[Question, ...] = (
    Question(  # JS-11
        "plants_with_a_colour",
        asks="Of which plants is a colour recorded, even if it is not known?",
        # The colour of the dodder is null; the key is there.
        answer=instances(
            "Plant", "Clover", "Sweetclover", "White clover", "Clover dodder of lowlands", "Épilobe"
        ),
        source=f"{DJANGO}",
    ),
    Question(
        "plants_of_a_known_colour",
        asks="Of which plants is the colour known?",
        answer=instances("Plant", "Clover", "Sweetclover", "White clover", "Épilobe"),
        source=HSTORE,
    ),
    Question(
        "red_plants",
        asks="Which plants are red?",
        answer=instances("Plant", "Clover"),
        source=DJANGO,
    ),
    Question(
        "plants_whose_colour_is_recorded_as_unknown",
        asks="In which plants is the colour null, and not absent?",
        # A key without a value equals another in @>.
        answer=instances("Plant", "Clover dodder of lowlands"),
        source=HSTORE,
    ),
)
