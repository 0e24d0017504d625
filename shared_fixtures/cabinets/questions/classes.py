"""Classes that inherit from each other: tables that are joined, shared, or independent; proxies."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ORM = "https://docs.sqlalchemy.org/en/21/orm"
INHERITANCE = f"{ORM}/inheritance.html"
LOADING = f"{ORM}/queryguide/inheritance.html"

QUESTIONS: tuple[Question, ...] = (
    # IN-02
    Question(
        "specimens_that_know_a_hardness",
        asks="Which objects that a query for plain specimens returns have a hardness?",
        answer=[],
        source=f"{DJANGO}/#multi-table-inheritance",
    ),
    # IN-03
    Question(
        "keys_of_minerals",
        asks="What are the keys of each mineral, and of the specimen that it is?",
        answer=[(2, 2), (3, 3)],
        source=f"{DJANGO}/#multi-table-inheritance",
    ),
    # IN-09
    Question(
        "features_of_specimens",
        asks="What is the hardness of each mineral, and the number of wings of each insect?",
        answer={"Nautilus": None, "Quartz": 7, "Topaz": 8, "Scarab": 4, "Mayfly": 2},
        statements=PerSide("selectin_polymorphic() has a statement for each kind", 1, 3),
        source=f"{LOADING}#using-selectin-polymorphic",
    ),
    Question(
        "features_that_every_query_loads",
        asks="What are the features of the specimens, if nobody has to ask for them?",
        answer={"Nautilus": None, "Quartz": 7, "Topaz": 8, "Scarab": 4, "Mayfly": 2},
        statements=PerSide("the columns of insects are loaded by a second statement", 1, 2),
        source=f"{LOADING}#configuring-selectin-polymorphic-on-mappers",
    ),
    # IN-09
    Question(
        "hard_minerals_and_small_insects",
        asks="Which specimens are harder than seven or have fewer than four wings?",
        answer=["Topaz", "Mayfly"],
        source=f"{LOADING}#using-with-polymorphic",
    ),
    Question(
        "specimens_as_hard_as_topaz",
        asks="Which specimens have a hardness of eight?",
        answer=["Topaz"],
        source=f"{LOADING}#using-with-polymorphic",
    ),
    Question(
        "minerals_beside_harder_ones",
        asks="Which minerals are in a drawer with a harder one, and which one is that?",
        answer=[("Quartz", "Topaz")],
        source=f"{LOADING}#using-aliasing-with-with-polymorphic",
    ),
    Question(
        "specimens_of_known_years",
        asks="How hard are the specimens of which the year is known, if they are minerals?",
        answer={"Nautilus": None, "Quartz": 7, "Scarab": None, "Mayfly": None},
        source=f"{LOADING}#using-with-polymorphic",
    ),
    # IN-04
    Question(
        "a_mineral_is_only_a_specimen",
        asks="Which specimens and which minerals are there after Quartz is only a specimen?",
        answer=(["Nautilus", "Quartz", "Topaz", "Scarab", "Mayfly"], ["Topaz"]),
        writes=True,
        statements=PerSide("Django reads the object and sets the kind on its own", 5, 4),
        source=f"{DJANGO}/#multi-table-inheritance",
    ),
    # IN-01, IN-10
    Question(
        "papers_by_reverse_names",
        asks="Which letters and receipts has an owner, from the reverse names of a base class?",
        answer=(["Thanks"], ["Amber", "Oak cabinet"]),
        source=f"{DJANGO}/#be-careful-with-related-name-and-related-query-name",
    ),
    # IN-08
    Question(
        "papers_of_an_owner",
        asks="Which papers of all kinds has an owner, by year, and of which class are they?",
        answer=[("Receipt", "Oak cabinet"), ("Letter", "Thanks"), ("Receipt", "Amber")],
        statements=PerSide("Django has no query over the children of an abstract class", 2, 1),
        source=f"{INHERITANCE}#abstract-concrete-base",
    ),
    Question(
        "papers_since_1700",
        asks="Which texts have the letters since 1700, if a receipt is a kind of letter?",
        answer=["Thanks", "Amber", "Amber", "Glue"],
        unordered=True,
        statements=PerSide("Django has no query over the children of an abstract class", 2, 1),
        source=f"{INHERITANCE}#concrete-polymorphic-loading-configuration",
    ),
    Question(
        "years_of_papers_by_kind",
        asks="From which years are the papers of each kind?",
        answer=[
            ("letter", 1702),
            ("letter", 1705),
            ("receipt", 1699),
            ("receipt", 1700),
            ("receipt", 1705),
        ],
        source=f"{INHERITANCE}#classical-and-semi-classical-concrete-polymorphic-configuration",
    ),
    # IN-05
    Question(
        "years_of_guests",
        asks="In which years did guests come?",
        answer=[1711],
        source=f"{DJANGO}/#proxy-models",
    ),
    # IN-05
    Question(
        "drawers_of_another_class",
        asks="Which drawers does a class without a table of its own have, in the order of labels?",
        answer=["amber", "beetles", "moths", "shells", "stones", "stones"],
        source=f"{DJANGO}/#proxy-models",
    ),
    # IN-07
    Question(
        "note_the_visit_of_a_school",
        asks="In which years did schools come after one more visit is noted?",
        answer=[1710, 1712, 1720],
        writes=True,
        source=f"{INHERITANCE}#single-table-inheritance",
    ),
)
