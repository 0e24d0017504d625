"""Commands and operations of migrations."""

from side_by_side.find.counterparts.counterpart import Counterpart

MIGRATIONS = (
    Counterpart(
        "makemigrations",
        'alembic revision --autogenerate -m "add slug"',
        ("revision", "compare_metadata"),
        near="migrate",
    ),
    Counterpart(
        "migrate",
        "alembic upgrade head",
        ("upgrade",),
        pair="upgrades.steps_applied",
    ),
    Counterpart(
        "migrate(fake=)",
        "alembic stamp: the version is recorded, and nothing is run",
        ("stamp",),
        pair="upgrades.steps_after_faking",
    ),
    Counterpart(
        "sqlmigrate",
        "alembic upgrade --sql",
        ("upgrade",),
        near="migrate",
    ),
    Counterpart(
        "showmigrations",
        "alembic history and alembic current; in Python get_current_heads() of a MigrationContext",
        ("get_current_heads",),
        near="migrate",
    ),
    Counterpart(
        "squashmigrations",
        "no counterpart: a new first revision by hand, and alembic stamp where its tables exist",
        ("stamp",),
        near="migrate",
    ),
    Counterpart(
        "migration_plan",
        'ScriptDirectory.iterate_revisions("head", current)',
        ("iterate_revisions",),
        pair="upgrades.plan_for_an_empty_database",
    ),
    Counterpart(
        "dependencies",
        "down_revision for the step before, depends_on for another branch",
        ("down_revision", "depends_on", "dependencies"),
        pair="upgrades.dependencies_of_the_merge",
    ),
    Counterpart(
        "CreateModel",
        'op.create_table("course", sa.Column(...))',
        ("create_table", "op.create_table"),
        step="evolution 0005",
    ),
    Counterpart(
        "DeleteModel",
        'op.drop_table("course")',
        ("drop_table",),
        step="evolution 0034",
    ),
    Counterpart(
        "RenameModel",
        'op.rename_table("old", "new"), and the columns and constraints with it by hand',
        ("rename_table",),
        step="evolution 0006",
    ),
    Counterpart(
        "AddField",
        'op.add_column("course", sa.Column(...)); a NOT NULL column needs server_default or '
        "three steps",
        ("add_column", "op.add_column"),
        step="evolution 0008",
    ),
    Counterpart(
        "RemoveField",
        'op.drop_column("course", "slug")',
        ("drop_column",),
        step="evolution 0023",
    ),
    Counterpart(
        "AlterField",
        'op.alter_column("course", "slug", type_=..., nullable=...); on SQLite within '
        "op.batch_alter_table()",
        ("alter_column",),
        step="evolution 0010",
    ),
    Counterpart(
        "RenameField",
        'op.alter_column("course", "mail", new_column_name="email")',
        ("alter_column(new_column_name=)",),
        pair="upgrades.notes_after_a_new_name",
    ),
    Counterpart(
        "AddIndex",
        'op.create_index("course_name_idx", "course", ["name"])',
        ("create_index",),
        step="evolution 0036",
    ),
    Counterpart(
        "RemoveIndex",
        'op.drop_index("course_name_idx", "course")',
        ("drop_index",),
        step="evolution 0010",
    ),
    Counterpart(
        "AddConstraint",
        "op.create_check_constraint(), op.create_unique_constraint()",
        ("create_check_constraint", "create_unique_constraint"),
        step="evolution 0017",
    ),
    Counterpart(
        "RemoveConstraint",
        'op.drop_constraint("name", "course")',
        ("drop_constraint",),
        step="evolution 0031",
    ),
    Counterpart(
        "AddIndexConcurrently",
        "op.create_index(..., postgresql_concurrently=True) within "
        "op.get_context().autocommit_block()",
        ("autocommit_block",),
        step="evolution 0036",
    ),
    Counterpart(
        "RunPython",
        "Python in upgrade(): op.get_bind() is the connection; sa.table() instead of models",
        ("op.get_bind", "get_bind", "execute"),
        step="evolution 0009",
    ),
    Counterpart(
        "RunSQL",
        'op.execute("...")',
        ("op.execute", "execute"),
        pair="upgrades.script_of_filling",
    ),
    Counterpart(
        "SeparateDatabaseAndState",
        "not needed: Alembic keeps no state of the models, so upgrade() has only what "
        "changes the database, such as op.execute()",
        ("op.execute", "execute"),
        near="RunSQL",
    ),
    Counterpart(
        "RenameIndex",
        "op.drop_index() and op.create_index(): Alembic renames no index",
        ("op.drop_index", "drop_index", "create_index"),
        step="evolution 0037",
    ),
    Counterpart(
        "AlterModelTable",
        'op.rename_table("old", "new")',
        ("rename_table",),
        step="evolution 0028",
    ),
)
