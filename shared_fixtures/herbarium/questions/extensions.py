"""What other extensions make possible: indexes, exclusion, random keys, distances of spelling."""

from shared_fixtures.question import Question, Refused, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/contrib/postgres"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "plants_in_a_box",
        asks="Which plants are in room 1, on shelf 2, in box 3?",
        # The bloom index finds too many rows, which PostgreSQL looks at again.
        answer=instances("Plant", "Clover", "Épilobe"),
        source=f"{DJANGO}/indexes/#bloomindex",
    ),
    Question(
        "plants_with_a_colour_in_a_room",
        asks="Of which plants in room 1 is a colour recorded?",
        answer=instances("Plant", "Clover", "Sweetclover", "Clover dodder of lowlands", "Épilobe"),
        source=f"{DJANGO}/operations/#btreeginextension",
    ),
    Question(
        "lend_a_plant_twice",
        asks="Lend the clover to Anna from May 9: may two collectors have it on one day?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=f"{DJANGO}/operations/#btreegistextension",
    ),
    Question(
        "lend_another_plant",
        asks="Lend the white clover to Anna on the same days: may a collector have it?",
        # The days overlap, but not those of this plant.
        answer=instances("Loan", "White clover for anna"),
        writes=True,
        source=f"{DJANGO}/constraints/#exclusionconstraint",
    ),
    Question(
        "random_keys_of_plants",
        asks="How many different random keys do the seven plants get, and of which versions?",
        answer=(7, [4]),
        source=f"{DJANGO}/functions/#randomuuid",
    ),
    Question(
        "names_one_letter_off",
        asks="Which names are one letter away from clovr, in small letters, or less?",
        # One letter more, or another last letter.
        answer=instances("Plant", "Clover", "Clove"),
        source=f"{DJANGO}/operations/#createextension",
    ),
)
