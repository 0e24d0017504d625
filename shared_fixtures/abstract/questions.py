"""Abstract base classes: what children inherit, change, and leave out."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ABSTRACT = f"{GUIDE}/#abstract-base-classes"
META = f"{GUIDE}/#meta-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "tables_of_the_models",
        asks="Which table does each class have, including the abstract ones?",
        answer={
            "CommonInfo": None,
            "Student": "student_info",
            "Employee": None,
            "Teacher": "abstract_teacher",
            "Visitor": "abstract_visitor",
            "Newborn": "abstract_newborn",
        },
        source=ABSTRACT,
        without_sql=True,
    ),
    Question(
        "columns_of_a_student",
        asks="Which columns does a student have, in order?",
        answer=["id", "name", "age", "home_group"],
        source=ABSTRACT,
        without_sql=True,
    ),
    Question(
        "columns_of_a_teacher",
        asks="Which columns does a child of an abstract child have?",
        answer=["id", "name", "age", "office", "subject"],
        source=ABSTRACT,
        without_sql=True,
    ),
    Question(
        "students_of_twenty",
        asks="Which students are twenty years old?",
        answer=instances("Student", "Zoe", "Zoe"),
        source=ABSTRACT,
    ),
    Question(
        "everybody_of_twenty",
        asks="Who is twenty years old, among all children with an age?",
        answer=[
            ("Noether", "teacher"),
            ("Zoe", "student"),
            ("Zoe", "student"),
            ("Zuse", "teacher"),
        ],
        source=ABSTRACT,
    ),
    Question(
        "enroll_a_student",
        asks="Is a student with inherited and own fields created like any other object?",
        answer=Instance("Student", "Bob"),
        writes=True,
        source=ABSTRACT,
    ),
    Question(
        "common_info_without_a_table",
        asks="What happens if all rows of an abstract class are queried?",
        answer=Refused("AttributeError", "ArgumentError"),
        source=ABSTRACT,
        without_sql=True,
    ),
    Question(
        "save_common_info",
        asks="What happens if an abstract class is instantiated and saved?",
        answer=Refused("TypeError", "UnmappedInstanceError"),
        source=ABSTRACT,
        without_sql=True,
    ),
    Question(
        "longest_names",
        asks="How long may a name be, as inherited and where a child declares another length?",
        answer={"Student": 100, "Teacher": 100, "Visitor": 30, "Newborn": 100},
        source=ABSTRACT,
        without_sql=True,
    ),
    Question(
        "columns_of_a_visitor",
        asks="Which columns remain where a child removes an inherited one with None?",
        answer=["id", "name", "purpose"],
        source=ABSTRACT,
        without_sql=True,
    ),
    Question(
        "visitors_of_eighteen",
        asks="What happens if a query filters by the removed field?",
        answer=Refused("FieldError", "AttributeError"),
        source=ABSTRACT,
        without_sql=True,
    ),
    Question(
        "welcome_a_visitor_of_eighteen",
        asks="What happens if a visitor is created with the removed field?",
        answer=Refused("TypeError", "CompileError"),
        source=ABSTRACT,
        without_sql=True,
    ),
    Question(
        "ages_of_newborns",
        asks="How old is each newborn, where the child has a value in place of the field?",
        answer=[("Kim", 0), ("Ida", 0), ("Leo", 0)],
        source=ABSTRACT,
    ),
    Question(
        "students_in_the_inherited_order",
        asks="Which students are there, in the order that the base's Meta declares?",
        answer=instances("Student", "Adam", "Mia", "Zoe", "Zoe"),
        source=META,
    ),
    Question(
        "first_of_each_model",
        asks="Who comes first where Meta is extended, inherited, replaced without an order and "
        "replaced with one?",
        answer={
            "Student": Instance("Student", "Adam"),
            "Teacher": Instance("Teacher", "Noether"),
            "Visitor": Instance("Visitor", "Yann"),
            "Newborn": Instance("Newborn", "Kim"),
        },
        source=META,
    ),
    Question(
        "abstract_and_concrete_models",
        asks="Which classes are abstract, given that a child of an abstract class may or may not "
        "be?",
        answer={"CommonInfo": True, "Student": False, "Employee": True, "Teacher": False},
        source=META,
        without_sql=True,
    ),
    Question(
        "indexes_of_each_model",
        asks="Which indexes does each model inherit from the base's Meta, and what are they "
        "called?",
        answer={
            "Student": ["abstract_student_age"],
            "Teacher": ["abstract_teacher_age"],
            "Visitor": [],
            "Newborn": [],
        },
        source=META,
        without_sql=True,
    ),
    Question(
        "students_that_are_not_managed",
        asks="Which students does the unmanaged model of two bases find in another model's table?",
        answer=instances("UnmanagedStudent", "Adam", "Mia", "Zoe", "Zoe"),
        source=META,
    ),
    Question(
        "one_table_for_all_children",
        asks="What happens if an abstract class names the table, so that two children share it?",
        answer=Refused("SystemCheckError", "InvalidRequestError", "models.E028"),
        source=META,
        without_sql=True,
    ),
)
