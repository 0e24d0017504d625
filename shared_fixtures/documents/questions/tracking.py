"""Values that are changed in place: what a session finds out, and what ``save`` writes."""

from shared_fixtures.question import PerSide, Question

SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html"

QUESTIONS: tuple[Question, ...] = (
    # JS-02
    Question(
        "change_a_key_in_place",
        asks="What is the handling of the west crate, after one key is set and one taken out?",
        answer={"degrees": 25},
        writes=True,
        source=f"{SQLALCHEMY}#sqlalchemy.ext.mutable.MutableDict",
    ),
    # JS-03
    Question(
        "change_a_key_inside_a_key",
        asks="Who wrote the note in the handling of the north crate, after it is set to Cy?",
        answer="Cy",
        writes=True,
        source=f"{SQLALCHEMY}#sqlalchemy.ext.mutable.MutableDict",
    ),
    Question(
        "pack_the_south_crate",
        asks="What is in the south crate, after a lute and a harp are put in, and sorted?",
        answer=["harp", "lute"],
        writes=True,
        source=f"{SQLALCHEMY}#sqlalchemy.ext.mutable.MutableList",
    ),
    Question(
        "move_stickers",
        asks="Which stickers have the crates, after the first gives its glass to the last?",
        answer=[{"up"}, set(), {"glass", "up"}],
        writes=True,
        statements=PerSide("A flush updates both rows with one", django=4, sqlalchemy=3),
        source=f"{SQLALCHEMY}#sqlalchemy.ext.mutable.MutableSet",
    ),
    Question(
        "move_the_south_crate",
        asks="On which shelf is the south crate, after the shelf of its place is set to 9?",
        answer={"room": "B", "shelf": 9},
        writes=True,
        source=f"{SQLALCHEMY}#establishing-mutability-on-scalar-column-values",
    ),
    Question(
        "widen_the_west_crate",
        asks="How wide and how high is the west crate, after the width of its size is set to 50?",
        answer=(50, 10),
        writes=True,
        source=f"{SQLALCHEMY}#establishing-mutability-on-composites",
    ),
    Question(
        "crate_without_contents",
        asks="What are the contents, handling and stickers of a new crate?",
        answer=([], {}, set()),
        writes=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/fields/#jsonfield",
    ),
)
