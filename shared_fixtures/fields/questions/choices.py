"""Values out of a few, and what is shown for each."""

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
        asks="Save Fred Flintstone with a shirt of size L: which size is stored, which shown?",
        answer=("L", "Large"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "shown_shirt_sizes",
        asks="Which shirt size is shown for each person?",
        answer=[("Wilma Flintstone", "Small"), ("Barney Rubble", "Medium")],
        source=GUIDE,
    ),
    Question(
        "save_person_of_a_size_that_is_no_choice",
        asks="Save a person with a shirt of size X: what is stored, and what is shown?",
        answer=("X", "X"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "choices_of_the_year_in_school",
        asks="Which years in school can be chosen, and what is shown for each?",
        answer=YEARS,
        source=GUIDE,
    ),
    Question(
        "shown_years_of_students",
        asks="Which year in school is shown for each student?",
        answer=[("Ann", "Freshman"), ("Ben", "Senior"), ("Cem", "Junior"), ("Dan", "Graduate")],
        source=GUIDE,
    ),
    Question(
        "upper_class_students",
        asks="Which students are in the upper classes, which are juniors and seniors?",
        answer=instances("Student", "Ben", "Cem"),
        source=f"{REFERENCE}/#choices",
    ),
    Question(
        "save_student_without_a_year",
        asks="Save a student without a year: in which one are they?",
        answer="FR",
        writes=True,
        source=f"{REFERENCE}/#choices",
    ),
    Question(
        "members_of_the_year_in_school",
        asks="Which years in school does the enumeration have, and what is shown for each?",
        answer=YEARS,
        source=f"{REFERENCE}/#enumeration-types",
    ),
    Question(
        "shown_years_of_enumerated_students",
        asks="Which year is stored for each student of the enumeration, and which is shown?",
        answer=[("Eva", "SO", "Sophomore"), ("Fay", "JR", "Junior"), ("Gil", "GR", "Graduate")],
        source=f"{REFERENCE}/#enumeration-types",
    ),
    Question(
        "enumerated_juniors",
        asks="Which students of the enumeration are juniors?",
        answer=instances("EnumeratedStudent", "Fay"),
        source=f"{REFERENCE}/#enumeration-types",
    ),
    Question(
        "enumerated_students_in_the_upper_classes",
        asks="Which students of the enumeration are in the upper classes?",
        answer=instances("EnumeratedStudent", "Fay"),
        source=f"{REFERENCE}/#enumeration-types",
    ),
    Question(
        "student_of_a_year_that_is_no_choice",
        asks="Refuse a student whose year is none of the enumeration's.",
        answer=Refused("ValidationError", "ValueError"),
        writes=True,
        source=f"{REFERENCE}/#enumeration-types",
    ),
    Question(
        "medals",
        asks="Which medals are there, and what is shown for each?",
        answer=[("GOLD", "Gold"), ("SILVER", "Silver"), ("BRONZE", "Bronze")],
        source=GUIDE,
    ),
    Question(
        "shown_medals_of_runners",
        asks="Which medal is shown for each runner?",
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
