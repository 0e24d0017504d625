from alembic import context
from sqlalchemy import engine_from_config, pool

from service.models import Base

settings = context.config.get_section("alembic", {})
connectable = engine_from_config(settings, "sqlalchemy.", poolclass=pool.NullPool)
with connectable.connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
