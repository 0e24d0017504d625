"""The names that a field and its column may have."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "field_named_like_a_python_keyword",
        asks="Can a model have a field called pass?",
        answer=Refused("SyntaxError", "SyntaxError"),
        source=f"{GUIDE}#field-name-restrictions",
        without_sql=True,
    ),
    Question(
        "field_that_hides_an_attribute_of_every_model",
        asks="Can a field hide an attribute that the library itself reads from a model?",
        answer=Refused("SystemCheckError", "InvalidRequestError", "models.E020"),
        source=f"{GUIDE}#field-name-restrictions",
        without_sql=True,
    ),
    Question(
        "object_with_a_field_named_save",
        asks="What happens when save is called on an object with a field called save?",
        answer=Refused("TypeError", "TypeError"),
        source=f"{GUIDE}#fields",
        without_sql=True,
    ),
    Question(
        "columns_of_examples",
        asks="Which column does each field of an example have?",
        answer={
            "id": "id",
            "join": "join",
            "where": "where",
            "select": "select",
            "passed": "pass",
            "foo_bar": "foo__bar",
            "foo": "foo_",
        },
        source=f"{GUIDE}#field-name-restrictions",
        without_sql=True,
    ),
    Question(
        "examples_joined_outer_where_there",
        asks="Which examples have the value outer in join and there in where?",
        answer=instances("Example", "all there"),
        source=f"{GUIDE}#field-name-restrictions",
    ),
    Question(
        "greatest_by_select",
        asks="What are the greatest foo__bar and the greatest foo_ for each value of select, "
        "in reverse alphabetical order?",
        answer=[("some", 2, 3), ("most", 1, 2), ("all", 5, 4)],
        source=f"{GUIDE}#field-name-restrictions",
    ),
    Question(
        "save_example",
        asks="Which values does an example have after it is created and its column pass is "
        "changed?",
        answer=(Instance("Example", "none here"), ("left", 1, 2, 3)),
        writes=True,
        source=f"{GUIDE}#field-name-restrictions",
    ),
)
