"""Models in a package of several files."""

from shared_fixtures.question import Question, instances

SOURCE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#organizing-models-in-a-package"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "people_and_robots",
        asks="Which people and robots are there?",
        answer=(instances("Person", "Isaac", "Susan"), instances("Robot", "Robbie", "Speedy")),
        source=SOURCE,
    ),
    Question(
        "files_and_tables_of_models",
        asks="Which file is each model in, and which table holds its rows?",
        answer={
            "Person": ("organic", "multiple_parents_person"),
            "Robot": ("synthetic", "multiple_parents_robot"),
        },
        source=SOURCE,
        without_sql=True,
    ),
)
