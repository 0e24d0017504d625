"""Documents that are replaced, and changed by the database."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/queries"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/core/type_basics.html#sqlalchemy.types.JSON"
INDEXABLE = "https://docs.sqlalchemy.org/en/21/orm/extensions/indexable.html"

QUESTIONS: tuple[Question, ...] = (
    # JS-01
    Question(
        "remove_details_of_dial",
        asks="Which cards have no details, after those of the dial are set to None?",
        answer=["Dial", "Lute"],
        writes=True,
        source=f"{DJANGO}/#storing-and-querying-for-none",
    ),
    # JS-01
    Question(
        "set_details_of_dial_to_null",
        asks="Which cards have JSON's null for details, after those of the dial are set to it?",
        answer=["Dial", "Key"],
        writes=True,
        source=f"{DJANGO}/#storing-and-querying-for-none",
    ),
    # JS-02
    Question(
        "sell_the_fan",
        asks="When was the fan sold, after a year is put into its details?",
        answer=1925,
        writes=True,
        source="https://docs.sqlalchemy.org/en/21/orm/session_api.html"
        "#sqlalchemy.orm.attributes.flag_modified",
    ),
    Question(
        "replace_details_of_idol",
        asks="What are the details of the idol, after a statement replaces them by an object?",
        answer={"maker": None, "parts": [1, {"two": 2.5}]},
        writes=True,
        source=f"{DJANGO}/#updating-multiple-objects-at-once",
    ),
    Question(
        "rename_cards_to_their_maker",
        asks="What are the titles of the first two cards, after they become the makers?",
        answer=["Ibn Omar", "ibn omar"],
        writes=True,
        source=f"{DJANGO}/#updating-multiple-objects-at-once",
    ),
    Question(
        "warm_the_west_crate",
        asks="What is the handling of the west crate, after the database sets the degrees to 21?",
        answer={"fragile": False, "degrees": 21},
        writes=True,
        source="https://www.sqlite.org/json1.html#jset",
    ),
    Question(
        "forget_the_note",
        asks="What are the handlings, after the database removes the author of each note?",
        answer=[
            {"fragile": True, "note": {"text": "keep dry"}},
            {},
            {"fragile": False, "degrees": 18},
        ],
        writes=True,
        source="https://www.sqlite.org/json1.html#jrm",
    ),
    Question(
        "merge_handlings",
        asks="What are the handlings, after the database merges two keys into each?",
        answer=[
            {"fragile": True, "note": {"author": "Bo", "text": "keep dry"}, "upright": True},
            {"fragile": True, "upright": True},
            {"fragile": True, "degrees": 18, "upright": True},
        ],
        writes=True,
        source="https://www.sqlite.org/json1.html#jpatch",
    ),
    Question(
        "name_the_maker_of_fan",
        asks="Which cards are by Eva, after an attribute for the key is set to Eva?",
        answer=["Fan"],
        writes=True,
        source=INDEXABLE,
    ),
    Question(
        "makers_by_attribute",
        asks="Who made the astrolabe, the dial and the lute, by an attribute for the key?",
        # The second is null, the third has no details.
        answer=["Ibn Omar", None, None],
        source=INDEXABLE,
    ),
)
