"""A key that is missing, a key with null, and no document at all."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/queries/#key-index-and-path-transforms"
NONE = "https://docs.djangoproject.com/en/5.2/topics/db/queries/#storing-and-querying-for-none"

QUESTIONS: tuple[Question, ...] = (
    # JS-05
    Question(
        "cards_without_the_key_maker",
        asks="Which cards have no key for the maker, not even with null?",
        # Those without details or without keys as well.
        answer=["Fan", "Globe", "Harp", "Idol", "Jug", "Key", "Lute", "Mask", "Net"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "cards_with_a_null_maker",
        asks="Which cards have a key for the maker, with null?",
        answer=["Dial"],
        source=NONE,
    ),
    Question(
        "cards_with_a_maker",
        asks="Which cards name a maker?",
        answer=["Astrolabe", "Bell", "Cello", "Engraving", "Organ", "Pipe"],
        unordered=True,
        source=NONE,
    ),
    Question(
        "makers_of_the_first_cards",
        asks="Who made the things of the first six cards, with None if that is not known?",
        answer=["Ibn Omar", "ibn omar", "Anna Kos", None, "Anna_Kos 10%", None],
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#module-django.db.models.fields.json",
    ),
    # JS-06, QS-03
    Question(
        "cards_not_by_ibn_omar",
        asks="Which cards do not name Ibn Omar as the maker, those without a maker included?",
        answer=[
            *("Bell", "Cello", "Dial", "Engraving", "Fan", "Globe", "Harp", "Idol", "Jug"),
            *("Key", "Lute", "Mask", "Net", "Organ", "Pipe"),
        ],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#key-index-and-path-transforms",
    ),
    # QS-03
    Question(
        "loans_not_for_thirty_days",
        asks="Which loans are not for thirty days, those without terms included?",
        # The fourth has no terms.
        answer=[2, 4, 5],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#exclude",
    ),
    Question(
        "cards_never_lent_for_thirty_days",
        asks="Which of the first seven cards were never lent for thirty days?",
        answer=["Cello", "Dial", "Engraving", "Fan", "Globe"],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#spanning-multi-valued-relationships",
    ),
)
