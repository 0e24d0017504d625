"""Django's public ORM surface, taken from Django itself: what it has, release by release.

Where Django holds no list (operators of expressions, what a router defines, the methods of a
cursor), the list is here.
"""

import importlib
import inspect
from typing import Any

from tests.surface.sources import Catalogue, options_of

#: The modules of contrib.postgres that register lookups.
_POSTGRES = (
    *("fields", "search", "aggregates", "indexes", "constraints", "functions", "expressions"),
    *("operations", "lookups", "validators"),
)


def set_up() -> None:
    """Register the lookups of contrib.postgres, as its application does with its connections."""
    for name in _POSTGRES:
        importlib.import_module(f"django.contrib.postgres.{name}")
    from django.contrib.postgres import lookups
    from django.db.models import CharField, TextField

    for field in (CharField, TextField):
        for lookup in (
            lookups.Unaccent,
            lookups.SearchLookup,
            lookups.TrigramSimilar,
            lookups.TrigramWordSimilar,
            lookups.TrigramStrictWordSimilar,
        ):
            field.register_lookup(lookup)


def catalogue() -> Catalogue:
    """Return all items of the installed Django."""
    import django.db.models.functions as functions
    from django.contrib.postgres import aggregates as pg_aggregates
    from django.contrib.postgres import expressions as pg_expressions
    from django.contrib.postgres import fields as pg_fields
    from django.contrib.postgres import functions as pg_functions
    from django.contrib.postgres import indexes as pg_indexes
    from django.contrib.postgres import operations as pg_operations
    from django.contrib.postgres import search as pg_search
    from django.contrib.postgres.constraints import ExclusionConstraint
    from django.core import exceptions as core_exceptions
    from django.db import migrations, models, transaction, utils
    from django.db.models import aggregates, expressions, signals
    from django.db.models.fields import Field
    from django.db.models.functions.datetime import TimezoneMixin  # noqa: F401
    from django.db.models.manager import Manager
    from django.db.models.options import DEFAULT_NAMES
    from django.db.models.query import QuerySet
    from django.dispatch import Signal

    found = Catalogue()

    # --- QuerySet
    internal = {"resolve_expression", "query"}
    names = [n for n in dir(QuerySet) if not n.startswith("_") and n not in internal]
    asynchronous = {n for n in names if n.startswith("a") and n[1:] in names}
    for name in names:
        if name in asynchronous:
            found.add("QuerySet methods, async", name, ("method", "qs", name))
        else:
            found.add("QuerySet methods", name, ("method", "qs", name))
            value = inspect.getattr_static(QuerySet, name)
            if inspect.isfunction(value):
                for option in options_of(value, with_default_only=True):
                    found.add(
                        "QuerySet method options",
                        f"{name}({option}=)",
                        ("method-option", "qs", name, option),
                    )
                if name == "explain":
                    found.add(
                        "QuerySet method options",
                        "explain(**options)",
                        ("method-option", "qs", name, "**"),
                    )
    for name in (
        "__getitem__ slice",
        "__getitem__ index",
        "__getitem__ step",
        "__iter__",
        "__len__",
        "__bool__",
        "__and__",
        "__or__",
        "__xor__",
    ):
        if name.split()[0] in ("__getitem__",) or hasattr(QuerySet, name):
            found.add("QuerySet protocol", name, ("protocol", name))
    found.add("QuerySet methods, async", "async for (__aiter__)", ("protocol", "__aiter__"))

    # --- managers
    for name in ("all", "db_manager", "from_queryset", "get_queryset", "use_in_migrations"):
        if hasattr(Manager, name):  # the documented rest of Manager
            found.add("Manager", name, ("manager", name))
    related = related_manager_classes()
    for kind, cls in related.items():
        for name, value in vars(cls).items():
            if name.startswith("_") or not inspect.isfunction(value):
                continue
            if name.startswith("get_prefetch") or name in ("get_queryset", "set_base"):
                continue
            if name in ("exists", "count"):
                continue
            group = "RelatedManager methods"
            if name.startswith("a") and name[1:] in vars(cls):
                group += ", async"
            found.add(group, f"{kind}.{name}", ("related", kind, name))
            if not group.endswith("async"):
                for option in options_of(value, with_default_only=True):
                    found.add(
                        "RelatedManager options",
                        f"{kind}.{name}({option}=)",
                        ("related-option", kind, name, option),
                    )
    found.add("RelatedManager methods", "through", ("manager", "through"))

    # --- instances
    skip = {
        "prepare_database_save",
        "unique_error_message",
        "date_error_message",
        "get_constraints",
        "check",
    }
    for name in dir(models.Model):
        if name.startswith("_") or name in skip:
            continue
        is_async = name in ("adelete", "asave", "arefresh_from_db")
        group = "Model instance methods, async" if is_async else "Model instance methods"
        found.add(group, name, ("instance", name))
        value = inspect.getattr_static(models.Model, name)
        if inspect.isfunction(value) and not is_async:
            for option in options_of(value, with_default_only=True):
                found.add(
                    "Model instance method options",
                    f"{name}({option}=)",
                    ("instance-option", name, option),
                )
    # Methods that the metaclass and fields add have no place of their own in Django.
    for name in (
        "get_FOO_display",
        "get_next_by_FOO",
        "get_previous_by_FOO",
        "get_RELATED_order",
        "set_RELATED_order",
        "get_next_in_order",
        "get_previous_in_order",
        "get_absolute_url",
        "__eq__",
        "__hash__",
        "__reduce__ (pickle)",
        "_state.adding",
        "_state.db",
    ):
        found.add("Model instance methods", name, ("instance", name))
    for name in ("DoesNotExist", "MultipleObjectsReturned", "NotUpdated"):
        if name != "NotUpdated" or hasattr(core_exceptions, "ObjectNotUpdated"):
            found.add("Model instance methods", name, ("instance", name))

    # --- lookups
    for owner, name, _ in registered_lookups():
        is_transform = inspect.isclass(_) and issubclass(_, models.Transform)
        group = "transforms" if is_transform else "lookups"
        where = (
            "contrib.postgres "
            if owner.__module__.startswith("django.contrib.postgres")
            or (_.__module__.startswith("django.contrib.postgres"))
            else ""
        )
        found.add(f"{where}{group}", f"{owner.__name__}.{name}", ("lookup", owner.__name__, name))
    for owner, name in (
        ("JSONField", "<key>"),
        ("JSONField", "<index>"),
        ("ArrayField", "<index>"),
        ("ArrayField", "<slice>"),
        ("HStoreField", "<key>"),
    ):  # made by get_transform, registered nowhere
        where = "" if owner == "JSONField" else "contrib.postgres "
        found.add(f"{where}transforms", f"{owner}.{name}", ("lookup", owner, name))

    # --- functions
    sections = {
        "comparison": "comparison and conversion",
        "datetime": "date and time",
        "json": "JSON",
        "math": "math",
        "text": "text",
        "uuid": "UUID",
        "window": "window",
    }
    for name in functions.__all__:
        value = getattr(functions, name)
        section = sections.get(value.__module__.rsplit(".", 1)[1], "other")
        found.add(f"functions: {section}", name, ("obj", id(value)))
        for option in options_of(value.__init__, with_default_only=True):
            if option == "output_field" and name != "Cast":
                continue
            if option == "lookup_name" and name != "Extract":  # fixed by the class
                continue
            found.add("function options", f"{name}({option}=)", ("call", id(value), option))
    found.objects("functions: contrib.postgres", pg_functions, ("RandomUUID", "TransactionNow"))
    found.objects(
        "functions: contrib.postgres",
        pg_search,
        [
            n
            for n in (
                "SearchVector",
                "SearchQuery",
                "SearchRank",
                "SearchHeadline",
                "SearchConfig",
                "Lexeme",
                "TrigramSimilarity",
                "TrigramDistance",
                "TrigramWordSimilarity",
                "TrigramWordDistance",
                "TrigramStrictWordSimilarity",
                "TrigramStrictWordDistance",
            )
            if hasattr(pg_search, n)
        ],
    )

    # --- aggregates
    for module, where in ((aggregates, ""), (pg_aggregates, "contrib.postgres ")):
        listed = getattr(module, "__all__", None) or [
            n
            for n, v in vars(module).items()
            if inspect.isclass(v) and issubclass(v, models.Aggregate) and n[0].isupper()
        ]
        for name in listed:
            value = getattr(module, name)
            if name in ("Aggregate", "StatAggregate"):
                continue
            found.add(f"{where}aggregates", name, ("obj", id(value)))
            for option in aggregate_options(value):
                found.add(
                    f"{where}aggregate options", f"{name}({option}=)", ("call", id(value), option)
                )
    found.add("aggregates", "Aggregate (own subclass)", ("subclass", id(models.Aggregate)))

    # --- expressions
    listed = [
        "Case",
        "When",
        "Exists",
        "Expression",
        "ExpressionList",
        "ExpressionWrapper",
        "F",
        "Func",
        "OrderBy",
        "OuterRef",
        "RowRange",
        "Subquery",
        "Value",
        "ValueRange",
        "Window",
        "WindowFrame",
        "WindowFrameExclusion",
        "JSONNull",
        "Star",
    ]
    for name in listed:
        value = getattr(models, name, None)
        if value is None or name in ("Expression", "ExpressionList", "WindowFrame", "Star"):
            continue
        found.add("expressions", name, ("obj", id(value)))
    found.objects("expressions", expressions, ("RawSQL",))
    found.objects("expressions", pg_expressions, ("ArraySubquery",))
    found.add("expressions", "Func (own subclass)", ("subclass", id(models.Func)))
    found.add("expressions", "Expression (own subclass)", ("subclass", id(models.Expression)))
    for name in (
        "Case",
        "Value",
        "Func",
        "Subquery",
        "OrderBy",
        "Window",
        "RowRange",
        "ValueRange",
        "ExpressionWrapper",
    ):
        value = getattr(models, name)
        for option in options_of(value.__init__):
            if option in ("expression", "value", "queryset"):
                continue
            found.add("expression options", f"{name}({option}=)", ("call", id(value), option))
    for option in ("function", "template", "arg_joiner"):  # **extra of Func
        found.add("expression options", f"Func({option}=)", ("call", id(models.Func), option))
    for member in getattr(models.WindowFrameExclusion, "__members__", {}):
        found.add("expression options", f"WindowFrameExclusion.{member}", ("attr", member))
    for name in ("asc", "desc"):
        for option in ("nulls_first", "nulls_last"):
            found.add("expression options", f"F.{name}({option}=)", ("expr-method", name, option))
    for name in ("asc", "desc", "bitand", "bitor", "bitxor", "bitleftshift", "bitrightshift"):
        found.add("operators of expressions", name, ("expr-method", name, None))
    for name in (
        "+",
        "-",
        "*",
        "/",
        "%",
        "**",
        "-x",
        "[slice]",
        "& of conditions",
        "| of conditions",
        "^ of conditions",
        "~ of conditions",
    ):
        found.add("operators of expressions", name, ("op", "expr", name))

    # --- Q, related loading
    for name in ("Q", "&", "|", "^", "~"):
        found.add("Q", name, ("obj", id(models.Q)) if name == "Q" else ("op", "q", name))
    found.add("Q", "Q(expression)", ("q-expression",))
    found.objects(
        "related loading",
        models,
        ("Prefetch", "prefetch_related_objects", "aprefetch_related_objects", "FilteredRelation"),
    )
    for option in ("queryset", "to_attr"):
        found.add("related loading", f"Prefetch({option}=)", ("call", id(models.Prefetch), option))
    found.add(
        "related loading",
        "FilteredRelation(condition=)",
        ("call", id(models.FilteredRelation), "condition"),
    )
    for name in ("FETCH_ONE", "FETCH_PEERS", "FETCH_RAISE"):
        if hasattr(models, name):
            found.add("fetch modes (6.1)", name, ("obj", id(getattr(models, name))))
    if hasattr(QuerySet, "fetch_mode"):
        found.add("fetch modes (6.1)", "QuerySet.fetch_mode", ("method", "qs", "fetch_mode"))

    # --- transactions
    for name in (
        "atomic",
        "clean_savepoints",
        "commit",
        "get_autocommit",
        "get_rollback",
        "mark_for_rollback_on_error",
        "non_atomic_requests",
        "on_commit",
        "rollback",
        "savepoint",
        "savepoint_commit",
        "savepoint_create",
        "savepoint_rollback",
        "set_autocommit",
        "set_rollback",
    ):
        if hasattr(transaction, name):
            found.add("transactions", name, ("obj", id(getattr(transaction, name))))
    for option in options_of(transaction.atomic):
        found.add("transactions", f"atomic({option}=)", ("call", id(transaction.atomic), option))
    for option in options_of(transaction.on_commit, with_default_only=True):
        found.add(
            "transactions", f"on_commit({option}=)", ("call", id(transaction.on_commit), option)
        )
    found.add("transactions", "atomic as decorator", ("decorator", id(transaction.atomic)))
    found.add("transactions", "atomic within atomic (savepoint)", ("nested-atomic",))

    # --- signals
    from django.db.backends import signals as backend_signals

    for name, value in vars(signals).items():
        if isinstance(value, Signal):
            found.add("signals", name, ("obj", id(value)))
    found.add("signals", "connection_created", ("obj", id(backend_signals.connection_created)))

    # --- several databases (the protocol of a router is nowhere in Django as a list)
    for name in ("db_for_read", "db_for_write", "allow_relation", "allow_migrate"):
        found.add("several databases", f"router.{name}", ("defines", name))
    found.add("several databases", "DATABASE_ROUTERS", ("setting", "DATABASE_ROUTERS"))
    found.add("several databases", "QuerySet.using", ("method", "qs", "using"))
    found.add("several databases", "Manager.db_manager", ("manager", "db_manager"))
    found.add("several databases", "save(using=)", ("instance-option", "save", "using"))
    found.add("several databases", "delete(using=)", ("instance-option", "delete", "using"))
    found.add("several databases", "atomic(using=)", ("call", id(transaction.atomic), "using"))
    found.add("several databases", "connections[alias]", ("connections",))

    # --- Meta and fields
    for name in DEFAULT_NAMES:
        if name not in ("auto_created",):
            found.add("Meta options", name, ("meta", name))
    field_classes = all_field_classes(models, pg_fields, pg_search)
    for cls in field_classes:
        where = "contrib.postgres " if cls.__module__.startswith("django.contrib.postgres") else ""
        found.add(f"{where}field classes", cls.__name__, ("obj", id(cls)))
    found.add("field classes", "Field (own subclass)", ("subclass", id(Field)))
    for name in ("Choices", "TextChoices", "IntegerChoices"):
        found.add("field classes", name, ("obj", id(getattr(models, name))))
    for owner, option in field_options(field_classes):
        where = (
            "contrib.postgres " if owner.__module__.startswith("django.contrib.postgres") else ""
        )
        found.add(
            f"{where}field options",
            f"{owner.__name__}({option}=)",
            ("field-option", owner.__name__, option),
        )
    for name in (
        "db_type",
        "from_db_value",
        "get_db_prep_value",
        "get_prep_value",
        "to_python",
        "pre_save",
        "deconstruct",
        "value_to_string",
        "formfield",
        "rel_db_type",
        "cast_db_type",
        "get_internal_type",
        "db_check",
    ):  # overridden in a field of one's own
        found.add("custom fields, lookups, expressions", f"Field.{name}", ("field-method", name))
    found.add("custom fields, lookups, expressions", "register_lookup", ("attr", "register_lookup"))
    found.add(
        "custom fields, lookups, expressions",
        "Lookup (own subclass)",
        ("subclass", id(models.Lookup)),
    )
    found.add(
        "custom fields, lookups, expressions",
        "Transform (own subclass)",
        ("subclass", id(models.Transform)),
    )
    found.add("custom fields, lookups, expressions", "as_sql / as_<vendor>", ("as-sql",))
    found.add("custom fields, lookups, expressions", "Transform.bilateral", ("attr", "bilateral"))
    for name in deletion_handlers(models):
        found.add("on_delete", name, ("obj", id(getattr(models, name))))

    # --- constraints, indexes
    for cls in (models.CheckConstraint, models.UniqueConstraint, ExclusionConstraint):
        where = "contrib.postgres " if cls is ExclusionConstraint else ""
        found.add(f"{where}constraints and indexes", cls.__name__, ("obj", id(cls)))
        for option in options_of(cls.__init__):
            if option == "check":  # deprecated since 5.1
                continue
            found.add(
                f"{where}constraint and index options",
                f"{cls.__name__}({option}=)",
                ("call", id(cls), option),
            )
        if cls is models.UniqueConstraint:
            found.add(
                "constraint and index options",
                "UniqueConstraint(*expressions)",
                ("call", id(cls), "*"),
            )
    for member in models.Deferrable.__members__:
        found.add(
            "constraint and index options",
            f"Deferrable.{member}",
            ("attr-of", "Deferrable", member),
        )
    found.add(
        "constraints and indexes",
        "BaseConstraint (own subclass)",
        ("subclass", id(models.BaseConstraint)),
    )
    found.add("constraints and indexes", "Index", ("obj", id(models.Index)))
    found.add(
        "constraint and index options", "Index(*expressions)", ("call", id(models.Index), "*")
    )
    for option in options_of(models.Index.__init__):
        found.add(
            "constraint and index options", f"Index({option}=)", ("call", id(models.Index), option)
        )
    for name in [*pg_indexes.__all__, "OpClass"]:
        cls = getattr(pg_indexes, name)
        found.add("contrib.postgres constraints and indexes", name, ("obj", id(cls)))
        for option in options_of(cls.__init__, with_default_only=True):
            found.add(
                "contrib.postgres constraint and index options",
                f"{name}({option}=)",
                ("call", id(cls), option),
            )

    # --- migrations
    import django.db.migrations.operations as operations

    for name in operations.__all__:
        cls = getattr(operations, name)
        found.add("migration operations", name, ("obj", id(cls)))
        for option in options_of(cls.__init__, with_default_only=True):
            if option == "field":  # of the base; RemoveField takes none
                continue
            found.add(
                "migration operation options", f"{name}({option}=)", ("call", id(cls), option)
            )
    for name, cls in vars(pg_operations).items():
        if (
            inspect.isclass(cls)
            and cls.__module__ == pg_operations.__name__
            and name not in ("NotInTransactionMixin", "CollationOperation")
        ):
            found.add("contrib.postgres migration operations", name, ("obj", id(cls)))
    for name in ("RunPython.noop", "RunSQL.noop"):
        found.add("migration operation options", name, ("noop", name.split(".")[0]))
    for name in ("initial", "atomic", "dependencies", "run_before", "replaces"):
        found.add("Migration attributes", name, ("migration-attribute", name))
    found.add(
        "Migration attributes", "swappable_dependency", ("obj", id(migrations.swappable_dependency))
    )

    # --- SQL of one's own (a cursor is the driver's: its list is PEP 249's)
    for name in (
        "cursor",
        "execute",
        "executemany",
        "callproc",
        "fetchone",
        "fetchmany",
        "fetchall",
        "description",
    ):
        found.add("SQL of one's own", name, ("cursor", name))
    found.add("SQL of one's own", "connection.execute_wrapper", ("attr", "execute_wrapper"))
    found.add("SQL of one's own", "connection.queries", ("attr", "queries"))
    found.add("SQL of one's own", "raw", ("method", "qs", "raw"))
    found.add("SQL of one's own", "RawSQL", ("obj", id(expressions.RawSQL)))
    found.add("SQL of one's own", "extra", ("method", "qs", "extra"))

    # --- errors
    for name, value in vars(utils).items():
        if (
            inspect.isclass(value)
            and issubclass(value, Exception)
            and value.__module__ == utils.__name__
        ):
            if name in ("ConnectionDoesNotExist",):
                continue
            found.add("errors", name, ("error", name))
    for name in (
        "FieldDoesNotExist",
        "FieldError",
        "MultipleObjectsReturned",
        "ObjectDoesNotExist",
        "ObjectNotUpdated",
        "FieldFetchBlocked",
        "ValidationError",
        "FullResultSet",
        "EmptyResultSet",
    ):
        if hasattr(core_exceptions, name):
            found.add("errors", name, ("error", name))
    for name in ("ProtectedError", "RestrictedError"):
        found.add("errors", name, ("error", name))
    found.add("errors", "TransactionManagementError", ("error", "TransactionManagementError"))
    return found


