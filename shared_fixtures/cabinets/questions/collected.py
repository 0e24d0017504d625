"""Collections that are not lists: dictionaries, numbered lists, queries, and proxies of objects."""

from shared_fixtures.question import Lock, PerDatabase, PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
ORM = "https://docs.sqlalchemy.org/en/21/orm"
DICTIONARIES = f"{ORM}/collection_api.html#dictionary-collections"
LARGE = f"{ORM}/large_collections.html"
ORDERED = f"{ORM}/extensions/orderinglist.html"
PROXY = f"{ORM}/extensions/associationproxy.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "insert_a_drawer_in_the_middle",
        asks="At which positions are the drawers of a cabinet after one is put into the middle?",
        answer=[("beetles", 0), ("eggs", 1), ("shells", 2), ("stones", 3)],
        writes=True,
        statements=PerSide("Django moves all with one statement, before it inserts", 3, 5),
        source=ORDERED,
    ),
    Question(
        "take_out_the_first_drawer",
        asks="At which positions are the drawers of a cabinet after the first is taken out?",
        answer=[("shells", 0), ("stones", 1)],
        writes=True,
        statements=PerSide("Django moves all with one statement", 3, 5),
        source=ORDERED,
    ),
    Question(
        "number_drawers_from_one_by_label",
        asks="Which numbers do the drawers of a cabinet get, from one on, if they are sorted by "
        "label from the last to the first?",
        answer=[("stones", 1), ("shells", 2), ("beetles", 3)],
        writes=True,
        statements=PerSide("bulk_update() reads no parent", 2, 3),
        source=ORDERED,
    ),
    Question(
        "names_of_a_specimen_by_language",
        asks="What is a specimen called, by language?",
        answer={"la": "Nautilus pompilius", "de": "Perlboot"},
        source=DICTIONARIES,
    ),
    Question(
        "give_a_specimen_names",
        asks="What is a specimen called after a name in a language is replaced, and one is added?",
        answer={"la": "Nautilus pompilius", "de": "Kahnboot", "fr": "Nautile"},
        writes=True,
        locks=PerSide("update_or_create() locks the row", (Lock("cabinets_tag", 2),), ()),
        statements=PerSide("update_or_create() asks for each row", 6, 4),
        source=f"{PROXY}#proxying-to-dictionary-based-collections",
    ),
    Question(
        "name_in_a_language_of_any_case",
        asks="What is each specimen called in the language that is written la or LA?",
        answer={"Nautilus": "Nautilus pompilius", "Scarab": "Scarabaeus sacer"},
        statements=PerSide("a dictionary is loaded for its objects", 1, 2),
        source=DICTIONARIES,
    ),
    Question(
        "specimens_of_a_drawer_by_kind_and_name",
        asks="When were the specimens of a drawer found, by their kind and name?",
        answer={("mineral", "Quartz"): 1701, ("mineral", "Topaz"): None},
        source=DICTIONARIES,
    ),
    Question(
        "specimens_of_a_drawer_by_kind",
        asks="Which specimens of each kind are in a drawer?",
        answer={"mineral": ["Quartz", "Topaz"]},
        source=DICTIONARIES,
    ),
    # RL-11
    Question(
        "number_of_drawers_of_a_label",
        asks="How many drawers has a cabinet, and how many with the label stones?",
        answer=(3, 1),
        source=LARGE,
    ),
    Question(
        "drawers_below_the_first",
        asks="Which drawers of a cabinet are below the first one, from the last to the second?",
        answer=["stones", "shells"],
        source=f"{LARGE}#dynamic-relationship-loaders",
    ),
    Question(
        "change_drawers_without_loading_them",
        asks="Which drawers has a cabinet after one is added, one is taken out, and the labels of "
        "the others are cut?",
        answer=["bee", "egg", "she"],
        writes=True,
        source=f"{LARGE}#write-only-relationships",
    ),
    Question(
        "forget_the_latin_name",
        asks="Which names has a specimen after the Latin one is deleted?",
        answer={"Perlboot"},
        writes=True,
        statements=PerSide("an object is read before it is deleted", 3, 4),
        source=f"{PROXY}#cascading-scalar-deletes",
    ),
    Question(
        "note_that_the_latin_name_is_unknown",
        asks="What is the Latin name of a specimen of which nobody knows it?",
        answer="unknown",
        writes=True,
        statements=PerSide("SQLAlchemy looks for a tag first", 2, 4),
        source=f"{PROXY}#scalar-relationships",
    ),
    # AO-04
    Question(
        "captions_of_a_theme",
        asks="What do the captions of a theme read, in the order of the ranks?",
        answer=["1. Quartz", "2. Topaz"],
        source=PROXY,
    ),
    Question(
        "show_specimens_in_another_order",
        asks="What is shown at which rank after a theme gets three specimens in a new order?",
        answer=[(1, "Topaz"), (2, "Nautilus"), (3, "Quartz")],
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads and deletes each object",
            3,
            PerDatabase("SQLite inserts the rows one by one", 10, 8, 8),
        ),
        source=PROXY,
    ),
)
