"""Tempting ports that run and silently give another answer, with the wrong answer."""

from datetime import date

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "join_john_without_add",
        of="join_john",
        side="sqlalchemy",
        why="Naming objects of the session does not save the row; it only warns.",
        answer=[
            ("Paul McCartney", date(1960, 8, 1), "Wanted to form a band."),
            ("Pete Best", date(1961, 1, 1), "Has a cellar."),
            ("Ringo Starr", date(1962, 8, 16), "Needed a new drummer."),
        ],
    ),
    Trap(
        "remove_ringo_invited_twice_by_proxy",
        of="remove_ringo_invited_twice",
        side="sqlalchemy",
        why="A proxy is a list, and a list removes the first of several.",
        answer=instances(
            "Invitation",
            "Paul McCartney to The Beatles by John Lennon",
            "Pete Best to The Beatles by John Lennon",
            "Ringo Starr to The Beatles by Paul McCartney",
        ),
        # Which of Ringo's two rows is the first depends on the database.
        unordered=True,
    ),
    # RL-09
    Trap(
        "add_ringo_to_invited_by_append",
        of="add_ringo_to_invited",
        side="sqlalchemy",
        why="Django's add checks whether the person is there; a list accepts duplicates.",
        answer=["Ringo Starr", "Paul McCartney", "Pete Best", "Ringo Starr", "George Harrison"],
    ),
    Trap(
        "groups_per_member_with_p_by_any",
        of="groups_per_member_with_p",
        side="sqlalchemy",
        why="any checks whether there is a member, so it repeats no group as Django's join does.",
        answer=instances("Group", "The Beatles", "Wings", "Rory Storm and the Hurricanes"),
    ),
    Trap(
        "members_who_joined_after_1961_by_any",
        of="members_who_joined_after_1961",
        side="sqlalchemy",
        why="Each any is a separate subquery, so the two may match two memberships.",
        answer=instances("Person", "Ringo Starr", "Paul McCartney"),
    ),
    Trap(
        "members_who_joined_after_1961_by_two_filters",
        of="members_who_joined_after_1961",
        side="django",
        why="A second filter over a to-many relationship joins again; a second where does not.",
        answer=instances("Person", "Ringo Starr", "Paul McCartney", "Paul McCartney"),
    ),
    Trap(
        "persons_not_in_the_beatles_by_unequal",
        of="persons_not_in_the_beatles",
        side="sqlalchemy",
        why="The join matches those with another group, and drops those with none.",
        answer=instances(
            "Person",
            "Ringo Starr",
            "Paul McCartney",
            "Paul McCartney",
            "Denny Laine",
            "paul weller",
        ),
    ),
    Trap(
        "members_per_group_by_inner_join",
        of="members_per_group",
        side="sqlalchemy",
        why="Django's annotate uses an outer join; join alone drops the group without members.",
        answer=[
            ("Rory Storm and the Hurricanes", 2),
            ("The Beatles", 3),
            ("The Jam", 1),
            ("Wings", 2),
        ],
    ),
    Trap(
        "befriend_dusty_by_one_row",
        of="befriend_dusty",
        side="sqlalchemy",
        why="Django stores two rows for a mutual friendship, and each direction reads its own.",
        answer=(["Otis", "Dusty"], [], [("Aretha", date(2024, 7, 1))]),
    ),
    Trap(
        "befriend_dusty_by_the_model",
        of="befriend_dusty",
        side="django",
        why="Only the manager knows that the friendship is mutual; the model creates one row.",
        answer=(["Otis", "Dusty"], [], [("Aretha", date(2024, 7, 1))]),
    ),
    Trap(
        "unfriend_sam_by_proxy",
        of="unfriend_sam",
        side="sqlalchemy",
        why="The proxy deletes one direction, so Sam still has Otis as a friend.",
        answer=[1, 2, 4, 5, 6],
    ),
)