def related_manager_classes() -> dict[str, type]:
    """The classes of the managers of relations, made by Django for models of the project."""
    from django.apps import apps

    found: dict[str, type] = {}
    for model in apps.get_models():
        field: Any
        for field in model._meta.get_fields():
            if (
                field.is_relation
                and field.auto_created
                and not field.concrete
                and field.one_to_many
            ):
                accessor = field.get_accessor_name()
                if accessor and field.field.null and "one-to-many" not in found:
                    found["one-to-many"] = (
                        model.__dict__[accessor].related_manager_cls
                        if accessor in model.__dict__
                        else getattr(model, accessor).related_manager_cls
                    )
            if field.many_to_many and not field.auto_created and "many-to-many" not in found:
                found["many-to-many"] = getattr(model, field.name).related_manager_cls
    # The class is made for one relation; where the key may be NULL it has remove and clear as well.
    return found


def registered_lookups() -> Any:
    """(owner, name, lookup) for all that is in a class_lookups of Django."""
    from django.db.models.query_utils import RegisterLookupMixin

    seen, waiting, found = set(), [RegisterLookupMixin], []
    while waiting:
        cls = waiting.pop()
        for child in cls.__subclasses__():
            if child in seen:
                continue
            seen.add(child)
            waiting.append(child)
            if not child.__module__.startswith("django."):
                continue
            for name, lookup in child.__dict__.get("class_lookups", {}).items():
                if lookup.__module__.startswith("django."):
                    found.append((child, name, lookup))
    return sorted(found, key=lambda each: (each[0].__name__, each[1]))


