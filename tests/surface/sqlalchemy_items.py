"""SQLAlchemy's public query and ORM surface, taken from SQLAlchemy itself.

Where SQLAlchemy holds no list (execution options, Python's operators), the list is here.
"""

import ast
import importlib
import inspect
import types
from pathlib import Path

from tests.surface.sources import Catalogue, options_of

INFRASTRUCTURE = {
    "allows_lambda",
    "apply_syntax_extension_point",
    "argument_for",
    "as_scalar",
    "column_descriptions",
    "columns_clause_froms",
    "compare",
    "corresponding_column",
    "description",
    "dialect_kwargs",
    "dialect_options",
    "entity_namespace",
    "exported_columns",
    "froms",
    "get_children",
    "get_dialect_option",
    "get_execution_options",
    "get_final_froms",
    "get_label_style",
    "inherit_cache",
    "inner_columns",
    "is_clause_element",
    "is_delete",
    "is_derived_from",
    "is_dml",
    "is_from_statement",
    "is_insert",
    "is_select",
    "is_selectable",
    "is_text",
    "is_update",
    "kwargs",
    "memoized_attribute",
    "memoized_instancemethod",
    "name_cte_columns",
    "reflect_only_elements",
    "replace_selectable",
    "selectable",
    "self_group",
    "stringify_dialect",
    "supports_execution",
    "unique_params",
    "uses_inspection",
    "whereclause",
    "entity_description",
    "named_with_column",
    "returning_column_descriptions",
    "select",
    "implicit_returning",
    "original",
    "schema",
    "dispatch",
    "connection_callable",
    "ext",
    "include_insert_from_select_defaults",
    "operate",
    "reverse_operate",
    "timetuple",
    "bind_mapper",
    "bind_table",
    "foreign_keys",
    "primary_key",
    "column",
    "comparator",
    "type",
    "key",
    "invalidate",
    "with_dialect_options",
    "packagenames",
    "clauses",
    "within_group_type",
    "monotonic",
    "columns",
    "c",
    "label",
    "params",
    "data",
    "compile",
}
LEGACY = {
    "isnot",
    "isnot_distinct_from",
    "notilike",
    "notin_",
    "notlike",
    "nullsfirst",
    "nullslast",
    "filter",
    "query",
    "bulk_insert_mappings",
    "bulk_save_objects",
    "bulk_update_mappings",
    "enable_relationship_loading",
    "outparam",
    "declarative_base",
    "as_declarative",
    "declarative_mixin",
    "create_session",
    "mapper",
    "mapped_collection",
    "attribute_mapped_collection",
    "column_mapped_collection",
    "contains_alias",
    "merge_result",
    "merge_frozen_result",
    "dynamic_loader",
    "eagerload",
    "noload",
    "clear_mappers",
    "annotations",
    "t",
    "tuples",
    "fetchone",
    "fetchmany",
    "fetchall",
    "columns",
    "TextAsFrom",
    "ResultProxy",
    "MappedCollection",
    "class_mapper",
    "object_mapper",
    "add_mapped_attribute",
}


def public(cls: type) -> list[str]:
    """Return the public members of a class, without those for extensions and legacy ones."""
    return [n for n in dir(cls) if not n.startswith("_") and n not in INFRASTRUCTURE | LEGACY]


def async_members(name: str) -> list[str]:
    """Public methods of a class of sqlalchemy.ext.asyncio, also where greenlet is missing."""
    import sqlalchemy

    try:
        cls = getattr(importlib.import_module("sqlalchemy.ext.asyncio"), name)
        return [n for n in dir(cls) if not n.startswith("_") and n not in INFRASTRUCTURE | LEGACY]
    except ImportError:
        folder = Path(sqlalchemy.__file__).parent / "ext" / "asyncio"
        found = []
        for path in folder.glob("*.py"):
            for node in ast.parse(path.read_text()).body:
                if isinstance(node, ast.ClassDef) and node.name == name:
                    found += [
                        n.name
                        for n in node.body
                        if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))
                        and not n.name.startswith("_")
                        and n.name not in INFRASTRUCTURE | LEGACY
                    ]
        return sorted(set(found))


