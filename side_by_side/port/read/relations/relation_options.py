"""What happens to the rows of a relationship on a deletion, from ``on_delete``."""

from contextlib import suppress
from typing import Any

from django.db.migrations.serializer import serializer_factory
from django.db.models import CASCADE

from side_by_side.column_types.source import EMPTY, Source, call, code, literal
from side_by_side.port.read.conversions import is_of_django
from side_by_side.port.read.read_models import ReadModels
from side_by_side.port.references import base
from side_by_side.port.remarks import Kind, field_remark

ON_DELETE = Kind("relations have an on_delete that runs in Python")


def is_hidden(field: Any) -> bool:
    """Whether Django has no way back of a relation."""
    return bool(field.remote_field.hidden or not field.remote_field.get_accessor_name())


def on_delete(field: Any) -> str:
    """Return the name of what Django does.

    Some packages wrap its functions in objects, which migrations have as the function itself.
    """
    action = field.remote_field.on_delete
    if not is_of_django(action):
        with suppress(ValueError):  # of an object that no migration can have
            written, _ = serializer_factory(action).serialize()
            module, _, name = written.rpartition(".")
            if module == CASCADE.__module__:
                return str(name)
    return str(getattr(action, "__name__", type(action).__name__))


def is_parent_link(field: Any) -> bool:
    """Whether a field leads to the row of a parent of its class.

    ``parent_link=True`` does not make it so where the class does not inherit from the other.
    """
    # By its name: the link that an abstract model declares is that model's own field.
    parents = field.model._meta.parents
    return any(link is not None and link.name == field.name for link in parents.values())


def deletion_options(read: ReadModels, field: Any) -> dict[str, Any]:
    """Return the options of the reverse relationship for what ``on_delete`` does to the rows.

    What cannot be ported is described in a remark.
    """
    name = on_delete(field)
    if (is_parent_link(field) and field.primary_key) or name == "SET_NULL":
        return {}
    if is_parent_link(field):
        # A cascade would be inherited by the parent's other children, whose rows are left alone.
        return {"passive_deletes": True}
    if name == "CASCADE":
        # A row that must refer to another is deleted with it; one that may is only cleared.
        return {"cascade": "all" if field.null else "all, delete-orphan"}
    # An action of the database itself, which Django has from 6.1 on, names its operation.
    if acts_in_database(field) or name == "DO_NOTHING":
        return {"passive_deletes": True}
    if name in ("PROTECT", "RESTRICT"):
        return {"passive_deletes": True, "on_delete": code("{}", base(name))}
    if value := _value_set(read, field, name):
        return {"passive_deletes": True, "on_delete": call(base("SetTo"), value)}
    shown = "SET()" if name == "set_on_delete" else name
    remark = (
        f"on_delete={shown} of {field.name} runs in Python; the port deletes no row that others "
        "refer to by it."
    )
    return {"passive_deletes": True, "remarks": (field_remark(ON_DELETE, field, remark),)}


def acts_in_database(field: Any) -> bool:
    """Whether the database itself acts when a row is deleted."""
    return hasattr(field.remote_field.on_delete, "operation")


def _value_set(read: ReadModels, field: Any, name: str) -> Source:
    """Return what a deletion sets a foreign key to, empty where only Django's code knows it."""
    if name == "SET_DEFAULT":
        if field.has_db_default():
            return EMPTY
        columns = read.classes[field.model].columns if field.model in read.classes else ()
        default = next((column.default for column in columns if column.name == field.column), EMPTY)
        has_none = not field.has_default() or field.default is None
        return default or (code("None") if has_none else EMPTY)
    deconstruct = getattr(field.remote_field.on_delete, "deconstruct", None)
    if name != "set_on_delete" or deconstruct is None:
        return EMPTY
    _, arguments, _ = deconstruct()
    is_plain = len(arguments) == 1 and isinstance(arguments[0], (int, str, type(None)))
    return code("{}", literal(arguments[0])) if is_plain else EMPTY
