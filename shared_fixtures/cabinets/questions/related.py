"""Relationships: what they load, what they compare, and what follows when one end is changed."""

from shared_fixtures.question import PerDatabase, PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
ORM = "https://docs.sqlalchemy.org/en/21/orm"
RELATIONSHIP = f"{ORM}/relationship_api.html#sqlalchemy.orm.relationship.params"
BACKREF = f"{ORM}/backref.html"
SELF = f"{ORM}/self_referential.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "cabinets_within_cabinets",
        asks="Which cabinets are within each cabinet that is within none, however deep?",
        answer={"Oak": {"Box": {"Tin": {}}}, "Ebony": {}, "Pine": {}, "Cork": {}, "Elm": {}},
        source=f"{SELF}#configuring-self-referential-eager-loading",
    ),
    Question(
        "cabinets_within_a_title",
        asks="Which cabinets are within one with the title Oak?",
        answer=["Box"],
        source=f"{RELATIONSHIP}.comparator_factory",
    ),
    Question(
        "cabinets_not_within_oak",
        asks="Which cabinets are not within Oak?",
        answer=["Oak", "Tin", "Ebony", "Pine", "Cork", "Elm"],
        source=f"{ORM}/queryguide/select.html#relationship-instance-comparisons",
    ),
    # LD-01
    Question(
        "visits_with_their_cabinets",
        asks="Which cabinet was visited in which year, in one statement?",
        answer=[(1710, "Oak"), (1711, "Oak"), (1712, "Ebony")],
        source=f"{RELATIONSHIP}.innerjoin",
    ),
    Question(
        "names_by_specimen",
        asks="Which names has each specimen, with those that have none?",
        answer={
            "Nautilus": ["Nautilus pompilius", "Perlboot"],
            "Quartz": [],
            "Topaz": [],
            "Scarab": ["Scarabaeus sacer"],
            "Mayfly": [],
        },
        source=f"{RELATIONSHIP}.omit_join",
    ),
    Question(
        "cabinet_before_a_drawer_moves",
        asks="In which cabinet was a drawer before it was put into another one?",
        answer="Oak",
        writes=True,
        statements=PerSide("the session reads what has expired again", 3, 4),
        source=f"{RELATIONSHIP}.active_history",
    ),
    # RL-04
    Question(
        "drawers_at_the_other_end",
        asks="Which drawers has a cabinet after the drawer amber was put into it?",
        answer=["amber", "moths", "stones"],
        writes=True,
        source=BACKREF,
    ),
    # RL-01, RL-02
    Question(
        "cabinet_of_a_drawer_by_its_key",
        asks="In which cabinet is a drawer after it gets the key of another cabinet?",
        answer=("Oak", "Box"),
        writes=True,
        source=f"{ORM}/session_state_management.html#refreshing-expiring",
    ),
    # RL-03
    Question(
        "key_of_a_drawers_cabinet",
        asks="Which key of a cabinet does a drawer have after it gets another cabinet?",
        answer=2,
        writes=True,
        source=f"{ORM}/session_basics.html#flushing",
    ),
    # RL-05
    Question(
        "drawers_after_one_is_added_by_key",
        asks="How many drawers has a cabinet before and after one is created with its key?",
        answer=(3, 4),
        writes=True,
        statements=PerSide("refresh() reads the columns as well", 4, 5),
        source=f"{ORM}/session_state_management.html#refreshing-expiring",
    ),
    # RL-07
    Question(
        "drawers_after_one_is_deleted",
        asks="How many drawers has a cabinet before and after one is deleted?",
        answer=(3, 2),
        writes=True,
        statements=PerSide("SQLAlchemy reads the specimens, and clears their keys", 6, 7),
        source=f"{ORM}/session_basics.html#deleting-objects-referenced-from-collections-and-scalar-relationships",
    ),
    Question(
        "specimen_of_a_name_before_it_is_saved",
        asks="Which specimen does a name belong to that has its key and is not saved yet?",
        answer="Scarab",
        source=f"{RELATIONSHIP}.load_on_pending",
    ),
    Question(
        "give_a_specimen_a_drawer_of_its_own",
        asks="Which drawers are there after a specimen gets a new one, and its old one is deleted?",
        answer=["shells", "stones", "stones", "amber", "moths", "silk"],
        writes=True,
        source=f"{RELATIONSHIP}.single_parent",
    ),
    # RL-04
    Question(
        "two_new_rivals",
        asks="Who is the rival of whom, after two new owners became rivals of each other?",
        answer=[("Ada", "Ole"), ("Ole", "Ada"), ("Max", "Eva"), ("Eva", "Max")],
        writes=True,
        statements=PerSide(
            "Django inserts one row after the other",
            4,
            PerDatabase("SQLite inserts the rows one by one", 4, 3, 3),
        ),
        source=f"{ORM}/relationship_persistence.html#rows-that-point-to-themselves-mutually-dependent-rows",
    ),
    # RL-13
    Question(
        "a_new_friendship",
        asks="Which friends have Ada and Una after they became friends?",
        answer=(["Ole", "Una"], ["Ada"]),
        writes=True,
        statements=PerSide("add() looks for the friend in both directions", 6, 3),
        source=f"{DJANGO}/ref/models/fields/#django.db.models.ManyToManyField.symmetrical",
    ),
    # RL-16, RL-17
    Question(
        "rename_an_owner_who_sent_letters",
        asks="Who sent the letters after an owner changed his name, which the letters bear?",
        answer=["Olaf", "Una"],
        writes=True,
        statements=PerSide("SQLAlchemy reads the objects that it changes", 3, 5),
        source=f"{RELATIONSHIP}.passive_updates",
    ),
    # AO-03
    Question(
        "show_a_specimen_in_a_theme",
        asks="What is shown in a theme without specimens after one is added, and at which rank?",
        answer=[("Mayfly", 7)],
        writes=True,
        source=f"{ORM}/basic_relationships.html#combining-association-object-with-many-to-many-access-patterns",
    ),
    # AO-04
    Question(
        "specimens_of_a_theme_by_rank",
        asks="Which specimens does a theme show, in the order of their ranks?",
        answer=["Quartz", "Topaz"],
        source=f"{RELATIONSHIP}.order_by",
    ),
    # AO-05
    Question(
        "themes_with_a_lit_specimen_first",
        asks="Which themes begin with a specimen that is lit?",
        answer=["Wings"],
        source=f"{DJANGO}/topics/db/queries/#spanning-multi-valued-relationships",
    ),
)
