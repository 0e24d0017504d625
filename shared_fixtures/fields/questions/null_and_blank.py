"""Missing and empty values, and what may be left out."""

from shared_fixtures.question import Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#field-options"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "contacts_whose_nickname_is_null",
        asks="Whose nickname is NULL?",
        answer=instances("Contact", "Ben"),
        source=GUIDE,
    ),
    Question(
        "contacts_whose_nickname_is_empty",
        asks="Whose nickname is an empty string?",
        answer=instances("Contact", "Cy"),
        source=GUIDE,
    ),
    Question(
        "contacts_with_no_nickname",
        asks="Who has no nickname, stored in either of the two ways?",
        answer=instances("Contact", "Ben", "Cy"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/fields/#null",
    ),
    Question(
        "contacts_without_a_note",
        asks="Who has no note, when blank is the only way to have none?",
        answer=instances("Contact", "Ben", "Cy"),
        source=GUIDE,
    ),
    Question(
        "save_contact_with_a_name_only",
        asks="What are Dora's note, nickname and email when she is saved with only her name?",
        answer=("", None, None),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_contact_with_a_blank_name",
        asks="How many contacts have a blank name after one is saved?",
        answer=1,
        writes=True,
        source=GUIDE,
    ),
    # MF-32
    Question(
        "contact_with_a_blank_name_when_validated",
        asks="Is a contact with a blank name refused before it is saved?",
        answer=Refused("ValidationError", "ValueError"),
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "save_contact_whose_name_is_null",
        asks="Can a contact be saved whose name is NULL?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
)
