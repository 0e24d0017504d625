"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "columns_of_an_unsorted_student",
        of="columns_of_a_student",
        side="sqlalchemy",
        why="The base's columns come after those of the child, so the tables differ.",
        answer=["home_group", "id", "name", "age"],
    ),
    Trap(
        "visitors_of_eighteen_by_the_attribute",
        of="visitors_of_eighteen",
        side="sqlalchemy",
        why="The attribute is a plain None, and None == 18 is False, which no row satisfies.",
        answer=[],
    ),
    Trap(
        "welcome_a_visitor_by_the_constructor",
        of="welcome_a_visitor_of_eighteen",
        side="sqlalchemy",
        why="The constructor sets any attribute that the class has, and the age is stored nowhere.",
        answer=("Cy", 18, None),
    ),
    Trap(
        "students_without_an_order",
        of="students_in_the_inherited_order",
        side="sqlalchemy",
        why="Nothing replaces the base's Meta.ordering: the rows come in the database's order.",
        answer=instances("Student", "Zoe", "Adam", "Mia", "Zoe"),
    ),
)
