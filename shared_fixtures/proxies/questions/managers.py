"""Managers inherited, replaced and added."""

from shared_fixtures.question import Question, Refused, instances

SOURCE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#proxy-model-managers"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "my_people",
        asks="Which people are there for a proxy that declares no manager?",
        answer=instances(
            "MyPerson",
            "Ringo Starr",
            "Paul McCartney",
            "John Lennon",
            "George Harrison",
            "Cher",
        ),
        source=SOURCE,
    ),
    Question(
        "people_of_new_manager",
        asks="Which people have a last name, according to the manager that replaced the default "
        "one?",
        answer=instances(
            "NewManagerPerson",
            "Ringo Starr",
            "Paul McCartney",
            "John Lennon",
            "George Harrison",
        ),
        source=SOURCE,
    ),
    Question(
        "cher_by_new_manager",
        asks="Which person with a last name has the key of Cher, who has no last name?",
        answer=Refused("NewManagerPerson.DoesNotExist", "NoResultFound"),
        source=SOURCE,
    ),
    Question(
        "numbers_of_named_people",
        asks="How many people are there by the new default manager, and by the parent's?",
        answer=(4, 5),
        source=SOURCE,
    ),
    Question(
        "numbers_of_people_by_extra_manager",
        asks="How many people are there by the kept default manager, and by the added one?",
        answer=(5, 4),
        source=SOURCE,
    ),
    Question(
        "refresh_person_whom_manager_hides",
        asks="What is a person's last name when refreshed after the manager hides them, and how "
        "many people does the manager return?",
        answer=("", 3),
        writes=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/managers/#base-managers",
    ),
)
