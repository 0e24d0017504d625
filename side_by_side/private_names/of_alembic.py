"""The undocumented names of Alembic that the project uses."""

NAMES = {
    "alembic.autogenerate.api:AutogenContext._has_batch": "whether a batch is being rendered",
    "alembic.autogenerate.render:_render_column": "the source of a column",
    "alembic.autogenerate.render:_render_server_default": "the source of a default",
    "alembic.autogenerate.render:_repr_type": "the source of a type",
    "alembic.ddl._autogen:ComparisonResult": "the result of comparing two constraints",
    "alembic.ddl.impl:DefaultImpl._exec": "runs a statement, or writes it in offline mode",
    "alembic.operations.base:AbstractOperations.invoke": "replaced, to record operations",
    "alembic.operations.batch:BatchOperationsImpl.flush": "replaced, to record batches",
    "alembic.runtime.migration:MigrationContext._migrations_fn": "the steps of a command",
    "alembic.runtime.migration:MigrationContext._version": "the table of an environment",
    "alembic.script.revision:RevisionMap._get_ancestor_nodes": "what a revision implies",
    "alembic.script:Script._all_down_revisions": "parents and dependencies of a revision",
    "alembic.script:ScriptDirectory._downgrade_revs": "the steps of alembic downgrade",
    "alembic.script:ScriptDirectory._upgrade_revs": "the steps of alembic upgrade",
    "alembic.script:ScriptDirectory._version_locations": "the folders of revisions",
    "alembic.util.langhelpers:ModuleClsProxy._install_proxy": (
        "connects alembic.op to the outer run again"
    ),
    "alembic.util.langhelpers:ModuleClsProxy._proxy": "the run that alembic.op is connected to",
    "alembic.util.sqla_compat:_copy": "a copy of a column or constraint",
    "alembic.util.sqla_compat:_is_type_bound": "whether a constraint came from a type",
}
