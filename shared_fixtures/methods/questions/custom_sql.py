"""Custom SQL: into objects, into rows, and in methods."""

from datetime import date

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#executing-custom-sql"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "people_by_raw_sql",
        asks="Which people are there, by last and then first name, in plain SQL?",
        answer=instances("Person", "Ada Lake", "Alan Moore", "Jane Smith", "John Smith"),
        source=GUIDE,
    ),
    Question(
        "people_of_a_last_name_by_raw_sql",
        asks="Who has the last name Smith, with the name as a parameter?",
        answer=instances("Person", "John Smith", "Jane Smith"),
        source=GUIDE,
    ),
    Question(
        "people_by_pattern_in_raw_sql",
        asks="Whose first name starts with an A but is not Ada, with a percent sign in the SQL?",
        answer=instances("Person", "Alan Moore"),
        source=GUIDE,
    ),
    Question(
        "people_with_an_extra_value",
        asks="Which people are there, and how many letters, counted in plain SQL, does each last "
        "name have?",
        answer=[
            (Instance("Person", "Ada Lake"), 4),
            (Instance("Person", "Alan Moore"), 5),
            (Instance("Person", "Jane Smith"), 5),
            (Instance("Person", "John Smith"), 5),
        ],
        source=GUIDE,
    ),
    Question(
        "people_from_columns_of_other_names",
        asks="Who was born before 1945-08-01, when the SQL gives the columns other names?",
        answer=instances("Person", "John Smith"),
        source=GUIDE,
    ),
    Question(
        "birth_date_left_out_of_raw_sql",
        asks="When was Alan born, when the SQL did not select his birth date?",
        answer=date(1964, 12, 31),
        source=GUIDE,
    ),
    Question(
        "key_left_out_of_raw_sql",
        asks="What happens if the SQL does not select the key?",
        answer=Refused("FieldDoesNotExist", "NoSuchColumnError"),
        source=GUIDE,
    ),
    Question(
        "namesakes_of_john",
        asks="Who else has John's last name, according to a method that runs SQL?",
        answer=instances("Person", "Jane Smith"),
        source=GUIDE,
    ),
    Question(
        "last_names_counted",
        asks="How many people have each last name, according to a function that runs SQL?",
        answer=[("Lake", 1), ("Moore", 1), ("Smith", 2)],
        source=GUIDE,
    ),
    Question(
        "rows_as_dictionaries",
        asks="What are the keys and names of the blogs with a tagline, as dictionaries?",
        answer=[{"id": 1, "name": "Ada's Notes"}, {"id": 3, "name": "Rock & Roll"}],
        source=GUIDE,
    ),
    Question(
        "no_row_at_all",
        asks="What is returned when no row matches?",
        answer=None,
        source=GUIDE,
    ),
    Question(
        "retitle_a_blog",
        asks="After a method writes a tagline by SQL, what do the database, the object, and the "
        "refreshed object hold?",
        answer=("On looms", "On engines", "On looms"),
        writes=True,
        source=GUIDE,
    ),
)
