"""Mistakes in mappings and queries that both sides refuse."""

from shared_fixtures.question import PerSide, Question, Refused

ERRORS = "https://docs.sqlalchemy.org/en/21/orm/exceptions.html#sqlalchemy.orm.exc"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "model_of_a_class_that_is_none",
        asks="Which table does a class have that is not a model?",
        answer=Refused("LookupError", "UnmappedClassError"),
        without_sql=True,
        source=f"{ERRORS}.UnmappedClassError",
    ),
    Question(
        "row_of_a_class_that_is_no_model",
        asks="Which row has the key one, of a class that is not a model?",
        answer=Refused("ValueError", "NoInspectionAvailable"),
        without_sql=True,
        source="https://docs.sqlalchemy.org/en/21/core/exceptions.html",
    ),
    Question(
        "attribute_of_another_table",
        asks="Which attribute of a cabinet is the column of labels?",
        answer=Refused("FieldDoesNotExist", "UnmappedColumnError"),
        without_sql=True,
        source=f"{ERRORS}.UnmappedColumnError",
    ),
    Question(
        "column_of_a_type_that_is_none",
        asks="Which column is made for a set of numbers?",
        answer=Refused("TypeError", "MappedAnnotationError"),
        without_sql=True,
        source=f"{ERRORS}.MappedAnnotationError",
    ),
    Question(
        "row_without_a_key",
        asks="What can be done with a drawer that has no key?",
        answer=Refused("ValueError", "FlushError"),
        writes=True,
        statements=PerSide("SQLAlchemy inserts the row before it looks for the key", 0, 1),
        source=f"{ERRORS}.FlushError",
    ),
    Question(
        "title_as_a_relationship",
        asks="What is joined along the title of a cabinet?",
        answer=Refused("FieldError", "LoaderStrategyException"),
        without_sql=True,
        source=f"{ERRORS}.LoaderStrategyException",
    ),
    Question(
        "drawer_that_is_gone",
        asks="Which label has a drawer that another program has deleted, read again?",
        answer=Refused("Drawer.DoesNotExist", "ObjectDeletedError"),
        writes=True,
        statements=PerSide("Django looks for specimens before the deletion", 5, 3),
        source=f"{ERRORS}.ObjectDeletedError",
    ),
)
