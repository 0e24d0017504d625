"""Keys and indexes of a document: how they are written, and what they are compared with."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/queries/#key-index-and-path-transforms"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/core/type_basics.html#sqlalchemy.types.JSON"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "cards_by_maker",
        asks="Which cards name Ibn Omar, with these capitals, as the maker?",
        # Not the bell, whose maker is in small letters.
        answer=["Astrolabe"],
        unordered=True,
        source=SQLALCHEMY,
    ),
    # JS-04
    Question(
        "cards_of_a_year",
        asks="Which cards have the year 1750?",
        answer=["Cello", "Engraving"],
        unordered=True,
        source=SQLALCHEMY,
    ),
    Question(
        "cards_from_a_city",
        asks="Which cards have the city of Toledo inside their place?",
        answer=["Astrolabe", "Dial"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "cards_with_a_second_part",
        asks="Which cards have mater as the second of their parts?",
        answer=["Astrolabe"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "makers_inside_arrays",
        asks="Which cards are an array, with Anna Kos as the maker of the fourth item?",
        # The maker of the cello is not inside an array.
        answer=["Globe"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "last_items_of_globe",
        asks="Which are the second item of the globe's array, and the last item of the array "
        "inside it?",
        answer=[("two", 6)],
        source=DJANGO,
    ),
    Question(
        "parts_of_the_first_cards",
        asks="What are the parts of the first four cards?",
        # The bell has an empty list, the dial no parts.
        answer=[
            ["rete", "mater", "rule"],
            [],
            ["scroll", ["peg", "pin"], {"name": "bow", "count": 2}],
            None,
        ],
        source=DJANGO,
    ),
    Question(
        "signatures",
        asks="What do the first four cards have under signed, as their documents have it?",
        answer=[True, False, 1, "true"],
        source=SQLALCHEMY,
    ),
    Question(
        "signed_cards",
        asks="On which cards is signed true, neither a number nor a text?",
        answer=["Astrolabe"],
        unordered=True,
        source=SQLALCHEMY,
    ),
    Question(
        "cards_of_a_room_by_text",
        asks="Which cards have the text 3, not the number, as the room of their place?",
        answer=["Astrolabe"],
        only_on=("sqlite", "postgresql"),
        unordered=True,
        source=SQLALCHEMY,
    ),
    Question(
        "cards_with_a_number_as_key",
        asks="Which cards have a key that is the text 7?",
        answer=["Fan"],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/#has-key",
    ),
    Question(
        "values_of_odd_keys",
        asks="What does the fan have under in, x__y, a.b, 50% and it's?",
        answer=[("silk", "apart", "dotted", "half", "quoted")],
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/#module-django.db.models.fields.json",
    ),
    Question(
        "cards_with_two_underscores",
        asks="Which cards have apart under x__y?",
        answer=["Fan"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "value_of_a_key_with_an_accent",
        asks="What does the fan have under naïve?",
        answer=["Æ"],
        source=SQLALCHEMY,
    ),
    Question(
        "cards_of_two_years",
        asks="Which cards are of 1067 or 1900?",
        answer=["Astrolabe", "Fan"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "cards_sold_after_their_year",
        asks="Which cards were sold in a year after their own?",
        answer=["Engraving"],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/#f-expressions",
    ),
    Question(
        "first_contents_of_crates",
        asks="What is the first thing in each crate?",
        answer=["drum", None, "flute"],
        source="https://docs.sqlalchemy.org/en/21/orm/extensions/indexable.html",
    ),
)