def catalogue() -> Catalogue:
    """Return all items of the installed SQLAlchemy."""
    import sqlalchemy as sa
    from sqlalchemy import exc, orm
    from sqlalchemy import types as sqltypes
    from sqlalchemy.dialects import mysql, postgresql, sqlite
    from sqlalchemy.engine import events as engine_events
    from sqlalchemy.orm import exc as orm_exc
    from sqlalchemy.sql import functions
    from sqlalchemy.sql.operators import ColumnOperators

    found = Catalogue()

    # --- constructs
    engine_names = {
        "create_engine",
        "create_mock_engine",
        "create_pool_from_url",
        "engine_from_config",
        "make_url",
        "inspect",
        "result_tuple",
    }
    for name in dir(sa):
        value = getattr(sa, name)
        if name.startswith("_") or isinstance(value, types.ModuleType) or name in LEGACY:
            continue
        if name[0].islower():
            if name == "result_tuple":
                continue
            group = "engine functions" if name in engine_names else "constructs of sqlalchemy"
            found.add(group, name, ("obj", id(value)))
        elif inspect.isclass(value) and issubclass(value, sqltypes.TypeEngine):
            if name in ("TypeDecorator", "TupleType", "NumericCommon"):
                if name == "TypeDecorator":
                    found.add("types: generic", name, ("obj", id(value)))
                continue
            group = "types: SQL standard" if name.isupper() else "types: generic"
            found.add(group, name, ("obj", id(value)))
    for name in (
        "Table",
        "Column",
        "MetaData",
        "ForeignKey",
        "ForeignKeyConstraint",
        "PrimaryKeyConstraint",
        "UniqueConstraint",
        "CheckConstraint",
        "Index",
        "Identity",
        "Computed",
        "Sequence",
        "DDL",
        "FetchedValue",
        "DefaultClause",
        "ColumnDefault",
        "CreateTable",
        "DropTable",
        "CreateTableAs",
        "CreateView",
        "DropView",
        "TypedColumns",
    ):
        if hasattr(sa, name):
            found.add("schema", name, ("obj", id(getattr(sa, name))))
    for name in (
        "ForeignKey",
        "UniqueConstraint",
        "CheckConstraint",
        "Index",
        "Identity",
        "Computed",
        "Sequence",
        "Column",
    ):
        cls = getattr(sa, name)
        for option in options_of(cls.__init__):
            if option in (
                "args",
                "columns",
                "expressions",
                "sqltext",
                "column",
                "quote",
                "system",
                "doc",
                "metadata",
                "optional",
                "quote_schema",
                "data_type",
                "on_null",
            ):
                continue
            if name == "Column" and option in ("name", "type_"):  # given by place, in every table
                continue
            found.add("schema options", f"{name}({option}=)", ("call", name, option))
    for dialect, listed in (("postgresql", postgresql), ("mysql", mysql), ("sqlite", sqlite)):
        for name in getattr(listed, "__all__", []):
            value = getattr(listed, name, None)
            if inspect.isclass(value) and issubclass(value, sqltypes.TypeEngine):
                if hasattr(sa, name) and getattr(sa, name) is value:
                    continue
                found.add(f"types: {dialect}", name, ("obj", id(value)))
            elif callable(value):
                found.add(f"constructs of {dialect}", name, ("obj", id(value)))
    for dialect, cls in (
        ("postgresql", postgresql.Insert),
        ("sqlite", sqlite.Insert),
        ("mysql", mysql.Insert),
    ):
        for name in ("on_conflict_do_nothing", "on_conflict_do_update", "on_duplicate_key_update"):
            if hasattr(cls, name):
                found.add(f"constructs of {dialect}", f"insert().{name}", ("m", "insert", name))
                for option in options_of(getattr(cls, name)):
                    found.add(
                        f"constructs of {dialect}",
                        f"insert().{name}({option}=)",
                        ("mo", "insert", name, option),
                    )

    # --- sqlalchemy.orm
    loader = {
        "contains_eager",
        "defaultload",
        "defer",
        "immediateload",
        "joinedload",
        "lazyload",
        "load_only",
        "raiseload",
        "selectin_polymorphic",
        "selectinload",
        "subqueryload",
        "undefer",
        "undefer_group",
        "with_expression",
        "with_loader_criteria",
    }
    internal = {
        "Any",
        "AliasOption",
        "AppenderQuery",
        "AttributeEventToken",
        "AttributeState",
        "CascadeOptions",
        "ClassManager",
        "ColumnProperty",
        "Composite",
        "CompositeProperty",
        "EXT_CONTINUE",
        "EXT_SKIP",
        "EXT_STOP",
        "FromStatement",
        "IdentityMap",
        "InspectionAttr",
        "InspectionAttrExtensionType",
        "InspectionAttrInfo",
        "InstanceState",
        "InstrumentedAttribute",
        "LoaderCallableStatus",
        "LoaderCriteriaOption",
        "MANYTOMANY",
        "MANYTOONE",
        "ONETOMANY",
        "MappedClassProtocol",
        "MappedColumn",
        "MappedSQLExpression",
        "Mapper",
        "MapperProperty",
        "NO_KEY",
        "NO_VALUE",
        "NotExtension",
        "ORMDescriptor",
        "PassiveFlag",
        "PropComparator",
        "QueryContext",
        "QueryPropertyDescriptor",
        "QueryableAttribute",
        "Relationship",
        "RelationshipDirection",
        "RelationshipProperty",
        "SQLORMExpression",
        "SessionTransaction",
        "SessionTransactionOrigin",
        "Synonym",
        "SynonymProperty",
        "TypeResolve",
        "UOWTransaction",
        "Unmapped",
        "UserDefinedOption",
        "DeclarativeMeta",
        "MappedCollection",
        "Query",
        "Load",
    }
    for name in dir(orm):
        value = getattr(orm, name)
        if name.startswith("_") or isinstance(value, types.ModuleType) or name in LEGACY | internal:
            continue
        if name.endswith("Events"):
            continue
        group = "loader options" if name in loader else "constructs of sqlalchemy.orm"
        found.add(group, name, ("obj", id(value)))
    found.add("loader options", "Load", ("obj", id(orm.Load)))
    for name in loader:
        value = getattr(orm, name)
        for option in options_of(value):
            if option in (
                "keys",
                "key",
                "attrs",
                "entity_or_base",
                "where_criteria",
                "name",
                "base_cls",
                "classes",
                "expression",
            ):
                continue
            found.add("loader options", f"{name}({option}=)", ("call", name, option))
    found.add("loader options", 'wildcard "*"', ("wildcard",))
    found.add("loader options", "Load.options (several below one)", ("m", "load", "options"))
    for name in (
        "relationship",
        "mapped_column",
        "column_property",
        "composite",
        "synonym",
        "deferred",
        "query_expression",
        "backref",
        "validates",
        "aliased",
        "with_polymorphic",
        "with_parent",
    ):
        value = getattr(orm, name)
        skip = {
            "init",
            "repr",
            "default_factory",
            "compare",
            "kw_only",
            "hash",
            "dataclass_metadata",
            "column",
            "argument",
            "additional_columns",
            "attrs",
            "element",
            "instance",
            "prop",
            "base",
            "classes",
            "names",
            "enable_typechecks",
            "query_class",
            "distinct_target_key",
            "doc",
            "quote",
            "system",
            "default_expr",
        }
        if name in ("relationship",):
            skip.add("default")
        for option in options_of(value):
            if option not in skip:
                found.add(
                    f"{name}() options"
                    if name in ("relationship", "mapped_column")
                    else "options of other constructs",
                    f"{name}({option}=)",
                    ("call", name, option),
                )
    for option in options_of(orm.Mapper.__init__):
        if option in ("local_table", "batch", "legacy_is_orphan", "properties", "inherits"):
            continue
        found.add("mapper arguments", option, ("mapper-arg", option))
    for name in (
        "__tablename__",
        "__table__",
        "__table_args__",
        "__mapper_args__",
        "__abstract__",
        "type_annotation_map",
        "metadata",
        "registry",
        "__table_cls__",
        "declared_attr.directive",
        "declared_attr.cascading",
    ):
        found.add("declarative directives", name, ("directive", name))

    # --- statements
    for name in public(sa.Select):
        if callable(getattr(sa.Select, name, None)):
            found.add("select() methods", name, ("m", "select", name))
    for option in options_of(sa.Select.with_for_update):
        found.add(
            "select() method options",
            f"with_for_update({option}=)",
            ("mo", "select", "with_for_update", option),
        )
    for name in (
        "join",
        "outerjoin",
        "cte",
        "subquery",
        "limit",
        "fetch",
        "distinct",
        "exists",
        "lateral",
    ):
        for option in options_of(getattr(sa.Select, name)):
            if option in ("target", "limit", "count", "onclause", "expr"):
                continue
            found.add(
                "select() method options", f"{name}({option}=)", ("mo", "select", name, option)
            )
    found.add("select() method options", "join(target, onclause)", ("join-onclause",))
    for name in ("union", "union_all", "alias", "prefix_with", "suffix_with"):
        found.add("CTE, subquery, values", f"CTE.{name}", ("m", "cte", name))
    for name in ("alias", "lateral", "tablesample", "table_valued"):
        found.add("CTE, subquery, values", f"Subquery.{name}", ("m", "subquery", name))
    found.add(
        "CTE, subquery, values", "cte from DML (insert/update/delete().cte)", ("m", "dml", "cte")
    )
    found.add("CTE, subquery, values", "aliased(Class, subquery)", ("aliased-subquery",))
    for kind, cls in (("insert", sa.Insert), ("update", sa.Update), ("delete", sa.Delete)):
        for name in public(cls):
            if callable(getattr(cls, name, None)) and name not in ("cte", "add_cte"):
                found.add(
                    "insert(), update(), delete() methods", f"{kind}.{name}", ("m", kind, name)
                )
    found.add(
        "insert(), update(), delete() methods",
        "returning(sort_by_parameter_order=)",
        ("mo", "insert", "returning", "sort_by_parameter_order"),
    )
    found.add(
        "insert(), update(), delete() methods", "list of parameters (bulk)", ("bulk-parameters",)
    )
    for name in ("bindparams", "columns", "subquery"):
        found.add("text()", f"text().{name}", ("m", "text", name))
    found.add("text()", "select().from_statement(text())", ("m", "select", "from_statement"))

    # --- session and results
    for name in public(orm.Session):
        found.add("Session members", name, ("m", "session", name))
    for option in options_of(orm.Session.__init__):
        if option in ("future", "query_cls", "enable_baked_queries", "info", "autocommit"):
            continue
        found.add("Session options", f"Session({option}=)", ("session-arg", option))
    for name in ("get", "merge", "refresh", "expire", "flush", "execute", "delete"):
        for option in options_of(getattr(orm.Session, name)):
            if option in (
                "entity",
                "ident",
                "instance",
                "statement",
                "objects",
                "params",
                "bind_arguments",
            ):
                continue
            found.add("Session options", f"{name}({option}=)", ("mo", "session", name, option))
    for option in (
        "populate_existing",
        "autoflush",
        "yield_per",
        "synchronize_session",
        "identity_token",
        "schema_translate_map",
        "isolation_level",
        "stream_results",
        "render_nulls",
        "dml_strategy",
        "max_row_buffer",
        "logging_token",
        "preserve_rowcount",
        "insertmanyvalues_page_size",
        "no_parameters",
        "compiled_cache",
    ):
        found.add("execution options", option, ("exec-option", option))
    for value in ("evaluate", "fetch", "auto"):
        found.add("execution options", f"synchronize_session={value!r}", ("exec-value", value))
    for cls, kind in (
        (sa.Result, "result"),
        (sa.ScalarResult, "scalars"),
        (sa.MappingResult, "mappings"),
    ):
        for name in public(cls):
            if name in ("closed", "close", "merge", "freeze") and kind != "result":
                continue
            found.add("Result methods", f"{cls.__name__}.{name}", ("m", kind, name))
    found.add("Result methods", "CursorResult.rowcount", ("attr", "rowcount"))
    found.add(
        "Result methods", "CursorResult.inserted_primary_key", ("attr", "inserted_primary_key")
    )
    for name in (
        "transient",
        "pending",
        "persistent",
        "deleted",
        "detached",
        "identity",
        "identity_key",
        "attrs",
        "unloaded",
        "modified",
        "session",
    ):
        found.add("inspect() of objects", name, ("m", "state", name))
    found.add("inspect() of objects", "history (attrs.x.history, get_history)", ("history",))

    # --- columns
    for name in public(ColumnOperators):
        found.add("column operators", name, ("m", "col", name))
    for sign in (
        "==",
        "!=",
        "<",
        "<=",
        ">",
        ">=",
        "+",
        "-",
        "*",
        "/",
        "//",
        "%",
        "**",
        "-x",
        "&",
        "|",
        "~",
        "[]",
        "<<",
        ">>",
        "@",
    ):
        found.add("column operators", sign, ("op", sign))
    for name in ("label", "op", "self_group"):
        if name == "label":
            found.add("column operators", "label", ("m", "col", "label"))
    for name in ("any", "has", "contains", "of_type", "and_"):
        found.add("relationship comparators", name, ("m", "rel", name))
    for sign in ("==", "!=", "== None"):
        found.add("relationship comparators", sign, ("rel-op", sign))
    found.add("relationship comparators", "any/has(**kwargs)", ("rel-kwargs",))
    for name in ("as_boolean", "as_string", "as_integer", "as_float", "as_numeric", "as_json"):
        if hasattr(sa.JSON.Comparator, name):
            found.add("JSON comparators", name, ("m", "col", name))
    found.add("JSON comparators", "[key]", ("op", "[]"))
    found.add("JSON comparators", "[(path)]", ("json-path",))
    for name in public(postgresql.JSONB.Comparator):
        if name in vars(postgresql.JSONB.Comparator):
            found.add("PostgreSQL comparators", f"JSONB.{name}", ("pg", "JSONB", name))
    for name in ("any", "all", "contains", "contained_by", "overlap"):
        found.add("PostgreSQL comparators", f"ARRAY.{name}", ("pg", "ARRAY", name))
    found.add("PostgreSQL comparators", "ARRAY[index]", ("pg", "ARRAY", "[]"))
    for name in vars(postgresql.HSTORE.Comparator):
        if not name.startswith("_"):
            found.add("PostgreSQL comparators", f"HSTORE.{name}", ("pg", "HSTORE", name))
    from sqlalchemy.dialects.postgresql.ranges import AbstractRange

    for name in vars(AbstractRange.comparator_factory):
        if not name.startswith("_"):
            found.add("PostgreSQL comparators", f"RANGE.{name}", ("pg", "RANGE", name))

    # --- functions
    for name in (
        "over",
        "within_group",
        "filter",
        "table_valued",
        "column_valued",
        "scalar_table_valued",
        "alias",
        "as_comparison",
        "aggregate_order_by",
        "select",
    ):
        if hasattr(functions.FunctionElement, name):
            found.add("functions", f"func.x().{name}", ("m", "fn", name))
    for option in options_of(functions.FunctionElement.over):
        found.add("functions", f"over({option}=)", ("mo", "fn", "over", option))
    for name, value in vars(functions).items():
        if (
            inspect.isclass(value)
            and issubclass(value, functions.GenericFunction)
            and not name.startswith("_")
            and name
            not in (
                "GenericFunction",
                "AnsiFunction",
                "CollectionAggregateFunction",
                "ReturnTypeFromArgs",
                "ReturnTypeFromOptionalArgs",
                "OrderedSetAgg",
                "any_",
                "all_",
                "some",
            )
        ):
            found.add("functions with a class", f"func.{name}", ("func", name))
    found.add("functions with a class", "type_= of a function", ("func-type",))
    found.add("functions", "GenericFunction (own)", ("subclass", id(functions.GenericFunction)))

    # --- extensions
    import sqlalchemy.ext.associationproxy as ap
    import sqlalchemy.ext.compiler as compiler
    import sqlalchemy.ext.declarative as declarative
    import sqlalchemy.ext.hybrid as hybrid
    import sqlalchemy.ext.indexable as indexable
    import sqlalchemy.ext.mutable as mutable
    import sqlalchemy.ext.orderinglist as orderinglist

    for name in ("hybrid_property", "hybrid_method", "Comparator"):
        found.add("extensions", f"hybrid.{name}", ("obj", id(getattr(hybrid, name))))
    for name in (
        "setter",
        "deleter",
        "expression",
        "comparator",
        "update_expression",
        "inplace",
        "bulk_dml",
    ):
        if hasattr(hybrid.hybrid_property, name):
            found.add("extensions", f"hybrid_property.{name}", ("hybrid", name))
    found.add("extensions", "association_proxy", ("obj", id(ap.association_proxy)))
    found.add("extensions", "AssociationProxy[...] annotation", ("obj", id(ap.AssociationProxy)))
    for option in options_of(ap.association_proxy):
        if option in (
            "creator",
            "getset_factory",
            "proxy_factory",
            "proxy_bulk_set",
            "cascade_scalar_deletes",
            "create_on_none_assignment",
        ):
            found.add(
                "extensions", f"association_proxy({option}=)", ("call", "association_proxy", option)
            )
    found.add("extensions", "association_proxy: any/has/contains in a query", ("proxy-query",))
    for name in ("ordering_list", "count_from_0", "count_from_1", "OrderingList"):
        if hasattr(orderinglist, name):
            found.add(
                "extensions", f"orderinglist.{name}", ("obj", id(getattr(orderinglist, name)))
            )
    for name in ("MutableDict", "MutableList", "MutableSet", "MutableComposite", "Mutable"):
        found.add("extensions", f"mutable.{name}", ("obj", id(getattr(mutable, name))))
    found.add("extensions", "compiler.compiles", ("obj", id(compiler.compiles)))
    for name in ("AbstractConcreteBase", "ConcreteBase", "DeferredReflection"):
        found.add("extensions", f"declarative.{name}", ("obj", id(getattr(declarative, name))))
    found.add("extensions", "indexable.index_property", ("obj", id(indexable.index_property)))
    for module, name in (
        ("sqlalchemy.ext.automap", "automap_base"),
        ("sqlalchemy.ext.horizontal_shard", "ShardedSession"),
    ):
        found.add(
            "extensions",
            f"{module.rsplit('.', 1)[1]}.{name}",
            ("obj", id(getattr(importlib.import_module(module), name))),
        )

    # --- async
    for name in (
        "create_async_engine",
        "async_sessionmaker",
        "AsyncSession",
        "AsyncAttrs",
        "async_scoped_session",
        "AsyncEngine",
        "AsyncConnection",
        "AsyncResult",
    ):
        found.add("async", name, ("name", name))
    for name in async_members("AsyncSession"):
        found.add("async", f"AsyncSession.{name}", ("m", "async-session", name))

    # --- events
    from sqlalchemy.orm import events as orm_events

    pools = importlib.import_module("sqlalchemy.pool.events")
    ddl = importlib.import_module("sqlalchemy.sql.events")
    for events in (orm_events, engine_events, pools, ddl):
        for cls_name, cls in vars(events).items():
            if (
                inspect.isclass(cls)
                and cls_name.endswith("Events")
                and not cls_name.startswith("_")
                and cls.__module__ == events.__name__
            ):
                group = "events: ORM" if events is orm_events else "events: Core"
                for name, value in vars(cls).items():
                    if (
                        not name.startswith("_")
                        and inspect.isfunction(value)
                        and name != "dispatch"
                    ):
                        found.add(group, f"{cls_name}.{name}", ("event", name))

    # --- errors
    for errors in (exc, orm_exc):
        for name, value in vars(errors).items():
            if (
                inspect.isclass(value)
                and issubclass(value, Exception)
                and value.__module__ == errors.__name__
                and not name.startswith("_")
                and "Warning" not in name
                and name not in ("SADeprecationWarning", "DontWrapMixin", "StatementError0")
            ):
                found.add("errors", name, ("error", name))
    return found
