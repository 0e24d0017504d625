"""Choices, and what is displayed for each."""

from shared_fixtures.question import Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#field-options"
REFERENCE = "https://docs.djangoproject.com/en/5.2/ref/models/fields"

#: What is stored, and what is shown.
YEARS = [
    ("FR", "Freshman"),
    ("SO", "Sophomore"),
    ("JR", "Junior"),
    ("SR", "Senior"),
    ("GR", "Graduate"),
]

QUESTIONS: tuple[Question, ...] = (
    Question(
        "save_fred_flintstone",
        asks="Which size is stored, and which is displayed, for Fred Flintstone with a shirt of "
        "size L?",
        answer=("L", "Large"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "shown_shirt_sizes",
        asks="Which shirt size is displayed for each person?",
        answer=[("Wilma Flintstone", "Small"), ("Barney Rubble", "Medium")],
        source=GUIDE,
    ),
    Question(
        "save_person_of_a_size_that_is_not_a_choice",
        asks="What is stored, and what is displayed, for a person with a shirt of size X?",
        answer=("X", "X"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "choices_of_the_year_in_school",
        asks="Which years in school can be chosen, and what is displayed for each?",
        answer=YEARS,
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "shown_years_of_students",
        asks="Which year in school is displayed for each student?",
        answer=[("Ann", "Freshman"), ("Ben", "Senior"), ("Cem", "Junior"), ("Dan", "Graduate")],
        source=GUIDE,
    ),
    Question(
        "upper_class_students",
        asks="Which students are upperclassmen, that is juniors or seniors?",
        answer=instances("Student", "Ben", "Cem"),
        source=f"{REFERENCE}/#choices",
    ),
    Question(
        "save_student_without_a_year",
        asks="Which year does a student have who is saved without one?",
        answer="FR",
        writes=True,
        source=f"{REFERENCE}/#choices",
    ),
    Question(
        "members_of_the_year_in_school",
        asks="Which years in school does the enumeration have, and what is displayed for each?",
        answer=YEARS,
        source=f"{REFERENCE}/#enumeration-types",
        without_sql=True,
    ),
    Question(
        "shown_years_of_enumerated_students",
        asks="Which year is stored, and which is displayed, for each student with an enumeration?",
        answer=[
            ("Eva", "SO", "Sophomore"),
            ("Fay", "JR", "Junior"),
            ("Gil", "GR", "Graduate"),
            ("Hal", "SR", "Senior"),
        ],
        source=f"{REFERENCE}/#enumeration-types",
    ),
    Question(
        "enumerated_juniors",
        asks="Which students with an enumeration are juniors?",
        answer=instances("EnumeratedStudent", "Fay"),
        source=f"{REFERENCE}/#enumeration-types",
    ),
    Question(
        "enumerated_students_in_the_upper_classes",
        asks="Which students with an enumeration are upperclassmen?",
        answer=instances("EnumeratedStudent", "Fay", "Hal"),
        source=f"{REFERENCE}/#enumeration-types",
    ),
    Question(
        "student_of_a_year_that_is_not_a_choice",
        asks="Is a student refused whose year is not in the enumeration?",
        answer=Refused("ValidationError", "ValueError"),
        source=f"{REFERENCE}/#enumeration-types",
        without_sql=True,
    ),
    Question(
        "medals",
        asks="Which medals are there, and what is displayed for each?",
        answer=[("GOLD", "Gold"), ("SILVER", "Silver"), ("BRONZE", "Bronze")],
        source=GUIDE,
        without_sql=True,
    ),
    Question(
        "shown_medals_of_runners",
        asks="Which medal is displayed for each runner?",
        answer=[("Abebe", "Gold"), ("Bela", ""), ("Chris", "Bronze")],
        source=GUIDE,
    ),
    Question(
        "runners_without_a_medal",
        asks="Which runners have no medal?",
        answer=instances("Runner", "Bela"),
        source=GUIDE,
    ),
)
