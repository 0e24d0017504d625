"""Finds what the SQLAlchemy side of the chapters uses of SQLAlchemy's public surface."""

import ast
import inspect
import itertools
from contextlib import suppress
from typing import Any, ClassVar

from sqlalchemy_django.base import Base
from tests.surface.sources import (
    UNREACHED,
    Source,
    Uses,
    options_of,
    position_of,
    refused_errors,
    sources_of,
)

SELECT_NAMES = {
    "select",
    "union",
    "union_all",
    "except_",
    "except_all",
    "intersect",
    "intersect_all",
}
DML = {"insert", "update", "delete"}
UNAMBIGUOUS = {
    "of_type",
    "has",
    "is_",
    "is_not",
    "in_",
    "not_in",
    "ilike",
    "like",
    "not_like",
    "not_ilike",
    "is_distinct_from",
    "is_not_distinct_from",
    "regexp_match",
    "regexp_replace",
    "between",
    "desc",
    "asc",
    "nulls_first",
    "nulls_last",
    "icontains",
    "istartswith",
    "iendswith",
    "label",
    "distinct",
    "scalar_subquery",
    "outerjoin",
    "select_from",
    "filter_by",
    "where",
    "group_by",
    "having",
    "order_by",
    "with_for_update",
    "execution_options",
    "scalars",
    "one_or_none",
    "begin_nested",
    "no_autoflush",
    "flush",
    "expire",
    "expunge",
    "get_one",
    "add_all",
    "on_conflict_do_update",
    "on_conflict_do_nothing",
    "on_duplicate_key_update",
    "returning",
    "prefix_with",
    "over",
    "within_group",
    "as_integer",
    "as_string",
    "as_float",
    "as_boolean",
    "as_numeric",
    "as_json",
    "bitwise_and",
    "bitwise_or",
    "collate",
    "concat",
    "correlate",
    "cte",
    "lateral",
    "subquery",
    "limit",
    "offset",
    "options",
    "scalar_one",
    "scalar_one_or_none",
    "any_",
    "all_",
    "bindparams",
    "mappings",
    "from_statement",
    "slice",
    "exists",
}


