"""Parts of the text that a key has."""

from shared_fixtures.question import PerDatabase, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/queries/#key-index-and-path-transforms"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/core/operators.html#string-containment"
IGNORED = "LIKE ignores case on SQLite."

QUESTIONS: tuple[Question, ...] = (
    Question(
        "cards_with_kos_in_the_maker",
        asks="Which cards have KOS in the name of the maker, in any case?",
        answer=["Cello", "Engraving", "Organ", "Pipe"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "cards_whose_maker_starts_with_an_underscore_after_anna",
        asks="The maker of which cards starts with Anna and an underscore?",
        # The underscore is itself, not any character.
        answer=PerDatabase(
            IGNORED,
            sqlite=["Engraving", "Organ"],
            postgresql=["Engraving"],
            mariadb=["Engraving"],
        ),
        unordered=True,
        source=SQLALCHEMY,
    ),
    Question(
        "cards_whose_maker_starts_with_ibn",
        asks="The maker of which cards starts with ibn, in small letters?",
        answer=PerDatabase(
            IGNORED,
            sqlite=["Astrolabe", "Bell"],
            postgresql=["Bell"],
            mariadb=["Bell"],
        ),
        unordered=True,
        source=SQLALCHEMY,
    ),
    Question(
        "cards_whose_maker_starts_with_ibn_in_any_case",
        asks="The maker of which cards starts with IBN, in any case?",
        answer=["Astrolabe", "Bell"],
        unordered=True,
        source=SQLALCHEMY,
    ),
    Question(
        "cards_whose_maker_ends_with_ten_percent",
        asks="The maker of which cards ends with s 10%?",
        # The percent sign is itself, not any text.
        answer=PerDatabase(
            IGNORED,
            sqlite=["Engraving", "Organ"],
            postgresql=["Engraving"],
            mariadb=["Engraving"],
        ),
        unordered=True,
        source=SQLALCHEMY,
    ),
    Question(
        "cards_whose_maker_ends_with_omar_in_any_case",
        asks="The maker of which cards ends with OMAR, in any case?",
        answer=["Astrolabe", "Bell"],
        unordered=True,
        source=SQLALCHEMY,
    ),
    Question(
        "cards_by_maker_in_any_case",
        asks="Which cards are by IBN OMAR, in any case?",
        answer=["Astrolabe", "Bell"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "cards_whose_maker_has_capitals",
        asks="The maker of which cards is two words, each with a capital?",
        # Anna_Kos is one word, and ibn omar is in small letters.
        answer=["Astrolabe", "Cello"],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#regex",
    ),
    Question(
        "cards_whose_maker_is_ibn_and_a_word",
        asks="The maker of which cards is ibn and a word, in any case?",
        answer=["Astrolabe", "Bell"],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#iregex",
    ),
    Question(
        "cards_whose_city_is_written_in_capitals",
        asks="The city of which cards contains TOL in any case, and what is its name in capitals?",
        answer=[("Astrolabe", "TOLEDO"), ("Dial", "TOLEDO")],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#module-django.db.models.fields.json",
    ),
)
