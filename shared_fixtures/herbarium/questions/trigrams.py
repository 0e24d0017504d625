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
    Question(
        "names_with_a_word_like_clover",
        asks="Which names have a part that shares six of ten groups of letters with clover?",
        answer=instances(
            "Plant", "Clover", "Sweetclover", "White clover", "Clove", "Clover dodder of lowlands"
        ),
        source=f"{DJANGO}/lookups/#trigram-word-similar",
    ),
    Question(
        "names_with_a_whole_word_like_clover",
        asks="Which names have words that share half of their groups of letters with clover?",
        # Of the sweetclover only a part of a word is like clover.
        answer=instances("Plant", "Clover", "White clover", "Clove", "Clover dodder of lowlands"),
        source=f"{DJANGO}/lookups/#trigram-strict-word-similar",
    ),
    Question(
        "habitats_like_meadow",
        asks="Which habitats share three of ten groups of letters with meadow?",
        # The old meadow by the river shares seven of 24.
        answer=instances("Plant", "Clover", "White clover", "Clover dodder of lowlands"),
        source=f"{DJANGO}/lookups/#trigram-similar",
    ),
    Question(
        "habitats_with_a_word_like_meadow",
        asks="Which habitats have a part that shares six of ten groups of letters with meadow?",
        answer=instances(
            "Plant", "Clover", "Sweetclover", "White clover", "Clover dodder of lowlands"
        ),
        source=f"{DJANGO}/lookups/#trigram-word-similar",
    ),
    Question(
        "habitats_with_a_whole_word_like_meadow",
        asks="Which habitats have words that share half of their groups of letters with meadow?",
        answer=instances("Plant", "Clover", "Sweetclover", "White clover"),
        source=f"{DJANGO}/lookups/#trigram-strict-word-similar",
    ),
    Question(
        "three_names_next_to_clover",
        asks="Which three names are the nearest to clover, and how far are they?",
        # One less the similarity.
        answer=[("Clover", 0.0), ("Clove", 0.375), ("White clover", 0.46153843)],
        source=f"{DJANGO}/search/#trigramdistance",
    ),
    Question(
        "words_similar_to_clover",
        asks="How similar to clover is the nearest part of each name, and its nearest words?",
        # A part of the sweetclover or the clove has five of seven groups.
        answer=[
            ("Clover", 1.0, 1.0),
            ("Sweetclover", 0.71428573, 0.35714287),
            ("White clover", 1.0, 1.0),
            ("Clove", 0.71428573, 0.625),
            ("Clover dodder of lowlands", 1.0, 1.0),
            ("Épilobe", 0.0, 0.0),
            ("epilobe", 0.0, 0.0),
        ],
        source=f"{DJANGO}/search/#trigramwordsimilarity",
    ),
    Question(
        "words_far_from_clover",
        asks="How far from clover are the nearest part of each name, and its nearest words?",
        # One less the similarity, which is already rounded to single precision.
        answer=[
            ("Clover", 0.0, 0.0),
            ("Sweetclover", 0.28571427, 0.64285713),
            ("White clover", 0.0, 0.0),
            ("Clove", 0.28571427, 0.375),
            ("Clover dodder of lowlands", 0.0, 0.0),
            ("Épilobe", 1.0, 1.0),
            ("epilobe", 1.0, 1.0),
        ],
        source=f"{DJANGO}/search/#trigramworddistance",
    ),
)
