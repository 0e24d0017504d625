"""Values that may occur only once in a table."""

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
        asks="Can a second contact be saved with Ada's email?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_second_contact_without_an_email",
        asks="How many contacts have no email after a second one without is saved?",
        answer=2,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "unique_columns_of_contacts",
        asks="Which columns of a contact are unique on their own, including the key?",
        answer=["id", "email"],
        source=GUIDE,
        without_sql=True,
    ),
)
