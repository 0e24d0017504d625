"""Attributes that are not plain columns: several columns, expressions, other names."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
ORM = "https://docs.sqlalchemy.org/en/21/orm"
COMPOSITE = f"{ORM}/composites.html"
DEFERRED = f"{ORM}/queryguide/columns.html#limiting-which-columns-load-with-column-deferral"
MAPPED_SQL = f"{ORM}/mapped_sql_expr.html"
HYBRID = f"{ORM}/extensions/hybrid.html"
SYNONYM = f"{ORM}/mapped_attributes.html#synonyms"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "cabinets_of_a_size",
        asks="Which cabinets are 120 wide and 200 high?",
        answer=["Oak", "Box"],
        source=COMPOSITE,
    ),
    Question(
        "sizes_of_cabinets",
        asks="What is the size of each cabinet, as one value?",
        answer={
            "Oak": (120, 200),
            "Box": (120, 200),
            "Tin": (10, None),
            "Ebony": (None, None),
            "Pine": (120, 90),
            "Cork": (115, 200),
            "Elm": (None, 90),
        },
        source=COMPOSITE,
    ),
    Question(
        "change_size_of_a_cabinet",
        asks="What are the columns of a cabinet after its size is replaced?",
        answer=(20, 30),
        writes=True,
        source=COMPOSITE,
    ),
    Question(
        "forget_sizes_of_an_owner",
        asks="Which cabinets have no size after one statement takes it from those of an owner?",
        answer=["Oak", "Box", "Ebony"],
        writes=True,
        source=COMPOSITE,
    ),
    Question(
        "cabinets_with_a_larger_front",
        asks="Which cabinets cover more than one of 100 by 230?",
        answer=["Oak", "Box"],
        source=f"{COMPOSITE}#redefining-comparison-operations-for-composites",
    ),
    Question(
        "texts_in_any_case",
        asks="Which cabinets have a title, a remark and a story that is given in capitals?",
        answer=[["Oak"], ["Oak", "Ebony"], ["Tin"]],
        source=f"{ORM}/mapped_attributes.html#operator-customization",
    ),
    Question(
        "measures_of_the_cabinets_of_an_owner",
        asks="What are the size and the area of the cabinets of an owner, in one statement?",
        answer={"Oak": (120, 200, 24000), "Box": (120, 200, 24000)},
        source=f"{ORM}/queryguide/columns.html#loading-deferred-columns-in-groups",
    ),
    Question(
        "texts_read_together",
        asks="What are the remark and the story of a cabinet that was loaded without them?",
        answer=("dusty", "From Rome."),
        statements=PerSide("a group of deferred columns is loaded by one statement", 3, 2),
        source=f"{ORM}/queryguide/columns.html#loading-deferred-columns-in-groups",
    ),
    Question(
        "attributes_that_may_be_read",
        asks="Which attributes may be read of a cabinet that was loaded with its title only, if no "
        "further statement is allowed?",
        answer={"title": True, "size": False, "area": False, "story": False},
        statements=PerSide("the statements that the wrapper refuses are counted", 4, 1),
        source=f"{ORM}/queryguide/columns.html#using-raiseload-to-prevent-deferred-column-loads",
    ),
    Question(
        "values_before_a_change",
        asks="What were the title, the size and the story of a cabinet before new ones were given?",
        answer=("Oak", (120, 200), "From Rome."),
        writes=True,
        statements=PerSide("what the session has expired is read again", 2, 3),
        source=f"{ORM}/mapping_api.html#sqlalchemy.orm.column_property.params.active_history",
    ),
    Question(
        "measures_after_widening",
        asks="What are the area, the girth and twice the area of a cabinet that was made wider?",
        answer=(26000, 660, 52000),
        writes=True,
        statements=PerSide("a deferred expression is computed by a statement of its own", 3, 4),
        source=MAPPED_SQL,
    ),
    Question(
        "notes_on_attributes",
        asks="What does the class note about its attributes, for those who write forms?",
        answer={
            "size": "in centimetres",
            "area": "of the front",
            "story": "for guests",
            "caption": "on a plate",
            "price": "of the day",
        },
        without_sql=True,
        source=f"{ORM}/internals.html#sqlalchemy.orm.MapperProperty.info",
    ),
    Question(
        "loud_texts",
        asks="What are title and story in capitals, of the cabinets that a query finds by both as "
        "they are stored?",
        answer=[("OAK", "FROM ROME.")],
        source=SYNONYM,
    ),
    Question(
        "set_and_forget_fronts",
        asks="What are the columns of two cabinets, if the front of one is set as a text, and that "
        "of the other is deleted?",
        answer=[("Oak", None, None), ("Tin", 20, 30)],
        writes=True,
        source=f"{HYBRID}#defining-setters",
    ),
    Question(
        "update_fronts_of_an_owner",
        asks="Which cabinets are 10 by 90 after one statement updates the fronts of an owner's?",
        answer=["Oak", "Box"],
        writes=True,
        source=f"{HYBRID}#allowing-bulk-orm-update",
    ),
    Question(
        "cabinets_by_a_careless_title",
        asks="Which cabinet has the title that somebody typed in capitals, with spaces around it?",
        answer=["Oak"],
        source=f"{HYBRID}#building-custom-comparators",
    ),
)
