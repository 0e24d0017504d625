"""Values that may be in a table once."""

from shared_fixtures.question import Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#field-options"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "contact_of_an_email",
        asks="Whose email is ada@example.org?",
        answer=instances("Contact", "Ada"),
        source=GUIDE,
    ),
    Question(
        "save_second_contact_of_one_email",
        asks="Save a second contact with Ada's email.",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_second_contact_without_an_email",
        asks="Save a second contact whose email is NULL: how many of them are there?",
        answer=2,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "unique_columns_of_contacts",
        asks="Which columns of a contact are unique by themselves, the key included?",
        answer=["id", "email"],
        source=GUIDE,
    ),
)
