"""Other methods and another order for the same rows."""

from shared_fixtures.question import Instance, Question, instances

PROXY = "https://docs.djangoproject.com/en/5.2/topics/db/models/#proxy-models"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "person_found_as_my_person",
        asks="Can a new person be found through the proxy?",
        answer=Instance("MyPerson", "foobar"),
        writes=True,
        source=PROXY,
    ),
    Question(
        "my_person_found_as_person",
        asks="Can an object created through the proxy be found as a person?",
        answer=Instance("Person", "foobar"),
        writes=True,
        source=PROXY,
    ),
    Question(
        "what_my_person_does",
        asks="What does the proxy's method return, and does a person have that method?",
        answer=("Ringo Starr does something", False),
        source=PROXY,
    ),
    Question(
        "rename_through_my_person",
        asks="Which first name does a person have, as loaded before and as queried after a rename "
        "through the proxy?",
        answer=("Ringo", "Richard"),
        writes=True,
        source=PROXY,
    ),
    Question(
        "move_people_through_ordered_person",
        asks="How many rows does one update through a proxy change, and which people are they?",
        # Cher has no last name; Harrison and Lennon come before McCartney.
        answer=(3, instances("Person", "John Jones", "George Jones", "Cher Jones")),
        writes=True,
        source=PROXY,
    ),
    Question(
        "delete_my_person",
        asks="Which people remain after one is deleted through the proxy?",
        answer=["Paul", "John", "George", "Cher"],
        writes=True,
        source=PROXY,
    ),
    Question(
        "people_in_no_order",
        asks="Which people are there, when the model has no order?",
        answer=instances(
            "Person",
            "Cher",
            "George Harrison",
            "John Lennon",
            "Paul McCartney",
            "Ringo Starr",
        ),
        unordered=True,
        source=PROXY,
    ),
    Question(
        "ordered_people",
        asks="Which people are there, in the order of the proxy?",
        answer=instances(
            "OrderedPerson",
            "Cher",
            "George Harrison",
            "John Lennon",
            "Paul McCartney",
            "Ringo Starr",
        ),
        source=PROXY,
    ),
    Question(
        "first_person_and_first_ordered_person",
        asks="Who comes first, by key and by the proxy's order?",
        answer=(Instance("Person", "Ringo Starr"), Instance("OrderedPerson", "Cher")),
        source=PROXY,
    ),
    Question(
        "what_ordered_my_people_do",
        asks="What do people do who have the order of one proxy and the method of another?",
        answer=[
            "Cher does something",
            "George Harrison does something",
            "John Lennon does something",
            "Paul McCartney does something",
            "Ringo Starr does something",
        ],
        source=PROXY,
    ),
)
