"""What ``on_delete`` of a foreign key becomes on the way back."""

from typing import Any

from side_by_side.port.model import Relation


def is_hidden(field: Any) -> bool:
    """Whether Django has no way back of a relation."""
    return bool(field.remote_field.hidden or not field.remote_field.get_accessor_name())


def on_delete(field: Any) -> str:
    """Return the name of what Django does; some packages wrap its functions in objects."""
    action = field.remote_field.on_delete
    return str(getattr(action, "__name__", type(action).__name__))


def say_deletion(back: Relation, field: Any) -> str:
    """Say what happens to the rows when the one that they refer to is deleted.

    Returns:
        What only Python does, empty where SQLAlchemy does the same.
    """
    name = on_delete(field)
    if (field.remote_field.parent_link and field.primary_key) or name == "SET_NULL":
        return ""
    if name == "CASCADE":
        # What must refer to a row is nothing without it; what may, can be let go.
        back.cascade = "all" if field.null else "all, delete-orphan"
        return ""
    back.passive_deletes = True
    # What the database itself does, which Django 6.1 brought, has the name of its operation.
    if hasattr(field.remote_field.on_delete, "operation") or name in (
        "PROTECT",
        "RESTRICT",
        "DO_NOTHING",
    ):
        return ""
    back.remark = f"on_delete={name} of {field.name} is Python's"
    if name in ("set_on_delete", "SET_DEFAULT"):
        back.remark += ": Django sets it to another row when this one is deleted"
    back.remark += "."
    return back.remark
