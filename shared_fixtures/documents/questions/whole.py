"""Whole documents: compared, searched and read."""

from shared_fixtures.question import PerDatabase, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/queries/#querying-jsonfield"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/core/type_basics.html#sqlalchemy.types.JSON"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "cards_with_an_empty_object",
        asks="Which cards have an object without keys for details?",
        # Not the net, whose details are an empty array.
        answer=["Mask"],
        source=DJANGO,
    ),
    Question(
        "cards_of_two_documents",
        asks="Which cards have the number 42 or an empty array for details?",
        answer=["Idol", "Net"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "cards_with_a_sentence",
        asks="Which cards have the text see drawer 4 for details?",
        answer=["Harp"],
        source=DJANGO,
    ),
    Question(
        "cards_whose_details_are_null",
        asks="Which cards have JSON's null for details?",
        # Not the lute, which has no details.
        answer=["Key"],
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#storing-and-querying-for-none",
    ),
    Question(
        "cards_without_details",
        asks="Which cards have NULL for details, not JSON's null?",
        answer=["Lute"],
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#storing-and-querying-for-none",
    ),
    Question(
        "cards_that_mention_toledo",
        asks="Which cards have Toledo anywhere in their details, in any case?",
        answer=["Astrolabe", "Dial"],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#icontains",
    ),
    Question(
        "cards_that_mention_krakow",
        asks="Which cards have Kraków anywhere in their details, also with capitals before the ó?",
        answer=["Bell", "Organ"],
        unordered=True,
        source=SQLALCHEMY,
    ),
    # JS-09
    Question(
        "keys_of_astrolabe",
        asks="In which order are the keys of the astrolabe's details?",
        answer=PerDatabase(
            "jsonb sorts keys by their length, and those of one length by their bytes.",
            sqlite=["maker", "year", "weight", "signed", "place", "parts", "sold"],
            postgresql=["sold", "year", "maker", "parts", "place", "signed", "weight"],
            mariadb=["maker", "year", "weight", "signed", "place", "parts", "sold"],
        ),
        source="https://www.postgresql.org/docs/current/datatype-json.html",
    ),
    # JS-09
    Question(
        "numbers_stored_in_details",
        asks="What comes back of the numbers 1.0, 100000000000000000000.0 and 2 to the 100?",
        answer=PerDatabase(
            "jsonb keeps digits, so a float that Python writes with an exponent returns as an "
            "integer.",
            sqlite=[1.0, 1e20, 2**100],
            postgresql=[1.0, 10**20, 2**100],
            mariadb=[1.0, 1e20, 2**100],
        ),
        writes=True,
        source="https://www.postgresql.org/docs/current/datatype-json.html",
    ),
    Question(
        "cards_whose_details_are_json_null",
        asks="Which cards have the null of JSON, by its own name?",
        answer=["Key"],
        source="https://docs.djangoproject.com/en/6.1/topics/db/queries/"
        "#storing-and-querying-for-none",
        only_with=("django 6.1",),
    ),
)
