"""What a field holds that was given nothing, who fills it in, and when."""

from shared_fixtures.question import Question

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#field-options"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "pages_of_a_new_contact",
        asks="Save a contact who was given no pages: how many have they, as soon as one can tell?",
        answer=10,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_contact_whose_pages_are_null",
        asks="Save a contact who expressly has no pages: how many have they?",
        answer=None,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_two_contacts_and_change_the_information_on_one",
        asks="Save two contacts with the default information and add a phone to the first's.",
        answer=[
            {"email": "to1@example.com", "phone": "1"},
            {"email": "to1@example.com"},
        ],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_visitor_with_a_name_only",
        asks="Save a visitor with nothing but a name: which age and which rating have they?",
        answer=(18, 5),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "insert_visitor_by_sql",
        asks="Insert a visitor by a statement that names neither age nor rating: which have they?",
        answer=(18, 1),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "save_visitor_with_both_given",
        asks="Save a visitor of 0 years and the rating 0: is either taken for nothing?",
        answer=(0, 0),
        writes=True,
        source=GUIDE,
    ),
)
