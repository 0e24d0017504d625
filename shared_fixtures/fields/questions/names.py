"""What a field may be called, and its column."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "field_named_by_a_word_of_python",
        asks="Define a model with a field called pass.",
        answer=Refused("SyntaxError", "SyntaxError"),
        source=f"{GUIDE}#field-name-restrictions",
    ),
    Question(
        "names_that_are_refused",
        asks="Which of foo, _foo, foo_, foo_bar, foo__bar and pk may a field not be called?",
        answer=["foo_", "foo__bar", "pk"],
        source=f"{GUIDE}#field-name-restrictions",
    ),
    Question(
        "field_named_as_what_every_model_has",
        asks="Define a field that hides what the library itself asks a model for.",
        answer=Refused("SystemCheckError", "InvalidRequestError", "models.E020"),
        source=f"{GUIDE}#field-name-restrictions",
    ),
    Question(
        "object_with_a_field_named_save",
        asks="Make an object whose field is called save, and call save on it.",
        answer=Refused("TypeError", "TypeError"),
        source=f"{GUIDE}#fields",
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
    ),
    Question(
        "examples_joined_outer_where_there",
        asks="In which examples is join outer and where there?",
        answer=instances("Example", "all there"),
        source=f"{GUIDE}#field-name-restrictions",
    ),
    Question(
        "greatest_by_select",
        asks="What is the greatest of foo__bar and of foo_, for each value of select?",
        answer=[("all", 5, 4), ("some", 2, 3)],
        source=f"{GUIDE}#field-name-restrictions",
    ),
    Question(
        "save_example",
        asks="Save an example and change its column pass: which is it, and which columns has it?",
        answer=(Instance("Example", "none here"), ("left", 1, 2, 3)),
        writes=True,
        source=f"{GUIDE}#field-name-restrictions",
    ),
)