def aggregate_options(cls: Any) -> list[str]:
    """Return the options of an aggregate."""
    found = ["filter"]
    if getattr(cls, "allow_distinct", False):
        found.append("distinct")
    if getattr(cls, "empty_result_set_value", None) is None:
        found.append("default")
    if getattr(cls, "allow_order_by", False) or any(
        base.__name__ == "OrderableAggMixin" for base in cls.__mro__
    ):
        found.append("order_by")
    for option in options_of(cls.__init__):
        if option not in found and option not in (
            "distinct",
            "filter",
            "default",
            "order_by",
            "expression",
            "y",
            "x",
            "ordering",
            "output_field",
        ):
            found.append(option)
    return found


def all_field_classes(models: Any, pg_fields: Any, pg_search: Any) -> list[type]:
    """Return the classes of fields that a model can have."""
    from django.db.models.fields import Field

    found = []
    for module in (models, pg_fields, pg_search):
        for name in dir(module):
            cls = getattr(module, name)
            if not inspect.isclass(cls) or not issubclass(cls, Field) or cls in found:
                continue
            if cls.__name__.startswith("_") or cls.system_check_removed_details is not None:
                continue
            if cls.__name__ in (
                "Field",
                "RangeField",
                "CICharField",
                "CIEmailField",
                "CITextField",
                "IPAddressField",
                "NullBooleanField",
                "CommaSeparatedIntegerField",
                "OrderWrt",
                "SearchQueryField",
                "ForeignObject",
            ):
                continue  # bases, removed ones, and what is internal
            found.append(cls)
    return found


