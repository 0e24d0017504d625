"""Finds what the Django side of the chapters uses of Django's public ORM surface."""

import ast
import inspect
from typing import Any, ClassVar

from tests.surface.django_items import related_manager_classes
from tests.surface.django_lookups import Models
from tests.surface.sources import (
    UNREACHED,
    Source,
    Uses,
    options_of,
    position_of,
    refused_errors,
    sources_of,
)

AMBIGUOUS = {
    "get",
    "update",
    "count",
    "values",
    "union",
    "intersection",
    "difference",
    "reverse",
    "index",
    "add",
    "remove",
    "clear",
    "set",
    "create",
    "delete",
    "save",
    "all",
    "first",
    "last",
    "raw",
    "contains",
    "extra",
    "query",
    "db",
    "check",
    "clean",
    "iterator",
    "only",
    "none",
    "using",
    "dates",
    "exists",
    "filter",
    "ordered",
    "pk",
}

QS_RETURNING = {
    "all",
    "filter",
    "exclude",
    "annotate",
    "alias",
    "order_by",
    "reverse",
    "distinct",
    "values",
    "values_list",
    "dates",
    "datetimes",
    "none",
    "union",
    "intersection",
    "difference",
    "select_related",
    "prefetch_related",
    "extra",
    "defer",
    "only",
    "using",
    "select_for_update",
    "complex_filter",
    "get_queryset",
    "fetch_mode",
}
INSTANCE_RETURNING = {
    "get",
    "first",
    "last",
    "earliest",
    "latest",
    "create",
    "aget",
    "afirst",
    "alast",
    "acreate",
    "aearliest",
    "alatest",
}
LOOKUP_CALLS = {
    "filter",
    "exclude",
    "get",
    "aget",
    "get_or_create",
    "aget_or_create",
    "update_or_create",
    "aupdate_or_create",
    "Q",
    "When",
    "complex_filter",
}
PATH_CALLS = {
    "order_by",
    "values",
    "values_list",
    "annotate",
    "alias",
    "aggregate",
    "F",
    "OuterRef",
    "select_related",
    "prefetch_related",
    "only",
    "defer",
    "dates",
    "datetimes",
    "distinct",
    "earliest",
    "latest",
}
NOT_LOOKUPS = {"defaults", "create_defaults", "then", "condition"}


