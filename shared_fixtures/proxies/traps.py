"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Instance, Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "ordered_my_people_of_reversed_bases",
        of="what_ordered_my_people_do",
        side="django",
        why="Meta comes from the first base only, and that one has no order.",
        answer=[
            "Ringo Starr does something",
            "Paul McCartney does something",
            "John Lennon does something",
            "George Harrison does something",
            "Cher does something",
        ],
    ),
    Trap(
        "engineers_by_base_manager",
        of="engineers",
        side="django",
        why="A proxy is not a filter: a query that bypasses its manager returns every row as one "
        "of its class.",
        answer=instances("Engineer", "Mr. Krabs", "SpongeBob", "Pearl", "Squidward"),
    ),
    Trap(
        "names_of_colleagues_by_subclass",
        of="names_of_colleagues",
        side="sqlalchemy",
        why="A subclass with a discriminator value sees the rows with that value, a proxy all.",
        answer=[],
    ),
    Trap(
        "rename_through_my_person_and_get",
        of="rename_through_my_person",
        side="sqlalchemy",
        why="The update is synchronized with the objects of the class that it names; the session "
        "returns its Person unchanged.",
        answer=("Ringo", "Ringo"),
    ),
    Trap(
        "whether_both_are_one_person_by_equality",
        of="whether_both_are_one_person",
        side="sqlalchemy",
        why="Objects of two classes are different objects, and equal only themselves.",
        answer=(False, False),
    ),
    Trap(
        "people_of_new_manager_by_select",
        of="people_of_new_manager",
        side="sqlalchemy",
        why="A method of the class filters nothing unless it is called; select returns all rows.",
        answer=instances(
            "NewManagerPerson",
            "Ringo Starr",
            "Paul McCartney",
            "John Lennon",
            "George Harrison",
            "Cher",
        ),
    ),
    Trap(
        "cher_by_get",
        of="cher_by_new_manager",
        side="sqlalchemy",
        why="session.get queries by key and does not apply another select's filter.",
        answer=Instance("NewManagerPerson", "Cher"),
    ),
)
