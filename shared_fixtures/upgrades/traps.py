"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Trap

TODAY = ["id", "serial", "retired", "site_id"]

TRAPS: tuple[Trap, ...] = (
    Trap(
        "plan_by_down_revisions",
        of="plan_for_an_empty_database",
        side="sqlalchemy",
        why="down_revision stays in its branch; the chain lacks the steps that depends_on names.",
        answer=[
            "upgrades.0001_initial",
            "upgrades.0002_releases",
            "upgrades.0003_fill_releases",
            "upgrades.0004_sites",
        ],
    ),
    Trap(
        "plan_of_undoing_to_base",
        of="plan_of_undoing_the_chapter",
        side="sqlalchemy",
        why="base applies to all branches: other chapters' tables and rows are dropped too.",
        answer=[
            "upgrades.0005_drop_firmware",
            "upgrades.0004_sites",
            "upgrades.0003_fill_releases",
            "upgrades.0002_releases",
            "upgrades.0001_initial",
            "geography.0001_initial",
        ],
    ),
    Trap(
        "columns_of_todays_model",
        of="columns_of_a_device_at_the_third_step",
        side="django",
        why="An imported model is the current one: it lacks firmware, and has a site too early.",
        answer=TODAY,
    ),
    # MG-11
    Trap(
        "columns_of_todays_table",
        of="columns_of_a_device_at_the_third_step",
        side="sqlalchemy",
        why="An imported class is the current one, the only one: a step declares its own tables.",
        answer=TODAY,
    ),
    Trap(
        "devices_by_todays_manager",
        of="devices_that_a_data_step_sees",
        side="django",
        why="An imported model has the current manager, which leaves out retired devices.",
        answer=["A-100", "A-200"],
    ),
    Trap(
        "devices_as_text",
        of="texts_of_devices_in_a_data_step",
        side="django",
        why="A historical model has no methods, so str() falls back to Django's own.",
        answer=["Device object (1)", "Device object (2)"],
    ),
    Trap(
        "channel_by_todays_default",
        of="channel_of_a_release_from_a_data_step",
        side="django",
        why="An imported model has the current default, so an old step writes a new value.",
        answer="stable",
    ),
    Trap(
        "channel_by_todays_class",
        of="channel_of_a_release_from_a_data_step",
        side="sqlalchemy",
        why="The column's default is that of the imported class, which is the current one.",
        answer="stable",
    ),
    Trap(
        "undo_by_a_noop",
        of="undo_an_irreversible_step",
        side="django",
        why="noop counts as a reverse: the step counts as undone, and its row is still there.",
        answer=[1],
    ),
    # MG-13
    Trap(
        "undo_by_an_empty_downgrade",
        of="undo_an_irreversible_step",
        side="sqlalchemy",
        why="The template writes pass: the step counts as undone, and its row is still there.",
        answer=[1],
    ),
    Trap(
        "tables_in_a_script_from_one_branch",
        of="tables_in_a_script_of_two_steps",
        side="sqlalchemy",
        why="Offline mode does not know what is applied: a range that names only one branch runs "
        "the others from the start.",
        answer=["geography_zipcode"],
    ),
    # MG-21
    Trap(
        "script_of_filling_by_python",
        of="script_of_filling",
        side="django",
        why="sqlmigrate cannot render Python as SQL: it leaves a comment, and fills nothing.",
        answer=[],
    ),
    Trap(
        "applied_after_the_script_alone",
        of="applied_after_running_a_script",
        side="django",
        why="sqlmigrate prints no line for django_migrations, as Alembic does for its table: the "
        "step would run again.",
        answer=([], ["upgrades_device"]),
    ),
    # MG-14
    Trap(
        "steps_left_by_one_transaction",
        of="steps_left_by_a_failure",
        side="sqlalchemy",
        why="Where tables can be rolled back, as on PostgreSQL, all steps are one transaction "
        "unless transaction_per_migration is set.",
        answer=[],
    ),
    Trap(
        "tables_left_by_the_drivers_transactions",
        of="tables_left_by_a_failure",
        side="sqlalchemy",
        why="By default, SQLite's driver begins no transaction before CREATE TABLE, so half of "
        "the step stays.",
        answer=["upgrades_half", "upgrades_works"],
    ),
    Trap(
        "steps_in_the_version_table",
        of="steps_applied",
        side="sqlalchemy",
        why="alembic_version has only the heads, whereas django_migrations has every step.",
        answer=["upgrades.0002_releases"],
    ),
    # MG-20
    Trap(
        "columns_missing_after_fake_initial",
        of="columns_missing_for_a_take_over",
        side="django",
        why="--fake-initial checks the names of tables, not their columns; the step counts as "
        "applied, without a message.",
        answer=[],
    ),
    Trap(
        "rows_written_on_version_apply",
        of="rows_written_after_migrating",
        side="sqlalchemy",
        why="on_version_apply is called after each step, not after the run.",
        answer=["run 1", "run 2"],
    ),
    # MG-19
    Trap(
        "columns_where_the_squashed_step_is_stamped",
        of="columns_where_three_are_applied",
        side="sqlalchemy",
        why="stamp --purge removes the step that the folder does not contain, and marks the rest "
        "as applied.",
        answer=([], ["id", "serial", "firmware", "retired"]),
    ),
    Trap(
        "columns_where_the_squashed_step_is_faked",
        of="columns_where_three_are_applied",
        side="django",
        why="--fake marks the remaining steps as applied; without it they would run.",
        answer=([], ["id", "serial", "firmware", "retired"]),
    ),
    Trap(
        "migrate_to_all_heads",
        of="migrate_a_forked_history",
        side="sqlalchemy",
        why="heads, which chapters on separate branches need, silently applies both sides of a "
        "fork.",
        answer=["upgrades_left", "upgrades_right", "upgrades_root"],
    ),
    Trap(
        "columns_lost_by_makemigrations_check",
        of="columns_lost_by_hand",
        side="django",
        why="makemigrations --check compares models with files; it queries no database.",
        answer=[],
    ),
    Trap(
        "notes_after_what_was_proposed",
        of="notes_after_a_new_name",
        side="django",
        why="Without an answer, a new name is a new column, and the old one is dropped with its "
        "values.",
        answer=[None],
    ),
    # MG-04
    Trap(
        "notes_after_what_was_generated",
        of="notes_after_a_new_name",
        side="sqlalchemy",
        why="Autogenerate never asks: it writes add_column and drop_column and loses the values.",
        answer=[None],
    ),
    # MG-02
    Trap(
        "tables_proposed_by_default",
        of="tables_proposed_for_one_chapter",
        side="sqlalchemy",
        why="Alembic drops every table of the database that its models do not have.",
        answer=[("add", "upgrades_audit"), ("remove", "geography_zipcode")],
    ),
    # MG-03
    Trap(
        "tables_proposed_by_included_names",
        of="tables_proposed_for_one_chapter",
        side="sqlalchemy",
        why="include_name is asked about names of the database only: what it leaves out is taken "
        "for missing, and created.",
        answer=[
            ("add", "geography_region"),
            ("add", "geography_zipcode"),
            ("add", "upgrades_audit"),
        ],
    ),
    # MT-01
    Trap(
        "indexes_proposed_for_plain_foreign_keys",
        of="indexes_proposed_for_installations",
        side="sqlalchemy",
        why="Django's foreign key has an index and ForeignKey has none, so Alembic drops it.",
        answer=[
            ("add", "upgrades_newest"),
            ("remove", "upgrades_installation_release_id_52f39a7d"),
        ],
        only_on=("sqlite", "postgresql"),
    ),
    # MT-15
    Trap(
        "changes_proposed_for_the_default_schema",
        of="changes_proposed_for_another_schema",
        side="sqlalchemy",
        why="Without include_schemas no other schema is read, so its tables seem to be missing.",
        answer=["upgrades_letter", "upgrades_note"],
        unordered=True,
        only_on=("postgresql",),
    ),
    # MG-16
    Trap(
        "add_note_without_stars_to_a_reflected_table",
        of="add_note_without_stars_to_a_changed_table",
        side="sqlalchemy",
        why="The new table lacks the check, which has no name; Alembic only warns.",
        answer=(["varchar(20)"], [3, 0]),
    ),
)