class Scan(ast.NodeVisitor):
    """Goes through one file and notes uses."""

    def __init__(self, file: Source, models_: Models, uses: Uses, live: set[str] | None) -> None:
        from django.db import models

        self.file, self.models, self.uses, self.live = file, models_, uses, live
        from django.db.models.expressions import BaseExpression, Combinable

        self.m = models
        self.expressions = (BaseExpression, Combinable)
        self.scopes: list[dict[str, Any]] = [{}]
        self.classes: list[tuple[str, object]] = []
        self.owner = ""
        self.atomic_depth = 0

    # ----- noting

    def note(self, key: Any, node: Any) -> None:
        kind = self.file.kind
        if self.live is not None and self.owner and self.owner not in self.live:
            kind = UNREACHED
        place = f"{self.file.place}:{getattr(node, 'lineno', 0)}"
        self.uses.note(key, kind, place)

    # ----- types

    def wrap(self, value: Any) -> Any:
        from django.db.models.manager import BaseManager
        from django.db.models.query import QuerySet

        if inspect.isclass(value) and issubclass(value, self.m.Model):
            return ("model", value)
        if isinstance(value, BaseManager):
            return ("manager", value.model if hasattr(value, "model") else None)
        if isinstance(value, QuerySet):
            return ("qs", value.model)
        if isinstance(value, self.m.Model):
            return ("inst", type(value))
        if isinstance(value, self.m.Q):
            return ("q", None)
        if isinstance(value, self.expressions):
            return ("expr", None)
        return ("obj", value)

    def lookup_name(self, name: str) -> Any:
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        if name in self.file.names:
            return self.wrap(self.file.names[name])
        return None

    def elem(self, kind: Any) -> Any:
        if not kind:
            return None
        if kind[0] in ("qs", "raw", "manager", "related"):
            return ("inst", kind[1])
        if kind[0] == "iter":
            return kind[1]
        return None

    def type_of(self, node: Any) -> Any:
        if node is None:
            return None
        if isinstance(node, ast.Name):
            return self.lookup_name(node.id)
        if isinstance(node, ast.Await):
            return self.type_of(node.value)
        if isinstance(node, ast.Attribute):
            base = self.type_of(node.value)
            return self.attribute(base, node.attr)
        if isinstance(node, ast.Call):
            return self.call_type(node)
        if isinstance(node, ast.Subscript):
            base = self.type_of(node.value)
            if base and base[0] in ("qs", "related", "manager"):
                return base if isinstance(node.slice, ast.Slice) else ("inst", base[1])
            if base and base[0] == "tuple" and isinstance(node.slice, ast.Constant):
                try:
                    return base[1][node.slice.value]
                except (IndexError, TypeError):
                    return None
            if base and base[0] == "iter":
                return base if isinstance(node.slice, ast.Slice) else base[1]
            if base and base[0] == "expr":
                return base
            return None
        if isinstance(node, ast.BinOp):
            left, right = self.type_of(node.left), self.type_of(node.right)
            for kind in (left, right):
                if kind and kind[0] in ("q", "expr", "qs"):
                    return kind
            return None
        if isinstance(node, ast.UnaryOp):
            return self.type_of(node.operand)
        if isinstance(node, ast.IfExp):
            return self.type_of(node.body) or self.type_of(node.orelse)
        if isinstance(node, ast.BoolOp):
            return next((k for k in map(self.type_of, node.values) if k), None)
        if isinstance(node, (ast.Tuple,)):
            return ("tuple", [self.type_of(each) for each in node.elts])
        if isinstance(node, ast.List):
            kinds = [self.type_of(each) for each in node.elts]
            return ("iter", kinds[0]) if kinds else None
        if isinstance(node, (ast.ListComp, ast.GeneratorExp, ast.SetComp)):
            self.scopes.append({})
            for generator in node.generators:
                self.bind(generator.target, self.elem(self.type_of(generator.iter)))
            kind = self.type_of(node.elt)
            self.scopes.pop()
            return ("iter", kind)
        if isinstance(node, ast.NamedExpr):
            return self.type_of(node.value)
        return None

    def attribute(self, base: Any, name: str) -> Any:
        if base is None:
            if name in self.models.managers:
                return ("manager", None)
            if name in self.models.to_many:
                kinds = self.models.to_many[name]
                kind, model = next(iter(kinds))
                return ("related", model if len({m for _, m in kinds}) == 1 else None, kind)
            return None
        kind = base[0]
        if kind == "obj":
            try:
                return self.wrap(getattr(base[1], name))
            except Exception:
                return None
        if kind == "model":
            if base[1] is None:
                return ("manager", None) if name in self.models.managers else None
            try:
                return self.wrap(getattr(base[1], name))
            except Exception:
                return ("manager", base[1]) if name in self.models.managers else None
        if kind == "inst":
            found = self.models.relation(base[1], name)
            if found:
                return ("inst", found[1]) if found[0] == "one" else ("related", found[1], found[0])
            if base[1] is None and name in self.models.to_many:
                kinds = self.models.to_many[name]
                which, model = next(iter(kinds))
                return ("related", model if len({m for _, m in kinds}) == 1 else None, which)
            return None
        if kind in ("manager", "related") and name == "through":
            return ("model", None)
        return None

    def call_type(self, node: ast.Call) -> Any:
        function = node.func
        if isinstance(function, ast.Attribute):
            if (
                isinstance(function.value, ast.Call)
                and isinstance(function.value.func, ast.Name)
                and function.value.func.id == "super"
            ):
                base = self.self_type()
            else:
                base = self.type_of(function.value)
            name = function.attr
            if base and base[0] in ("manager", "related", "qs"):
                model = base[1]
                if name in QS_RETURNING:
                    return ("qs", model)
                if name in INSTANCE_RETURNING:
                    return ("inst", model)
                if name in (
                    "get_or_create",
                    "update_or_create",
                    "aget_or_create",
                    "aupdate_or_create",
                ):
                    return ("tuple", [("inst", model), None])
                if name == "raw":
                    return ("raw", model)
                if name in ("iterator", "aiterator", "bulk_create", "abulk_create"):
                    return ("iter", ("inst", model))
                if name in (
                    "count",
                    "exists",
                    "update",
                    "delete",
                    "aggregate",
                    "in_bulk",
                    "explain",
                    "bulk_update",
                    "add",
                    "remove",
                    "set",
                    "clear",
                    "contains",
                ):
                    return ("other", None)
                return ("qs", model)  # a method of one's own
            if base and base[0] == "expr":
                return base
            if base and base[0] == "obj":
                try:
                    value = getattr(base[1], name)
                except Exception:
                    return None
                return self.called(value)
            if base and base[0] == "model":
                if name in ("from_db",):
                    return ("inst", base[1])
                try:
                    value = getattr(base[1], name)
                except Exception:
                    return None
                return None
            if name == "get_model":
                return ("model", self.historical(node))
            if base is None and name in QS_RETURNING - AMBIGUOUS:
                return ("qs", None)
            return None
        if isinstance(function, ast.Name):
            if function.id in ("list", "sorted", "reversed", "tuple", "set"):
                return ("iter", self.elem(self.type_of(node.args[0]))) if node.args else None
            if function.id == "next" and node.args:
                return self.elem(self.type_of(node.args[0]))
            kind = self.lookup_name(function.id)
            if kind and kind[0] == "model":
                return ("inst", kind[1])
            if kind and kind[0] == "obj":
                return self.called(kind[1])
        if isinstance(function, ast.Call):
            return None
        return None

    def historical(self, node: Any) -> Any:
        from django.apps import apps

        try:
            return apps.get_model(*[arg.value for arg in node.args])
        except Exception:
            return None

    def called(self, value: Any) -> Any:
        m = self.m
        if inspect.isclass(value):
            if issubclass(value, m.Model):
                return ("inst", value)
            if issubclass(value, m.Q):
                return ("q", None)
            if issubclass(value, self.expressions):
                return ("expr", value)
        return ("other", None) if inspect.isclass(value) else None

    def self_type(self) -> Any:
        return self.classes[-1] if self.classes else None

    def bind(self, target: Any, kind: Any) -> None:
        if isinstance(target, ast.Name):
            self.scopes[-1][target.id] = kind
        elif isinstance(target, (ast.Tuple, ast.List)):
            for position, each in enumerate(target.elts):
                inner = None
                if kind and kind[0] == "tuple" and position < len(kind[1]):
                    inner = kind[1][position]
                elif kind and kind[0] in ("qs", "iter", "raw", "related"):
                    inner = self.elem(kind)
                if isinstance(each, ast.Starred):
                    each = each.value
                self.bind(each, inner)

    # ----- walking

    def visit_Import(self, node: Any) -> None:  # an import alone is no use
        return

    visit_ImportFrom = visit_Import

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outermost = not self.owner
        if outermost:
            self.owner = node.name
        m = self.m
        from django.db.models.manager import BaseManager

        bases = [
            self.type_of(base if not isinstance(base, ast.Subscript) else base.value)
            for base in node.bases
        ]
        kind: tuple[Any, ...] = ("other", None)
        for each in bases:
            value = each[1] if each else None
            if each and each[0] == "model":
                own = self.lookup_name(node.name)
                kind = (
                    "inst",
                    own[1]
                    if own and own[0] == "model"
                    else value
                    if value is not m.Model
                    else None,
                )
            elif inspect.isclass(value):
                for cls in (
                    m.Field,
                    m.Lookup,
                    m.Transform,
                    m.Func,
                    m.Expression,
                    m.Aggregate,
                    m.BaseConstraint,
                ):
                    if issubclass(value, cls):
                        self.note(("subclass", id(cls)), node)
                if issubclass(value, m.QuerySet):
                    kind = ("qs", None)
                elif issubclass(value, BaseManager):
                    kind = ("manager", None)
                elif issubclass(value, m.Field):
                    for each_node in node.body:
                        if isinstance(each_node, ast.FunctionDef):
                            self.note(("field-method", each_node.name), each_node)
        if node.name == "Meta":
            self.meta(node)
        if node.name == "Migration":
            for each_node in node.body:
                for target in getattr(each_node, "targets", [getattr(each_node, "target", None)]):
                    if isinstance(target, ast.Name):
                        self.note(("migration-attribute", target.id), each_node)
        for each_node in node.body:
            if isinstance(each_node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.note(("defines", each_node.name), each_node)
                if kind[0] == "inst" and hasattr(m.Model, each_node.name):
                    # Django calls what a model overrides.
                    self.note(("instance", each_node.name), each_node)
                if each_node.name.startswith("as_") and each_node.name not in ("as_manager",):
                    self.note(("as-sql",), each_node)
            for target in getattr(each_node, "targets", ()):
                if isinstance(target, ast.Name):
                    self.note(("attr", target.id), each_node)
            if isinstance(each_node, ast.Assign) and kind[0] == "manager":
                for target in each_node.targets:
                    if isinstance(target, ast.Name) and target.id == "use_in_migrations":
                        self.note(("manager", "use_in_migrations"), each_node)
        if kind[0] == "inst":
            self.scopes[-1].setdefault(node.name, ("model", kind[1]))
        self.classes.append(kind)
        self.scopes.append({"cls": ("model", kind[1]) if kind[0] == "inst" else None})
        self.generic_visit(node)
        self.scopes.pop()
        self.classes.pop()
        if outermost:
            self.owner = ""

    def meta(self, node: ast.ClassDef) -> None:
        for each in node.body:
            for target in getattr(each, "targets", [getattr(each, "target", None)]):
                if isinstance(target, ast.Name):
                    self.note(("meta", target.id), each)

    def visit_FunctionDef(self, node: Any) -> None:
        outermost = not self.owner
        if outermost:
            self.owner = node.name
        scope: dict[str, object] = {}
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        for position, argument in enumerate(arguments):
            kind = None
            if position == 0 and argument.arg in ("self",) and self.classes:
                kind = self.classes[-1]
            elif argument.annotation is not None:
                kind = self.annotated(argument.annotation)
            scope[argument.arg] = kind
        for decorator in node.decorator_list:
            value = self.resolve_object(
                decorator.func if isinstance(decorator, ast.Call) else decorator
            )
            if value is not None:
                self.note(("decorator", id(value)), decorator)
        self.scopes.append(scope)
        for each in node.body:
            self.visit(each)
        for decorator in node.decorator_list:
            self.visit(decorator)
        for default in [*node.args.defaults, *[d for d in node.args.kw_defaults if d]]:
            self.visit(default)
        self.scopes.pop()
        if outermost:
            self.owner = ""

    visit_AsyncFunctionDef = visit_FunctionDef

    def annotated(self, annotation: Any) -> Any:
        if isinstance(annotation, ast.Subscript):
            base = self.resolve_object(annotation.value)
            if base is not None and getattr(base, "__name__", "") == "QuerySet":
                inner = (
                    annotation.slice.elts[0]
                    if isinstance(annotation.slice, ast.Tuple)
                    else annotation.slice
                )
                kind = self.type_of(inner)
                return ("qs", kind[1] if kind and kind[0] == "model" else None)
            if isinstance(annotation.value, ast.Name) and annotation.value.id == "type":
                return ("model", None)
            return None
        kind = (
            self.type_of(annotation) if isinstance(annotation, (ast.Name, ast.Attribute)) else None
        )
        if kind and kind[0] == "model":
            return ("inst", kind[1] if kind[1] is not self.m.Model else None)
        return None

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        kind = self.type_of(node.value)
        for target in node.targets:
            self.bind(target, kind)
            if not isinstance(target, ast.Name):
                self.visit(target)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)
            self.bind(node.target, self.type_of(node.value))

    def visit_For(self, node: Any) -> None:
        self.visit(node.iter)
        kind = self.type_of(node.iter)
        if kind and kind[0] in ("qs",):
            self.note(
                ("protocol", "__aiter__" if isinstance(node, ast.AsyncFor) else "__iter__"), node
            )
        self.bind(node.target, self.elem(kind))
        for each in [*node.body, *node.orelse]:
            self.visit(each)

    visit_AsyncFor = visit_For

    def visit_With(self, node: Any) -> None:
        inside = 0
        for item in node.items:
            self.visit(item.context_expr)
            if item.optional_vars is not None:
                self.bind(item.optional_vars, self.type_of(item.context_expr))
            context = item.context_expr
            value = self.resolve_object(context.func if isinstance(context, ast.Call) else context)
            if getattr(value, "__name__", "") == "atomic":
                if self.atomic_depth or inside:
                    self.note(("nested-atomic",), node)
                inside += 1
        self.atomic_depth += inside
        for each in node.body:
            self.visit(each)
        self.atomic_depth -= inside

    visit_AsyncWith = visit_With

    def _comprehension(self, node: Any) -> None:
        self.scopes.append({})
        for generator in node.generators:
            self.visit(generator.iter)
            kind = self.type_of(generator.iter)
            if kind and kind[0] == "qs":
                self.note(("protocol", "__aiter__" if generator.is_async else "__iter__"), node)
            self.bind(generator.target, self.elem(kind))
            for condition in generator.ifs:
                self.visit(condition)
        for part in ("elt", "key", "value"):
            if hasattr(node, part):
                self.visit(getattr(node, part))
        self.scopes.pop()

    visit_ListComp = visit_SetComp = visit_GeneratorExp = visit_DictComp = _comprehension

    def resolve_object(self, node: Any) -> Any:
        """The real object that a name or a dotted name stands for, or None."""
        if isinstance(node, ast.Name):
            for scope in reversed(self.scopes):
                if node.id in scope and scope[node.id] is not None:
                    kind = scope[node.id]
                    return kind[1] if kind[0] in ("obj",) else None
            return self.file.names.get(node.id)
        if isinstance(node, ast.Attribute):
            base = self.resolve_object(node.value)
            if base is None:
                return None
            try:
                return (
                    inspect.getattr_static(base, node.attr)
                    if inspect.isclass(base)
                    else getattr(base, node.attr)
                )
            except Exception:
                return None
        return None

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            value = self.resolve_object(node)
            if value is not None:
                self.note(("obj", id(value)), node)
                if inspect.isclass(value) and issubclass(value, BaseException):
                    self.note(("error", value.__name__), node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        value = self.resolve_object(node)
        if value is not None:
            self.note(("obj", id(value)), node)
            if inspect.isclass(value) and issubclass(value, BaseException):
                self.note(("error", value.__name__), node)
        self.note(("attr", node.attr), node)
        if isinstance(node.value, (ast.Name, ast.Attribute)):
            holder = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
            self.note(("attr-of", holder, node.attr), node)
        base = self.type_of(node.value)
        if node.attr == "noop":
            holder = (
                node.value.attr
                if isinstance(node.value, ast.Attribute)
                else getattr(node.value, "id", "")
            )
            self.note(("noop", holder), node)
        if node.attr == "through":
            self.note(("manager", "through"), node)
        if node.attr in ("DoesNotExist", "MultipleObjectsReturned", "NotUpdated"):
            self.note(("instance", node.attr), node)
        if (
            node.attr in ("adding", "db")
            and isinstance(node.value, ast.Attribute)
            and node.value.attr == "_state"
        ):
            self.note(("instance", f"_state.{node.attr}"), node)
        if (
            node.attr in ("ordered", "db", "totally_ordered")
            and base
            and base[0] in ("qs", "manager")
        ):
            self.note(("method", "qs", node.attr), node)
        if node.attr == "pk" and base and base[0] == "inst":
            self.note(("instance", "pk"), node)
        if (
            node.attr in ("description",)
            and isinstance(node.value, ast.Name)
            and "cursor" in node.value.id
        ):
            self.note(("cursor", "description"), node)
        self.visit(node.value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        base = self.type_of(node.value)
        if base and base[0] in ("qs", "related"):
            if isinstance(node.slice, ast.Slice):
                self.note(
                    ("protocol", "__getitem__ step" if node.slice.step else "__getitem__ slice"),
                    node,
                )
            else:
                self.note(("protocol", "__getitem__ index"), node)
        if base and base[0] == "expr":
            self.note(("op", "expr", "[slice]"), node)
        value = self.resolve_object(node.value)
        if type(value).__name__ == "ConnectionHandler":
            self.note(("connections",), node)
        self.generic_visit(node)

    OPERATORS: ClassVar[dict[type[ast.AST], str]] = {
        ast.Add: "+",
        ast.Sub: "-",
        ast.Mult: "*",
        ast.Div: "/",
        ast.Mod: "%",
        ast.Pow: "**",
        ast.BitAnd: "&",
        ast.BitOr: "|",
        ast.BitXor: "^",
    }

    def visit_BinOp(self, node: ast.BinOp) -> None:
        sign = self.OPERATORS.get(type(node.op))
        kinds = [self.type_of(node.left), self.type_of(node.right)]
        heads = [kind[0] for kind in kinds if kind]
        if sign in ("&", "|", "^"):
            if "q" in heads:
                self.note(("op", "q", sign), node)
            elif "expr" in heads:
                self.note(("op", "expr", f"{sign} of conditions"), node)
            elif "qs" in heads:
                self.note(("protocol", {"&": "__and__", "|": "__or__", "^": "__xor__"}[sign]), node)
        elif sign and "expr" in heads:
            self.note(("op", "expr", sign), node)
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        kind = self.type_of(node.operand)
        if kind and isinstance(node.op, ast.Invert):
            if kind[0] == "q":
                self.note(("op", "q", "~"), node)
            elif kind[0] == "expr":
                self.note(("op", "expr", "~ of conditions"), node)
        if kind and kind[0] == "expr" and isinstance(node.op, ast.USub):
            self.note(("op", "expr", "-x"), node)
        if kind and kind[0] == "qs" and isinstance(node.op, ast.Not):
            self.note(("protocol", "__bool__"), node)
        self.generic_visit(node)

    def visit_If(self, node: Any) -> None:
        kind = self.type_of(node.test)
        if kind and kind[0] == "qs":
            self.note(("protocol", "__bool__"), node)
        self.generic_visit(node)

    visit_IfExp = visit_If

    def visit_Compare(self, node: ast.Compare) -> None:
        if isinstance(node.ops[0], ast.Eq):
            kinds = [self.type_of(node.left), self.type_of(node.comparators[0])]
            if all(kind and kind[0] == "inst" for kind in kinds):
                self.note(("instance", "__eq__"), node)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        keywords = {each.arg for each in node.keywords if each.arg}
        value = self.resolve_object(function)
        if value is not None:
            self.class_call(value, node, keywords)
        if isinstance(function, ast.Attribute):
            self.method_call(function, node, keywords)
            name = function.attr
        else:
            name = getattr(function, "id", "")
        if isinstance(function, ast.Name) and function.id in ("len", "bool") and node.args:
            kind = self.type_of(node.args[0])
            if kind and kind[0] == "qs":
                self.note(("protocol", "__len__" if function.id == "len" else "__bool__"), node)
        if (
            isinstance(function, ast.Name)
            and function.id in ("list", "sorted", "iter", "tuple")
            and node.args
        ):
            kind = self.type_of(node.args[0])
            if kind and kind[0] == "qs":
                self.note(("protocol", "__iter__"), node)
        if isinstance(function, ast.Name) and function.id == "hash" and node.args:
            kind = self.type_of(node.args[0])
            if kind and kind[0] == "inst":
                self.note(("instance", "__hash__"), node)
        if name == "override_settings":
            for each in keywords:
                self.note(("setting", each), node)
        if name == "dumps" and getattr(value, "__module__", "") in ("pickle", "_pickle"):
            self.note(("instance", "__reduce__ (pickle)"), node)
        self.lookups(name, node)
        self.generic_visit(node)

    def class_call(self, value: Any, node: Any, keywords: Any) -> None:
        m = self.m
        target = value
        for option in keywords:
            self.note(("call", id(target), option), node)
        initializer = target.__init__ if inspect.isclass(target) else target
        positional = [arg for arg in node.args if not isinstance(arg, ast.Starred)]
        for option in options_of(initializer):
            place = position_of(initializer, option)
            if place is not None and place < len(positional):
                self.note(("call", id(target), option), node)
        if positional and target in (m.Index, m.UniqueConstraint):
            self.note(("call", id(target), "*"), node)
        if inspect.isclass(value):
            if issubclass(value, m.Q) and positional:
                self.note(("q-expression",), node)
            if issubclass(value, m.Field):
                for base in value.__mro__:
                    for option in (
                        options_of(base.__dict__.get("__init__", None))
                        if "__init__" in base.__dict__
                        else []
                    ):
                        given = option in keywords
                        place = position_of(vars(base)["__init__"], option)
                        if base is value or not any(
                            "__init__" in b.__dict__
                            for b in value.__mro__[: value.__mro__.index(base)]
                        ):
                            given = given or (place is not None and place < len(positional))
                        if given:
                            self.note(("field-option", base.__name__, option), node)

    def method_call(self, function: ast.Attribute, node: Any, keywords: Any) -> None:
        from django.db.models import Model
        from django.db.models.query import QuerySet

        name = function.attr
        is_super = (
            isinstance(function.value, ast.Call)
            and isinstance(function.value.func, ast.Name)
            and function.value.func.id == "super"
        )
        base = self.self_type() if is_super else self.type_of(function.value)
        kind = base[0] if base else None
        is_qs = kind in ("qs", "manager", "related") or (base is None and name not in AMBIGUOUS)
        if is_qs and hasattr(QuerySet, name):
            self.note(("method", "qs", name), node)
            self.options("method-option", ("qs", name), getattr(QuerySet, name), node, keywords)
        if kind in ("manager", "related", "qs") and name in ("all", "db_manager", "get_queryset"):
            self.note(("manager", name), node)
        if name == "from_queryset":
            self.note(("manager", "from_queryset"), node)
        if name == "as_manager":
            self.note(("method", "qs", "as_manager"), node)
        if kind == "related":
            which = base[2] if len(base) > 2 else None
            for each in [which] if which else ["one-to-many", "many-to-many"]:
                self.note(("related", each, name), node)
                cls = related_manager_classes().get(each)
                if cls is not None and name in vars(cls):
                    self.options("related-option", (each, name), vars(cls)[name], node, keywords)
        if (
            kind == "inst"
            or (base is None and name not in AMBIGUOUS)
            or (base is None and name in ("save",))
        ):
            if hasattr(Model, name):
                self.note(("instance", name), node)
                self.options("instance-option", (name,), getattr(Model, name), node, keywords)
            for prefix, suffix, item in (
                ("get_", "_display", "get_FOO_display"),
                ("get_next_by_", "", "get_next_by_FOO"),
                ("get_previous_by_", "", "get_previous_by_FOO"),
                ("get_", "_order", "get_RELATED_order"),
                ("set_", "_order", "set_RELATED_order"),
            ):
                if (
                    name.startswith(prefix)
                    and name.endswith(suffix)
                    and len(name) > len(prefix + suffix)
                ):
                    if item == "get_RELATED_order" and name in (
                        "get_next_in_order",
                        "get_previous_in_order",
                    ):
                        continue
                    self.note(("instance", item), node)
            if name in ("get_next_in_order", "get_previous_in_order", "get_absolute_url"):
                self.note(("instance", name), node)
        if kind == "expr" or (
            base is None
            and name
            in ("asc", "desc", "bitand", "bitor", "bitxor", "bitleftshift", "bitrightshift")
        ):
            self.note(("expr-method", name, None), node)
            for option in keywords:
                self.note(("expr-method", name, option), node)
        if name in (
            "cursor",
            "execute",
            "executemany",
            "callproc",
            "fetchone",
            "fetchmany",
            "fetchall",
        ):
            self.note(("cursor", name), node)
        if name == "register_lookup":
            self.note(("attr", "register_lookup"), node)

    def options(
        self, head: str, key: tuple[str, ...], function: Any, node: Any, keywords: Any
    ) -> None:
        positional = [arg for arg in node.args if not isinstance(arg, ast.Starred)]
        known = options_of(function)
        for option in keywords:
            if option in known:
                self.note((head, *key, option), node)
            elif key[-1] == "explain":
                self.note((head, *key, "**"), node)
        for option in known:
            place = position_of(function, option)
            if place is not None and place < len(positional):
                self.note((head, *key, option), node)

    # ----- lookups

    def lookups(self, name: str, node: ast.Call) -> None:
        function = node.func
        model = None
        if isinstance(function, ast.Attribute):
            base = self.type_of(function.value)
            if base and base[0] in ("qs", "manager", "related"):
                model = base[1]
        if name in LOOKUP_CALLS:
            for each in node.keywords:
                if each.arg and each.arg not in NOT_LOOKUPS:
                    self.path(each.arg, model, node, lookups=True)
                elif each.arg is None and isinstance(each.value, ast.Dict):
                    for key in each.value.keys:
                        if isinstance(key, ast.Constant) and isinstance(key.value, str):
                            self.path(key.value, model, node, lookups=True)
            for argument in node.args:
                if (
                    isinstance(argument, ast.Tuple)
                    and len(argument.elts) == 2
                    and isinstance(argument.elts[0], ast.Constant)
                    and isinstance(argument.elts[0].value, str)
                ):
                    self.path(argument.elts[0].value, model, node, lookups=True)
        value = self.resolve_object(function)
        is_expression = inspect.isclass(value) and issubclass(value, self.expressions)
        if name in PATH_CALLS or is_expression:
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    text = argument.value.lstrip("-+")
                    if "__" in text and text.replace("_", "a").isalnum():
                        self.path(text, model, node, lookups=False)

    def path(self, text: str, model: Any, node: Any, *, lookups: bool) -> None:
        parts = text.split("__")
        if len(parts) == 1 and not lookups:
            return
        candidates = [model] if model is not None else []
        if not candidates:
            label = self.file.chapter
            candidates = self.models.by_label.get(label, [])
        results = [
            r for r in (self.models.resolve(each, parts) for each in candidates) if r is not None
        ]
        if not results and model is None:
            results = [
                r
                for r in (self.models.resolve(each, parts) for each in self.models.all)
                if r is not None
            ][:1]
        if not results:
            from django.db.models import Field

            if lookups:  # an annotation, or a field of a historical model
                last = parts[-1] if len(parts) > 1 else "exact"
                if last in Field.class_lookups:
                    self.note(("lookup", "Field", last), node)
            return
        for result in results:
            for owner, name in result:
                if not lookups and name == "exact":
                    continue
                self.note(("lookup", owner, name), node)


def find_uses() -> Uses:
    """Return what all chapters use of Django."""
    uses, models = Uses(), Models()
    for source in sources_of("django", ("settings.py",)):
        if source.chapter:
            Scan(source, models, uses, source.live()).visit(source.tree)
        else:
            _note_settings(source, uses)
    for name, place in refused_errors(0):
        uses.note(("error", name), "pair", place)
        if name in ("DoesNotExist", "RelatedObjectDoesNotExist"):
            uses.note(("error", "ObjectDoesNotExist"), "pair", place)
            uses.note(("instance", "DoesNotExist"), "pair", place)
        if name == "MultipleObjectsReturned":
            uses.note(("instance", "MultipleObjectsReturned"), "pair", place)
    return uses


def _note_settings(source: Source, uses: Uses) -> None:
    for node in source.tree.body:
        for target in getattr(node, "targets", []):
            if isinstance(target, ast.Name):
                uses.note(("setting", target.id), "model", f"{source.place}:{node.lineno}")
