"""Choices, and what is displayed for each."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.fields.models import (
    EnumeratedStudent,
    Person,
    Runner,
    Student,
    YearInSchool,
)


def save_fred_flintstone(session: Session) -> tuple[str, str]:
    """The displayed text is looked up; no method is added."""
    person = Person(name="Fred Flintstone", shirt_size="L")
    session.add(person)
    return person.shirt_size, Person.SHIRT_SIZES[person.shirt_size]


def shown_shirt_sizes(session: Session) -> list[tuple[str, str]]:
    """A dictionary needs only values, so no objects have to be loaded."""
    people = session.execute(select(Person.name, Person.shirt_size).order_by(Person.id))
    return [(name, Person.SHIRT_SIZES[size]) for name, size in people]


def save_person_of_a_size_that_is_not_a_choice(session: Session) -> tuple[str, str]:
    """The column is plain text and accepts any value."""
    person = Person(name="Dino", shirt_size="X")
    session.add(person)
    return person.shirt_size, Person.SHIRT_SIZES.get(person.shirt_size, person.shirt_size)


def choices_of_the_year_in_school(session: Session) -> list[tuple[str, str]]:
    """The class has the list; the column does not know it."""
    return Student.YEAR_IN_SCHOOL_CHOICES


def shown_years_of_students(session: Session) -> list[tuple[str, str]]:
    """A list of pairs converts to a dictionary."""
    shown = dict(Student.YEAR_IN_SCHOOL_CHOICES)
    students = session.execute(select(Student.name, Student.year_in_school).order_by(Student.id))
    return [(name, shown[year]) for name, year in students]


def upper_class_students(session: Session) -> list[Student]:
    """A method of the model, called on each object."""
    students = session.scalars(select(Student).order_by(Student.id))
    return [student for student in students if student.is_upperclass()]


def save_student_without_a_year(session: Session) -> str:
    """The default is filled in at the flush."""
    student = Student(name="Ed")
    session.add(student)
    session.flush()
    return student.year_in_school


def members_of_the_year_in_school(session: Session) -> list[tuple[str, str]]:
    """A Python enumeration has names and values; ``label`` is the model's own."""
    return [(year.value, year.label) for year in YearInSchool]


def shown_years_of_enumerated_students(session: Session) -> list[tuple[str, YearInSchool, str]]:
    """``Enum`` returns a member of the enumeration."""
    students = session.scalars(select(EnumeratedStudent).order_by(EnumeratedStudent.id))
    return [
        (student.name, student.year_in_school, student.year_in_school.label) for student in students
    ]


def enumerated_juniors(session: Session) -> ScalarResult[EnumeratedStudent]:
    """``values_callable`` stores the values; by default the members' names are stored."""
    statement = select(EnumeratedStudent).where(
        EnumeratedStudent.year_in_school == YearInSchool.JUNIOR
    )
    return session.scalars(statement)


def enumerated_students_in_the_upper_classes(session: Session) -> list[EnumeratedStudent]:
    """Members are found in a set of members; plain text would not be."""
    students = session.scalars(select(EnumeratedStudent).order_by(EnumeratedStudent.id))
    return [student for student in students if student.is_upperclass()]


def student_of_a_year_that_is_not_a_choice(session: Session) -> EnumeratedStudent:
    """The enumeration raises; a plain ``"XX"`` is stored, and raises when it is read."""
    return EnumeratedStudent(name="Ida", year_in_school=YearInSchool("XX"))


def medals(session: Session) -> list[tuple[str, str]]:
    """The functional call takes names and values; the labels are derived here."""
    return [(medal.value, medal.name.capitalize()) for medal in Runner.MedalType]


def shown_medals_of_runners(session: Session) -> list[tuple[str, str]]:
    """An empty string is not a member, so the column cannot have the enumeration as its type."""
    shown = {"": ""} | {medal.value: medal.name.capitalize() for medal in Runner.MedalType}
    runners = session.execute(select(Runner.name, Runner.medal).order_by(Runner.id))
    return [(name, shown[medal]) for name, medal in runners]


def runners_without_a_medal(session: Session) -> ScalarResult[Runner]:
    """The default ``""`` is what Django stores for a blank text."""
    return session.scalars(select(Runner).where(Runner.medal == ""))
