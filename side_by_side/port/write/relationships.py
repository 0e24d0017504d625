"""Renders the relationships of a class, and the proxies that lead through them."""

from side_by_side.column_types.source import Builtin, Name, Piece, Source, call, code, literal
from side_by_side.port.model import Proxy, Relation
from side_by_side.port.references import TableReference, base

MAPPED = Name("sqlalchemy.orm", "Mapped")
RELATIONSHIP = Name("sqlalchemy.orm", "relationship")
ASSOCIATION_PROXY = Name("sqlalchemy.ext.associationproxy", "AssociationProxy")
MAKE_PROXY = Name("sqlalchemy.ext.associationproxy", "association_proxy")
#: How long a condition may be in a line of its own, after ``primaryjoin=``.
LONGEST_CONDITION = 77


def relation_source(relation: Relation) -> Source:
    """Return the line of a relationship."""
    if relation.many:
        inner = code('{}["{}"]', Builtin("list"), relation.target)
    else:
        inner = code('"{}{}"', relation.target, " | None" if relation.null else "")
    arguments: list[Piece] = [literal(relation.path)]
    if relation.secondary:
        arguments.append(code("secondary={}", _secondary(relation.secondary)))
    if relation.join:
        arguments.append(code("primaryjoin={}", _condition(relation.join)))
    if relation.secondary_join:
        arguments.append(code("secondaryjoin={}", _condition(relation.secondary_join)))
    texts = {
        "foreign_keys": relation.foreign_keys,
        "remote_side": relation.remote_side,
        "back_populates": relation.back,
        "order_by": relation.order_by,
        "cascade": relation.cascade,
    }
    arguments += [f"{name}={literal(text)}" for name, text in texts.items() if text]
    if relation.passive_deletes:
        arguments.append("passive_deletes='all'")
    if relation.overlaps:
        arguments.append(f"overlaps={literal(','.join(relation.overlaps))}")
    if relation.on_delete:
        arguments.append(code('info={{"on_delete": {}}}', relation.on_delete))
    if relation.symmetrical:
        arguments.append('info={"symmetrical": True}')
    if relation.takes_subclasses:
        arguments.append("enable_typechecks=False")
    if relation.view_only:
        arguments.append("viewonly=True")
    value = call(RELATIONSHIP, *arguments)
    return code("{}: {}[{}] = {}", relation.attribute, MAPPED, inner, value)


def _secondary(table: str) -> Source:
    if table.isidentifier():
        return code("{}", TableReference(table))
    return code("lambda: {}.metadata.tables[{}]", base("Base"), literal(table))


def _condition(condition: str | Source) -> Piece:
    """Return a condition: a string, which SQLAlchemy evaluates once all classes exist, or code."""
    if isinstance(condition, Source):
        return condition
    *first, last = condition.split(", ")
    if not first:
        # A condition that fits on the line after the argument's name stays whole.
        is_short = len(condition) <= LONGEST_CONDITION
        return repr(condition) if is_short else literal(condition)
    # A condition on several columns has a line for each.
    lines = [*(f"{part}, " for part in first), last]
    return f"({' '.join(map(repr, lines))})"


def proxy_source(proxy: Proxy) -> Source:
    """Return the line of an association proxy."""
    arguments: list[Piece] = [literal(proxy.through), literal(proxy.value)]
    if proxy.made_as:
        arguments.append(code("creator=lambda value: {}({}=value)", proxy.made_as, proxy.value))
    value = call(MAKE_PROXY, *arguments)
    return code('{}: {}["{}"] = {}', proxy.attribute, ASSOCIATION_PROXY, proxy.annotation, value)
