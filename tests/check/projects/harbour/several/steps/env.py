"""Two databases in one run, as in Alembic's template ``multidb``."""

from contextlib import ExitStack

from alembic import context
from sqlalchemy import engine_from_config, pool

from service.models import by_database

with ExitStack() as stack:
    for name in context.config.get_main_option("databases").split(", "):
        section = context.config.get_section(name)
        engine = engine_from_config(section, "sqlalchemy.", poolclass=pool.NullPool)
        connection = stack.enter_context(engine.connect())
        stack.enter_context(connection.begin())
        context.configure(
            connection=connection,
            upgrade_token=f"{name}_upgrades",
            downgrade_token=f"{name}_downgrades",
            target_metadata=by_database[name],
        )
        context.run_migrations(engine_name=name)
