"""Maps of texts: keys, values, and what they contain."""

from shared_fixtures.question import Question, instances

FIELDS = "https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/fields"
DJANGO = f"{FIELDS}/#hstorefield"
HSTORE = "https://www.postgresql.org/docs/18/hstore.html"

QUESTIONS: tuple[Question, ...] = (
    Question(  # JS-11
        "plants_with_a_colour",
        asks="Of which plants is a colour recorded, even if it is not known?",
        # The colour of the dodder is null; the key is there.
        answer=instances(
            "Plant", "Clover", "Sweetclover", "White clover", "Clover dodder of lowlands", "Épilobe"
        ),
        source=DJANGO,
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
    Question(
        "plants_with_colour_and_leaves",
        asks="Which plants have both a colour and a number of leaves recorded?",
        # The white clover has Leaves, which is another key.
        answer=instances("Plant", "Clover", "Sweetclover"),
        source=DJANGO,
    ),
    Question(
        "plants_with_leaves_or_a_height",
        asks="Which plants have a number of leaves or a height recorded?",
        answer=instances("Plant", "Clover", "Sweetclover", "Épilobe", "epilobe"),
        source=DJANGO,
    ),
    Question(
        "plants_without_other_traits",
        asks="Which plants have no other traits than red, three leaves, no scent, and 120 high?",
        answer=instances("Plant", "Clover", "Clove", "epilobe"),
        source=DJANGO,
    ),
    Question(
        "kinds_of_traits",
        asks="What is recorded about each plant?",
        # PostgreSQL sorts keys by their length first, then by their bytes.
        answer=[
            ("Clover", ["scent", "colour", "leaves"]),
            ("Sweetclover", ["colour", "leaves"]),
            ("White clover", ["Leaves", "colour"]),
            ("Clove", []),
            ("Clover dodder of lowlands", ["colour"]),
            ("Épilobe", ["colour", "height"]),
            ("epilobe", ["height"]),
        ],
        source=f"{FIELDS}/#keys",
    ),
    Question(
        "values_of_traits",
        asks="Which values are recorded about each plant?",
        answer=[
            ("Clover", [None, "red", "3"]),
            ("Sweetclover", ["yellow", "3"]),
            ("White clover", ["4", "white"]),
            ("Clove", []),
            ("Clover dodder of lowlands", [None]),
            ("Épilobe", ["pink", "90"]),
            ("epilobe", ["120"]),
        ],
        source=f"{FIELDS}/#values",
    ),
    Question(
        "plants_with_a_three",
        asks="Which plants have the value 3 in any trait?",
        answer=instances("Plant", "Clover", "Sweetclover"),
        source=DJANGO,
    ),
    Question(
        "remarks_in_pairs",
        asks="What are the remarks, as one list, and as pairs?",
        # A map has its own signs in texts; an empty one is not null.
        answer=[
            ("Clover", ["by", "Ann"], [["by", "Ann"]]),
            ("Sweetclover", [], []),
            (
                "Clove",
                ["by", "Ben, junior", 'very "rare"', "a=>b"],
                [["by", "Ben, junior"], ['very "rare"', "a=>b"]],
            ),
        ],
        source=HSTORE,
    ),
    Question(
        "colours_and_leaves_of_plants",
        asks="Which colour and number of leaves does each plant have, without other traits?",
        answer=[
            {"colour": "red", "leaves": "3"},
            {"colour": "yellow", "leaves": "3"},
            {"colour": "white"},
            {},
            {"colour": None},
            {"colour": "pink"},
            {},
        ],
        source=HSTORE,
    ),
    Question(
        "traits_without_the_colour",
        asks="Which traits does each plant have besides its colour?",
        answer=[
            {"leaves": "3", "scent": None},
            {"leaves": "3"},
            {"Leaves": "4"},
            {},
            {},
            {"height": "90"},
            {"height": "120"},
        ],
        source=HSTORE,
    ),
    Question(
        "traits_without_three_yellow_leaves",
        asks="Which traits remain of the plants on shelf 2 without the pairs yellow and 3 leaves?",
        answer=[
            {"colour": "red", "scent": None},
            {},
            {"colour": "white", "Leaves": "4"},
            {"colour": "pink", "height": "90"},
        ],
        source=HSTORE,
    ),
    Question(
        "traits_with_habitats",
        asks="What are the traits of the plants on shelf 1, with their habitats as a trait?",
        answer=[{"grows": None}, {"height": "120", "grows": "près de la forêt"}],
        source=HSTORE,
    ),
    Question(
        "plants_as_high_as_120",
        asks="Which plants are 120 high or more?",
        answer=instances("Plant", "epilobe"),
        source=DJANGO,
    ),
    Question(
        "colour_a_clove",
        asks="Record that the clove is violet, and read its traits again.",
        answer={"colour": "violet"},
        writes=True,
        source="https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html",
    ),
    Question(
        "add_a_remark",
        asks="Add to the remarks of the sweetclover who has seen it, and read them again.",
        answer={"seen": "Ben"},
        writes=True,
        source="https://docs.sqlalchemy.org/en/21/dialects/postgresql.html",
    ),
    Question(  # JS-11
        "save_a_number_of_leaves",
        asks="Save a plant with five leaves, a number in Python: what is stored?",
        # A map of texts.
        answer={"leaves": "5"},
        writes=True,
        source=DJANGO,
    ),
)