def field_options(classes: Any) -> list[tuple[type, str]]:
    """(the class that declares it, the option)."""
    found = set()
    from django.db.models.fields import Field

    for cls in classes:
        for base in cls.__mro__:
            if "__init__" not in base.__dict__ or not issubclass(base, Field):
                continue
            for option in options_of(base.__init__):
                if option in ("name", "swappable"):  # set by the metaclass; internal
                    continue
                if option in (
                    "rel",
                    "auto_created",
                    "serialize",
                    "to",
                    "from_fields",
                    "to_fields",
                    "swappable",
                    "parent_link",
                ) and base.__name__ in ("Field", "RelatedField", "ForeignObject"):
                    if not (base.__name__ == "Field" and option == "serialize"):
                        continue
                    continue
                found.add((base, option))
    # What a base declares is no other option of the child.
    return sorted(
        (
            (owner, option)
            for owner, option in found
            if not any((base, option) in found for base in owner.__mro__[1:])
        ),
        key=lambda each: (each[0].__name__, each[1]),
    )


def deletion_handlers(models: Any) -> list[str]:
    """Return the values of ``on_delete``."""
    return [
        n
        for n in models.__all__
        if n
        in (
            "CASCADE",
            "PROTECT",
            "RESTRICT",
            "SET",
            "SET_NULL",
            "SET_DEFAULT",
            "DO_NOTHING",
            "DB_CASCADE",
            "DB_SET_NULL",
            "DB_SET_DEFAULT",
        )
    ]
