"""No value, an empty one, and what may be left out."""

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
        asks="Whose nickname is an empty text?",
        answer=instances("Contact", "Cy"),
        source=GUIDE,
    ),
    Question(
        "contacts_with_no_nickname",
        asks="Who has no nickname, in either of the two ways of having none?",
        answer=instances("Contact", "Ben", "Cy"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/fields/#null",
    ),
    Question(
        "contacts_without_a_note",
        asks="Who has no note, where blank is the one way of having none?",
        answer=instances("Contact", "Ben", "Cy"),
        source=GUIDE,
    ),
    Question(
        "save_contact_with_a_name_only",
        asks="Save Dora with nothing but her name: what are her note, nickname and email?",
        answer=("", None, None),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_contact_with_a_blank_name",
        asks="Save a contact whose name is left blank: how many of no name are there?",
        answer=1,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "contact_with_a_blank_name_when_validated",
        asks="Refuse a contact whose name is left blank before it is saved.",
        answer=Refused("ValidationError", "ValueError"),
        source=GUIDE,
    ),
    Question(
        "save_contact_whose_name_is_null",
        asks="Save a contact whose name is NULL.",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
)
