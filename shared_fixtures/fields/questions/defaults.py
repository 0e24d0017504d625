"""What a field holds when no value is given, who fills it in, and when."""

from shared_fixtures.question import Question

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#field-options"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "pages_of_a_new_contact",
        asks="How many pages does a contact saved without any have, as soon as the object shows "
        "it?",
        answer=10,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_contact_whose_pages_are_null",
        asks="How many pages does a contact have whose pages are explicitly NULL?",
        answer=None,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_two_contacts_and_change_the_information_on_one",
        asks="What is stored for two contacts with the default information, after a phone is "
        "added to the first's?",
        answer=[
            {"email": "to1@example.com", "phone": "1"},
            {"email": "to1@example.com"},
        ],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_visitor_with_a_name_only",
        asks="Which age and which rating does a visitor saved with only a name have?",
        answer=(18, 5),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "insert_visitor_by_sql",
        asks="Which age and which rating does a visitor have who is inserted by SQL that names "
        "neither?",
        answer=(18, 1),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_visitor_with_both_given",
        asks="Are an age of 0 and a rating of 0 stored, or replaced by the defaults?",
        answer=(0, 0),
        writes=True,
        source=GUIDE,
    ),
)
