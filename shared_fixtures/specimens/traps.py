"""The traps of the chapter."""

from shared_fixtures.question import Trap

TRAPS = (
    # MF-14
    Trap(
        "doubled_mass_as_it_is",
        of="doubled_mass",
        side="django",
        why="On SQLite, an expression has 15 digits, since only a column has decimal places.",
        answer="0.200000000000000",
        only_on=("sqlite",),
    ),
    # MF-10, MF-11
    Trap(
        "fractions_of_plain_types",
        of="fractions_that_are_kept",
        side="sqlalchemy",
        why="Without fsp, MariaDB cuts the fraction off a DATETIME and a TIME.",
        answer=(0, 0),
        only_on=("mariadb",),
    ),
    # MF-09
    Trap(
        "fractions_of_the_clock_of_the_database",
        of="fractions_of_the_creation",
        side="sqlalchemy",
        why="CURRENT_TIMESTAMP of SQLite and now() of MariaDB have whole seconds.",
        answer=False,
        only_on=("sqlite", "mariadb"),
    ),
    # TZ-07
    Trap(
        "moment_without_its_zone",
        of="moment_in_the_zone_of_a_session",
        side="sqlalchemy",
        why="The moment is converted to the zone of the session, and the zone is then lost.",
        answer="2024-01-10T07:00:00",
        only_on=("postgresql",),
    ),
    # MF-21
    Trap(
        "key_that_is_serial",
        of="key_that_is_an_identity",
        side="sqlalchemy",
        why="An integer key is SERIAL, a default of the column from a sequence of its own.",
        answer="NO",
        only_on=("postgresql",),
    ),
    # CA-02, CA-07
    Trap(
        "collectors_that_a_plain_engine_deletes",
        of="collectors_that_sql_may_delete",
        side="sqlalchemy",
        why="SQLite enforces no foreign key on a connection that has not asked for it.",
        answer=["Ada", "Bo", "Cy"],
        only_on=("sqlite",),
    ),
    # MT-04
    Trap(
        "foreign_key_by_the_inspector",
        of="foreign_key_that_waits",
        side="sqlalchemy",
        why="The inspector does not read the options of a reference that is written in its column.",
        answer=False,
        only_on=("sqlite",),
    ),
    # MT-05
    Trap(
        "names_without_a_convention",
        of="names_of_constraints",
        side="sqlalchemy",
        why="The constraint has no name on SQLite, so nothing can drop it by name.",
        answer=["None", "ix_specimens_shelf_place"],
        only_on=("sqlite",),
    ),
    Trap(
        "names_by_mariadb",
        of="names_of_constraints",
        side="sqlalchemy",
        why="MariaDB names the constraint after its column.",
        answer=["ix_specimens_shelf_place", "label"],
        only_on=("mariadb",),
    ),
    # MT-02
    Trap(
        "index_of_a_unique_label",
        of="indexes_of_a_unique_label",
        side="sqlalchemy",
        why="The index of the constraint serves LIKE only in the collation C.",
        answer=1,
        only_on=("postgresql",),
    ),
    # MF-23
    Trap(
        "code_of_a_collector_as_a_text",
        of="code_of_a_collector",
        side="sqlalchemy",
        why="as_uuid=False, the default before 2.0, returns a text.",
        answer="a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
    ),
    # MT-06
    Trap(
        "labels_unique_in_any_case",
        of="labels_unique_while_in_use",
        side="sqlalchemy",
        why="The conditions are for other databases, so MariaDB's index is of all rows.",
        answer=1,
        only_on=("mariadb",),
    ),
    # MF-28
    Trap(
        "doubled_number_of_the_database",
        of="doubled_number_that_is_stored",
        side="sqlalchemy",
        why="SQLite and MariaDB compute such a column whenever it is read.",
        answer=False,
        only_on=("sqlite", "mariadb"),
    ),
)