class Scan(ast.NodeVisitor):
    """Goes through one file and notes uses."""

    def __init__(self, file: Source, uses: Uses, live: Any) -> None:
        import sqlalchemy
        from sqlalchemy import orm

        self.sa, self.orm = sqlalchemy, orm
        self.file, self.uses, self.live = file, uses, live
        self.scopes: list[dict[str, Any]] = [{}]
        self.owner = ""

    def note(self, key: Any, node: Any) -> None:
        kind = self.file.kind
        if self.live is not None and self.owner and self.owner not in self.live:
            kind = UNREACHED
        self.uses.note(key, kind, f"{self.file.place}:{getattr(node, 'lineno', 0)}")

    # ----- objects and kinds

    def resolve(self, node: Any) -> Any:
        if isinstance(node, ast.Name):
            for scope in reversed(self.scopes):
                if node.id in scope:
                    kind = scope[node.id]
                    return kind[1] if kind and kind[0] == "obj" else None
            return self.file.names.get(node.id)
        if isinstance(node, ast.Attribute):
            base = self.resolve(node.value)
            if base is None:
                return None
            try:
                return getattr(base, node.attr)
            except Exception:
                return None
        return None

    def wrap(self, value: Any) -> Any:
        from sqlalchemy.ext.associationproxy import AssociationProxyInstance
        from sqlalchemy.orm.attributes import QueryableAttribute
        from sqlalchemy.sql import dml, elements, functions, selectable

        if value is None:
            return None
        if isinstance(value, AssociationProxyInstance):
            return ("proxy", value)
        if isinstance(value, QueryableAttribute):
            with suppress(Exception):
                if hasattr(value.property, "mapper"):
                    return ("rel", value)
            return ("col", value)
        if isinstance(value, selectable.Select):
            return ("select", None)
        if isinstance(value, functions.FunctionElement):
            return ("fn", None)
        if isinstance(value, elements.TextClause):
            return ("text", None)
        if isinstance(value, dml.Insert):
            return ("insert", None)
        if isinstance(value, elements.ColumnElement):
            return ("col", value)
        if isinstance(value, self.orm.Session):
            return ("session", None)
        return ("obj", value)

    def kind(self, node: Any) -> Any:
        if node is None:
            return None
        if isinstance(node, ast.Name):
            for scope in reversed(self.scopes):
                if node.id in scope:
                    return scope[node.id]
            if node.id in self.file.names:
                return self.wrap(self.file.names[node.id])
            if node.id == "session":
                return ("session", None)
            return None
        if isinstance(node, ast.Attribute):
            value = self.resolve(node)
            if value is not None:
                return self.wrap(value)
            base = self.kind(node.value)
            if base and base[0] == "table" and node.attr in ("c", "columns"):
                return ("columns", None)
            if base and base[0] in ("columns",):
                return ("col", None)
            if base and base[0] == "alias":
                return self.alias_attribute(base[1], node.attr)
            if (
                base
                and base[0] in ("subquery", "cte", "select", "values")
                and node.attr in ("c", "columns")
            ):
                return ("columns", None)
            if base and base[0] == "insert" and node.attr in ("excluded", "inserted"):
                return ("columns", None)
            if node.attr in ("c", "columns"):
                return ("columns", None)
            return None
        if isinstance(node, ast.Call):
            return self.call_kind(node)
        if isinstance(node, ast.BinOp):
            for each in (self.kind(node.left), self.kind(node.right)):
                if each and each[0] in ("col", "fn", "rel", "cond"):
                    return ("col", None)
            return None
        if isinstance(node, ast.Compare):
            kinds = [self.kind(node.left), *map(self.kind, node.comparators)]
            if any(k and k[0] in ("col", "fn", "rel") for k in kinds):
                return ("col", None)
            return None
        if isinstance(node, ast.UnaryOp):
            return self.kind(node.operand)
        if isinstance(node, ast.Subscript):
            base = self.kind(node.value)
            if base and base[0] in ("col", "columns"):
                return ("col", None)
            return None
        if isinstance(node, ast.IfExp):
            return self.kind(node.body) or self.kind(node.orelse)
        if isinstance(node, ast.Await):
            return self.kind(node.value)
        if isinstance(node, ast.Tuple):
            return ("tuple", [self.kind(each) for each in node.elts])
        return None

    def alias_attribute(self, cls: Any, name: Any) -> Any:
        if cls is not None:
            try:
                return self.wrap(getattr(cls, name))
            except Exception:
                return None
        return ("col", None)

    def call_kind(self, node: ast.Call) -> Any:
        function = node.func
        value = self.resolve(function)
        name = getattr(value, "__name__", "") if value is not None else ""
        module = getattr(value, "__module__", "") or ""
        if value is not None and module.startswith("sqlalchemy"):
            if name in SELECT_NAMES:
                return ("select", None)
            if name in DML:
                return (name, None)
            if name == "text":
                return ("text", None)
            if name == "aliased":
                return ("alias", self.resolve(node.args[0]) if node.args else None)
            if name == "with_polymorphic":
                return ("alias", self.resolve(node.args[0]) if node.args else None)
            if name == "inspect":
                return ("state", None)
            if name in ("cast", "type_coerce") and len(node.args) == 2:
                # A column of that type, so that its comparators are known.
                with suppress(Exception):
                    return ("col", self.sa.column("any", self.resolve(node.args[1])))
            if name in (
                "and_",
                "or_",
                "not_",
                "case",
                "cast",
                "type_coerce",
                "literal",
                "column",
                "literal_column",
                "extract",
                "label",
                "collate",
                "tuple_",
                "exists",
                "null",
                "true",
                "false",
                "desc",
                "asc",
                "distinct",
                "over",
                "bindparam",
            ):
                return ("col", None)
            if name in ("table", "values", "lateral", "tablesample"):
                return ("subquery", None)
            if name in (
                "joinedload",
                "selectinload",
                "contains_eager",
                "subqueryload",
                "immediateload",
                "defaultload",
                "lazyload",
                "raiseload",
                "defer",
                "undefer",
                "load_only",
                "Load",
            ):
                return ("load", None)
            if name in ("Session",):
                return ("session", None)
        if isinstance(function, ast.Attribute):
            holder = self.resolve(function.value)
            if type(holder).__name__ == "_FunctionGenerator":
                return ("fn", None)
            base = self.kind(function.value)
            attribute = function.attr
            if base is None:
                if attribute in ("scalar_subquery",):
                    return ("col", None)
                return None
            head = base[0]
            if head == "session":
                return {
                    "execute": ("result", None),
                    "scalars": ("scalars", None),
                    "begin_nested": ("transaction", None),
                    "begin": ("transaction", None),
                    "connection": ("connection", None),
                }.get(attribute)
            if head == "result":
                return {"scalars": ("scalars", None), "mappings": ("mappings", None)}.get(
                    attribute,
                    base if attribute in ("unique", "yield_per", "partitions", "columns") else None,
                )
            if head in ("scalars", "mappings"):
                return base if attribute in ("unique", "yield_per", "partitions") else None
            if head in ("select",):
                if attribute in ("scalar_subquery", "exists", "label"):
                    return ("col", None)
                if attribute in ("subquery", "alias", "lateral"):
                    return ("subquery", None)
                if attribute == "cte":
                    return ("cte", None)
                return base
            if head == "cte":
                return ("cte", None) if attribute in ("union", "union_all", "alias") else None
            if head in DML:
                return ("cte", None) if attribute == "cte" else base
            if head == "text":
                return base if attribute in ("bindparams",) else ("textual", None)
            if head == "textual":
                return base
            if head == "rel":
                if attribute in ("of_type", "and_"):
                    return base
                return ("col", None)
            if head in ("col", "fn"):
                return ("col", None)
            if head == "load":
                return base
            if head == "obj" and inspect.isclass(base[1]):
                return None
        return None

    # ----- walking

    def visit_Import(self, node: Any) -> None:
        return

    visit_ImportFrom = visit_Import

    def visit_FunctionDef(self, node: Any) -> None:
        outer = not self.owner
        if outer:
            self.owner = node.name
        scope = {}
        for argument in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]:
            kind = None
            if argument.annotation is not None:
                text = ast.unparse(argument.annotation)
                if text == "Session":
                    kind = ("session", None)
                elif text.startswith("AsyncSession"):
                    kind = ("async-session", None)
                elif text.startswith("Select"):
                    kind = ("select", None)
                elif text in ("Connection",):
                    kind = ("connection", None)
                elif text.startswith(("ColumnElement", "InstrumentedAttribute")):
                    kind = ("col", None)
            if argument.arg == "session" and kind is None:
                kind = ("session", None)
            scope[argument.arg] = kind
        for decorator in node.decorator_list:
            target = decorator.func if isinstance(decorator, ast.Call) else decorator
            if isinstance(target, ast.Attribute):
                text = ast.unparse(target)
                for name in (
                    "setter",
                    "deleter",
                    "expression",
                    "comparator",
                    "update_expression",
                    "inplace",
                ):
                    if f".{name}" in text:
                        self.note(("hybrid", name), decorator)
                if text.endswith("declared_attr.directive"):
                    self.note(("directive", "declared_attr.directive"), decorator)
                if text.endswith("declared_attr.cascading"):
                    self.note(("directive", "declared_attr.cascading"), decorator)
        if node.name.startswith("__") and node.name in (
            "__tablename__",
            "__table_args__",
            "__mapper_args__",
        ):
            self.note(("directive", node.name), node)
        self.scopes.append(scope)
        for each in [*node.decorator_list, *node.body]:
            self.visit(each)
        for default in [*node.args.defaults, *[d for d in node.args.kw_defaults if d]]:
            self.visit(default)
        for argument in [*node.args.args, *node.args.kwonlyargs]:
            if argument.annotation is not None:
                self.visit(argument.annotation)
        if node.returns is not None:
            self.visit(node.returns)
        self.scopes.pop()
        if outer:
            self.owner = ""

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node: Any) -> None:
        outermost = not self.owner
        if outermost:
            self.owner = node.name
        for base in node.bases:
            value = self.resolve(base if not isinstance(base, ast.Subscript) else base.value)
            if inspect.isclass(value):
                for cls in value.__mro__:
                    self.note(("subclass", id(cls)), node)
        is_session = any(
            getattr(self.resolve(base), "__name__", "").endswith("Session") for base in node.bases
        )
        for each in node.body:
            if isinstance(each, ast.FunctionDef):
                self.note(("directive", each.name), each)
            targets = getattr(each, "targets", [getattr(each, "target", None)])
            for target in targets:
                if isinstance(target, ast.Name):
                    self.note(("directive", target.id), each)
                    if is_session:
                        self.note(("m", "async-session", target.id), each)
                    if target.id == "__mapper_args__" and isinstance(
                        getattr(each, "value", None), ast.Dict
                    ):
                        for key in each.value.keys:
                            if isinstance(key, ast.Constant):
                                self.note(("mapper-arg", key.value), each)
            if isinstance(each, ast.FunctionDef) and each.name == "__mapper_args__":
                for inner in ast.walk(each):
                    if isinstance(inner, ast.Dict):
                        for key in inner.keys:
                            if isinstance(key, ast.Constant):
                                self.note(("mapper-arg", key.value), inner)
        for keyword in node.keywords:
            self.note(("class-keyword", keyword.arg), node)
        self.scopes.append({})
        self.generic_visit(node)
        self.scopes.pop()
        if outermost:
            self.owner = ""

    def bind(self, target: Any, kind: Any) -> None:
        if isinstance(target, ast.Name):
            self.scopes[-1][target.id] = kind
        elif isinstance(target, (ast.Tuple, ast.List)):
            for position, each in enumerate(target.elts):
                inner = (
                    kind[1][position]
                    if kind and kind[0] == "tuple" and position < len(kind[1])
                    else None
                )
                self.bind(each.value if isinstance(each, ast.Starred) else each, inner)

    def visit_Assign(self, node: Any) -> None:
        self.visit(node.value)
        kind = self.kind(node.value)
        if kind is None and isinstance(node.value, ast.Name):
            kind = self.wrap(self.resolve(node.value))
        for target in node.targets:
            self.bind(target, kind)
            if not isinstance(target, ast.Name):
                self.visit(target)

    def visit_AnnAssign(self, node: Any) -> None:
        self.visit(node.annotation)
        if node.value is not None:
            self.visit(node.value)
            self.bind(node.target, self.kind(node.value))

    def visit_With(self, node: Any) -> None:
        for item in node.items:
            self.visit(item.context_expr)
            if item.optional_vars is not None:
                self.bind(item.optional_vars, self.kind(item.context_expr))
        for each in node.body:
            self.visit(each)

    visit_AsyncWith = visit_With

    def visit_Name(self, node: Any) -> None:
        if isinstance(node.ctx, ast.Load):
            self.refer(self.resolve(node), node, node.id)

    def refer(self, value: Any, node: Any, name: Any) -> None:
        if value is None:
            return
        self.note(("obj", id(value)), node)
        self.note(("name", name), node)
        if inspect.isclass(value) and issubclass(value, BaseException):
            self.note(("error", value.__name__), node)

    def visit_Attribute(self, node: Any) -> None:
        self.refer(self.resolve(node), node, node.attr)
        self.note(("attr", node.attr), node)
        base = self.kind(node.value)
        if node.attr == "history":
            self.note(("history",), node)
        if base:
            self.note(("m", base[0], node.attr), node)
        elif node.attr in ("transient", "pending", "persistent", "detached"):
            self.note(("m", "state", node.attr), node)
        elif node.attr == "no_autoflush":
            self.note(("m", "session", node.attr), node)
        self.visit(node.value)

    SIGNS: ClassVar[dict[type[ast.AST], str]] = {
        ast.Add: "+",
        ast.Sub: "-",
        ast.Mult: "*",
        ast.Div: "/",
        ast.FloorDiv: "//",
        ast.Mod: "%",
        ast.Pow: "**",
        ast.BitAnd: "&",
        ast.BitOr: "|",
        ast.LShift: "<<",
        ast.RShift: ">>",
        ast.MatMult: "@",
        ast.Eq: "==",
        ast.NotEq: "!=",
        ast.Lt: "<",
        ast.LtE: "<=",
        ast.Gt: ">",
        ast.GtE: ">=",
    }

    def visit_BinOp(self, node: Any) -> None:
        kinds = [self.kind(node.left), self.kind(node.right)]
        if any(k and k[0] in ("col", "fn") for k in kinds):
            sign = self.SIGNS.get(type(node.op))
            if sign:
                self.note(("op", sign), node)
        self.generic_visit(node)

    def visit_Compare(self, node: Any) -> None:
        operands = [node.left, *node.comparators]
        kinds = [self.kind(each) for each in operands]
        sign = self.SIGNS.get(type(node.ops[0]))
        if sign and any(k and k[0] == "rel" for k in kinds):
            is_none = any(
                isinstance(each, ast.Constant) and each.value is None for each in operands
            )
            self.note(("rel-op", "== None" if is_none else sign), node)
        elif sign and any(k and k[0] in ("col", "fn", "proxy") for k in kinds):
            self.note(("op", sign), node)
        self.generic_visit(node)

    def visit_UnaryOp(self, node: Any) -> None:
        kind = self.kind(node.operand)
        if kind and kind[0] in ("col", "fn"):
            self.note(("op", "~" if isinstance(node.op, ast.Invert) else "-x"), node)
        self.generic_visit(node)

    def visit_Subscript(self, node: Any) -> None:
        kind = self.kind(node.value)
        if kind and kind[0] == "col":
            self.note(("op", "[]"), node)
            self.dialect_comparator(kind[1], "[]", node)
            if isinstance(node.slice, ast.Tuple):
                self.note(("json-path",), node)
        self.generic_visit(node)

    def visit_ListComp(self, node: Any) -> None:
        # Names of events made by f"{when}_{what}" of constant tuples
        if isinstance(node.elt, ast.JoinedStr):
            with suppress(Exception):
                loops: list[Any] = [
                    (g.target.id, [c.value for c in g.iter.elts]) for g in node.generators
                ]
                for values in itertools.product(*[each for _, each in loops]):
                    scope = dict(zip([n for n, _ in loops], values, strict=True))
                    parts: list[Any] = node.elt.values
                    text = "".join(
                        str(part.value)
                        if isinstance(part, ast.Constant)
                        else str(scope[part.value.id])
                        for part in parts
                    )
                    self.note(("event", text), node)
        self.generic_visit(node)

    def visit_Dict(self, node: Any) -> None:
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                self.note(("event-key", key.value), node)
                if key.value in EXEC_OPTIONS:
                    self.note(("exec-option", key.value), node)
                if key.value == "synchronize_session" and isinstance(value, ast.Constant):
                    self.note(("exec-value", value.value), node)
        self.generic_visit(node)

    def visit_Constant(self, node: Any) -> None:
        return

    def visit_Call(self, node: Any) -> None:
        function = node.func
        value = self.resolve(function)
        keywords = {k.arg for k in node.keywords if k.arg}
        positional = [a for a in node.args if not isinstance(a, ast.Starred)]
        name = ""
        if value is not None:
            name = getattr(value, "__name__", "")
            for option in keywords:
                self.note(("call", name, option), node)
            initializer = value.__init__ if inspect.isclass(value) else value
            for option in options_of(initializer):
                place = position_of(initializer, option)
                if place is not None and place < len(positional):
                    self.note(("call", name, option), node)
            if name in ("Session", "sessionmaker"):
                for option in keywords:
                    self.note(("session-arg", option), node)
            if name == "inspect":
                pass
            if name in ("listen", "listens_for", "contains", "remove") and getattr(
                value, "__module__", ""
            ).startswith("sqlalchemy.event"):
                for argument in positional:
                    if isinstance(argument, ast.Constant):
                        self.note(("event", argument.value), node)
            if name in ("get_history",):
                self.note(("history",), node)
            if name in (
                "raiseload",
                "lazyload",
                "joinedload",
                "selectinload",
                "noload",
                "defer",
                "load_only",
            ) and any(isinstance(a, ast.Constant) and a.value == "*" for a in positional):
                self.note(("wildcard",), node)
            if name == "aliased" and len(positional) > 1:
                self.note(("aliased-subquery",), node)
        if isinstance(function, ast.Attribute):
            attribute = function.attr
            holder = self.resolve(function.value)
            if type(holder).__name__ == "_FunctionGenerator":
                self.note(("func", attribute), node)
                if "type_" in keywords:
                    self.note(("func-type",), node)
            base = self.kind(function.value)
            head = base[0] if base else None
            if head is None and attribute in UNAMBIGUOUS:
                for guess in (
                    *("col", "select", "session", "scalars", "rel", "fn"),
                    *("insert", "update", "delete", "text"),
                ):
                    self.note(("m?", guess, attribute), node)
            if head:
                self.note(("m", head, attribute), node)
                # get_one() takes what get() takes, scalars() and scalar() what execute() takes
                same = {"get_one": "get", "scalars": "execute", "scalar": "execute"}.get(attribute)
                for option in keywords:
                    self.note(("mo", head, attribute, option), node)
                    if head == "session" and same:
                        self.note(("mo", head, same, option), node)
                target = {
                    "select": self.sa.Select,
                    "session": self.orm.Session,
                    "insert": self.sa.Insert,
                }.get(head)
                if head == "fn":
                    from sqlalchemy.sql.functions import FunctionElement as target  # noqa: N813
                method = getattr(target, attribute, None) if target else None
                if method is not None:
                    for option in options_of(method):
                        place = position_of(method, option)
                        if place is not None and place < len(positional):
                            self.note(("mo", head, attribute, option), node)
                if (
                    head == "select"
                    and attribute in ("join", "outerjoin", "join_from")
                    and len(positional) > 1
                ):
                    self.note(("join-onclause",), node)
                if head in DML and attribute == "cte":
                    self.note(("m", "dml", "cte"), node)
                if head == "rel" and attribute in ("any", "has") and keywords:
                    self.note(("rel-kwargs",), node)
                if head == "proxy":
                    self.note(("proxy-query",), node)
                if head == "col" and base[1] is not None:
                    self.dialect_comparator(base[1], attribute, node)
                if head == "session" and attribute == "execute" and len(positional) > 1:
                    first = self.kind(positional[0])
                    if (
                        first
                        and first[0] in DML
                        and isinstance(positional[1], (ast.List, ast.ListComp, ast.Name))
                    ):
                        self.note(("bulk-parameters",), node)
            if attribute == "execution_options":
                for option in keywords:
                    self.note(("exec-option", option), node)
                    for k in node.keywords:
                        if k.arg == "synchronize_session" and isinstance(k.value, ast.Constant):
                            self.note(("exec-value", k.value.value), node)
        self.generic_visit(node)

    def dialect_comparator(self, attribute: Any, name: Any, node: Any) -> None:
        try:
            kinds = {base.__name__ for base in type(attribute.type).__mro__}
        except Exception:
            return
        for family, marks in (
            ("JSONB", {"JSONB"}),
            ("ARRAY", {"ARRAY"}),
            ("HSTORE", {"HSTORE"}),
            ("RANGE", {"AbstractRange"}),
        ):
            if kinds & marks:
                self.note(("pg", family, name), node)


EXEC_OPTIONS = {
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
}


def find_uses() -> Uses:
    """Return what all chapters use of SQLAlchemy."""
    uses = Uses()
    sources = list(sources_of("sqlalchemy"))
    Base.registry.configure()
    for source in sources:
        Scan(source, uses, source.live()).visit(source.tree)
    # A dictionary {"load": f} counts as an event only where the file listens.
    listening = {source.place for source in sources if "event" in source.names}
    for key in [key for key in uses.found if key[0] == "event-key"]:
        for kind, places in uses.found[key].items():
            for place in places:
                if place.rsplit(":", 1)[0] in listening:
                    uses.note(("event", key[1]), kind, place)
    # Receivers of no known kind count for names that nothing else has.
    for key in [key for key in uses.found if key[0] == "m?"]:
        for kind, places in uses.found[key].items():
            for place in places:
                uses.note(("m", key[1], key[2]), kind, place)
    for name, place in refused_errors(1):
        uses.note(("error", name), "pair", place)
    return uses
