"""Full text search: vectors, queries, ranks and headlines."""

from shared_fixtures.question import Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/search"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "products_called_steel",
        asks="Which products have the word steel in their name?",
        answer=instances("Product", "Steel bolt"),
        source=f"{DJANGO}/#the-search-lookup",
    ),
    Question(
        "products_described_with_steel",
        asks="Which products have the word steel in their description?",
        answer=instances("Product", "Steel bolt", "Bolt cutter"),
        source=f"{DJANGO}/#the-search-lookup",
    ),
    Question(  # FT-01
        "products_about_doors",
        asks="Which products have doors, in any form of the word, in their name or description?",
        # The door has no description.
        answer=instances("Product", "Steel bolt", "Door", "Paint 100%"),
        source=f"{DJANGO}/#searchvector",
    ),
    Question(
        "products_of_steel_and_bolts",
        asks="Which products have both steel and bolts in their texts?",
        answer=instances("Product", "Steel bolt", "Bolt cutter"),
        source=f"{DJANGO}/#searchquery",
    ),
    Question(
        "products_with_the_phrase_steel_bolts",
        asks="In which products are steel and bolts next to each other, in this order?",
        answer=instances("Product", "Steel bolt"),
        source=f"{DJANGO}/#searchquery",
    ),
    Question(
        "bolts_without_steel",
        asks="Which products have bolts in their texts, and no steel?",
        answer=instances("Product", "Brass bolts"),
        source=f"{DJANGO}/#searchquery",
    ),
    Question(
        "brass_bolts_or_paint",
        asks='What does a user find with "brass bolt" or paint?',
        answer=instances("Product", "Brass bolts", "Paint 100%"),
        source=f"{DJANGO}/#searchquery",
    ),
    Question(
        "bolts_or_doors_without_steel",
        asks="Which products have bolts or doors in their texts, and no steel?",
        answer=instances("Product", "Brass bolts", "Door", "Paint 100%"),
        source=f"{DJANGO}/#searchquery",
    ),
    Question(
        "bolts_by_the_start_of_words",
        asks="Which products have words with bol in their texts, and no steel in their name?",
        # The bolt cutter has steel in its description only.
        answer=instances("Product", "Brass bolts", "Bolt cutter"),
        only_with=("django 6.0",),
        source="https://docs.djangoproject.com/en/6.1/ref/contrib/postgres/search/#lexeme",
    ),
    Question(
        "products_named_door",
        asks="Which products have doors in their name, whose words have the weight A?",
        answer=instances("Product", "Door"),
        source=f"{DJANGO}/#weighting-queries",
    ),
    Question(
        "products_by_rank",
        asks="In which order are the products about doors, the best first?",
        # A word of the name counts more than one of the description.
        answer=instances("Product", "Door", "Steel bolt", "Paint 100%"),
        source=f"{DJANGO}/#searchrank",
    ),
    Question(
        "products_by_rank_of_descriptions",
        asks="In which order are they if the description counts more than the name?",
        answer=instances("Product", "Steel bolt", "Paint 100%", "Door"),
        source=f"{DJANGO}/#weighting-queries",
    ),
    Question(
        "products_by_rank_and_length",
        asks="In which order are they if long texts count less?",
        answer=instances("Product", "Door", "Paint 100%", "Steel bolt"),
        source=f"{DJANGO}/#rank-normalization",
    ),
    Question(
        "products_by_distance_of_words",
        asks="In which order are the products of steel and bolts, the words nearest first?",
        answer=instances("Product", "Steel bolt", "Bolt cutter"),
        source=f"{DJANGO}/#searchrank",
    ),
    Question(
        "descriptions_with_steel_marked",
        asks="What are the descriptions with steel, with the word in brackets?",
        answer=["A bolt of [steel] for heavy doors", "Cuts [steel]"],
        source=f"{DJANGO}/#searchheadline",
    ),
    Question(
        "excerpts_about_doors",
        asks="What are the doors in the descriptions, with one word before them?",
        # An excerpt grows until it has min_words, not to max_words.
        answer=["heavy <b>doors</b>", "of <b>doors</b>"],
        source=f"{DJANGO}/#searchheadline",
    ),
    Question(
        "fragments_about_bolts_and_doors",
        asks="Which fragments of the first description are about bolts and doors?",
        # The words that are found are further apart than two words, so each is a fragment.
        answer=["<b>bolt</b> ... <b>doors</b>"],
        source=f"{DJANGO}/#searchheadline",
    ),
    Question(
        "products_about_chains_in_their_language",
        asks="Which products are about a Kette, by the rules of their own language?",
        answer=instances("Product", "Kette"),
        source=f"{DJANGO}/#changing-the-search-configuration",
    ),
    Question(
        "products_with_the_keyword_bolt",
        asks="Which products have bolt among their keywords?",
        answer=instances("Product", "Steel bolt", "Brass bolts"),
        source=f"{DJANGO}/#searchvectorfield",
    ),
    Question(
        "fill_keywords",
        asks="Store the words of each name, as they are, as keywords of the product.",
        answer=6,
        writes=True,
        source=f"{DJANGO}/#searchvectorfield",
    ),
)
