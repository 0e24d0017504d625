"""Other methods and another order for the same rows."""

from shared_fixtures.question import Instance, Question, instances

PROXY = "https://docs.djangoproject.com/en/5.2/topics/db/models/#proxy-models"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "person_found_as_my_person",
        asks="Is a new person there when the proxy is asked?",
        answer=Instance("MyPerson", "foobar"),
        writes=True,
        source=PROXY,
    ),
    Question(
        "my_person_found_as_person",
        asks="Is what was made through the proxy there when the person is asked?",
        answer=Instance("Person", "foobar"),
        writes=True,
        source=PROXY,
    ),
    Question(
        "what_my_person_does",
        asks="What does the proxy's method give, and has a person that method?",
        answer=("Ringo Starr does something", False),
        source=PROXY,
    ),
    Question(
        "rename_through_my_person",
        asks="Which first name has a person, loaded before, and asked again after the proxy's row "
        "was renamed?",
        answer=("Ringo", "Richard"),
        writes=True,
        source=PROXY,
    ),
    Question(
        "move_people_through_ordered_person",
        asks="How many rows does one update through a proxy change, and who is it then?",
        # Cher has no last name, Harrison and Lennon come before M.
        answer=(3, instances("Person", "John Jones", "George Jones", "Cher Jones")),
        writes=True,
        source=PROXY,
    ),
    Question(
        "delete_my_person",
        asks="Who is left, after one person was deleted through the proxy?",
        answer=["Paul", "John", "George", "Cher"],
        writes=True,
        source=PROXY,
    ),
    Question(
        "people_in_no_order",
        asks="Who is there, when a person has no order?",
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
        asks="Who is there, in the order of the proxy?",
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
        asks="What do those do that have the order of one proxy and the method of another?",
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
