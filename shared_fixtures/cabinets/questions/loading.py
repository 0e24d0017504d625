"""Options of a single query: how deep, in how many statements, which rows, under which name."""

from shared_fixtures.question import PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"
ORM = "https://docs.sqlalchemy.org/en/21/orm"
RELATIONSHIPS = f"{ORM}/queryguide/relationships.html"
CRITERIA = f"{ORM}/queryguide/api.html#sqlalchemy.orm.with_loader_criteria"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "cabinets_of_all_levels",
        asks="Which cabinets are within each one that is within none, and within these, and so on?",
        answer={"Oak": {"Box": {"Tin": {}}}, "Ebony": {}, "Pine": {}, "Cork": {}, "Elm": {}},
        source=f"{ORM}/self_referential.html#configuring-self-referential-eager-loading",
    ),
    Question(
        "cabinets_around_tin",
        asks="Within which cabinets is Tin, from the nearest to the last?",
        answer=["Box", "Oak"],
        statements=PerSide("Django joins the levels", 1, 3),
        source=f"{RELATIONSHIPS}#immediate-loading",
    ),
    # The driver of MariaDB runs no other statement while rows are left to be read.
    Question(
        "drawers_of_cabinets_in_portions",
        asks="How many drawers has each cabinet, if those of three cabinets are read at a time?",
        answer=[
            ("Oak", 3),
            ("Box", 2),
            ("Tin", 0),
            ("Ebony", 0),
            ("Pine", 0),
            ("Cork", 0),
            ("Elm", 0),
        ],
        only_on=("sqlite", "postgresql"),
        source=f"{RELATIONSHIPS}#select-in-loading",
    ),
    # LD-03
    Question(
        "cabinets_of_drawers_one_by_one",
        asks="In which cabinet is each drawer of a cabinet, if it is read when it is needed?",
        answer=[("shells", "Oak"), ("beetles", "Oak"), ("stones", "Oak")],
        statements=PerSide("a session has the cabinet after it was read once", 4, 2),
        source=f"{RELATIONSHIPS}#lazy-loading",
    ),
    Question(
        "year_of_a_specimen_that_only_has_a_name",
        asks="When was a specimen found of which only the name may be read?",
        answer=Refused("RuntimeError", "InvalidRequestError"),
        statements=PerSide("the statement that the wrapper refuses is counted", 2, 1),
        source=f"{ORM}/queryguide/columns.html#using-raiseload-to-prevent-deferred-column-loads",
    ),
    Question(
        "displays_of_themes",
        asks="What does each theme show at which rank, without the columns that are not needed?",
        answer={"Shine": {1: "Quartz", 2: "Topaz"}, "Wings": {1: "Scarab"}, "Empty": {}},
        source=f"{ORM}/queryguide/relationships.html#adding-criteria-to-loader-options",
    ),
    # IN-06
    Question(
        "visits_of_cabinets_since",
        asks="In which years since 1711, and since 1712, was each cabinet of an owner visited?",
        answer=[{"Oak": [1711], "Box": []}, {"Oak": [], "Box": []}],
        source=CRITERIA,
    ),
    Question(
        "cabinets_within_others_but_for_box",
        asks="Which cabinets are within each cabinet of an owner, if Box is not listed as one?",
        answer={"Oak": [], "Box": ["Tin"]},
        source=CRITERIA,
    ),
    # LD-05
    Question(
        "first_two_cabinets_with_drawers",
        asks="How many drawers have the first two cabinets?",
        answer=[("Oak", 3), ("Box", 2)],
        source=f"{RELATIONSHIPS}#the-zen-of-joined-eager-loading",
    ),
    # LD-04
    Question(
        "some_drawers_and_then_all",
        asks="How many drawers of a cabinet have the label stones, and how many are there at all?",
        answer=(1, 3),
        source=f"{ORM}/queryguide/api.html#populate-existing",
    ),
    # LD-06
    Question(
        "drawers_joined_to_their_cabinets",
        asks="How many drawers has each cabinet of an owner, if one statement joins them?",
        answer={"Oak": 3, "Box": 2},
        statements=PerSide("Django joins no collections", 2, 1),
        source=f"{RELATIONSHIPS}#joined-eager-loading",
    ),
    # LD-08
    Question(
        "drawers_loaded_afterwards",
        asks="How many drawers has each cabinet that was loaded without them, in one statement?",
        answer={"Oak": 3, "Box": 2, "Tin": 0, "Ebony": 0, "Pine": 0, "Cork": 0, "Elm": 0},
        statements=PerSide("SQLAlchemy asks for the cabinets again", 2, 3),
        source=f"{DJANGO}/#prefetch-related-objects",
    ),
    Question(
        "drawers_below_others",
        asks="Which drawer of a cabinet is directly below which one?",
        answer=[("shells", "beetles"), ("stones", "shells")],
        statements=PerSide("get_one() reads the cabinet first", 1, 2),
        source=f"{ORM}/queryguide/api.html#sqlalchemy.orm.aliased",
    ),
    Question(
        "first_drawers_of_cabinets",
        asks="What is the label of the first drawer of each cabinet of an owner, and of Elm?",
        answer=[("Oak", "beetles"), ("Box", "stones"), ("Elm", None)],
        source=f"{ORM}/queryguide/api.html#sqlalchemy.orm.outerjoin",
    ),
    Question(
        "widths_with_zero_for_unknown",
        asks="How wide are the cabinets without a height, if an unknown width is zero?",
        answer=[("Tin", 10), ("Ebony", 0)],
        source=f"{ORM}/queryguide/api.html#sqlalchemy.orm.aliased.params.adapt_on_names",
    ),
)
