"""Names with mistakes: how many of their groups of three letters two texts share."""

from shared_fixtures.question import Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/contrib/postgres"

QUESTIONS: tuple[Question, ...] = (
    Question(  # FT-02
        "names_like_clover",
        asks="Which names share three of ten groups of letters with clover?",
        # The dodder has 25 groups, seven of which are of clover.
        answer=instances("Plant", "Clover", "Sweetclover", "White clover", "Clove"),
        source=f"{DJANGO}/lookups/#trigram-similar",
    ),
    Question(  # FT-02
        "similarities_to_clover",
        asks="How similar is each name to clover, those that are not at all left out?",
        # Clover has seven groups. Sweetclover has 12, of which it shares five, so 14 together; the
        # white clover has six more; the clove has six and shares five; the dodder has 18 more.
        answer=[
            ("Clover", 1.0),
            ("Clove", 0.625),
            ("White clover", 0.53846157),
            ("Sweetclover", 0.35714287),
            ("Clover dodder of lowlands", 0.28),
        ],
        source=f"{DJANGO}/search/#trigramsimilarity",
    ),
)
