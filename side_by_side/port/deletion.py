"""What ``on_delete`` of a foreign key becomes on the way back."""

from typing import Any

from side_by_side.port.parts import Relation


def say_deletion(back: Relation, field: Any) -> str:
    """Say what happens to the rows when the one that they refer to is deleted.

    Returns:
        What only Python does, empty where SQLAlchemy does the same.
    """
    action = field.remote_field.on_delete
    # Some packages wrap Django's functions in objects of their own.
    name = str(getattr(action, "__name__", type(action).__name__))
    if (field.remote_field.parent_link and field.primary_key) or name == "SET_NULL":
        return ""
    if name == "CASCADE":
        back.cascade = "all"
        return ""
    if hasattr(action, "operation"):
        # Of Django 6.1 and later: the database does it, whatever is loaded.
        back.passive_deletes = True
        return ""
    back.passive_deletes = True
    if name in ("PROTECT", "RESTRICT", "DO_NOTHING"):
        return ""
    back.remark = f"on_delete={name} of {field.name} is Python's"
    if name in ("set_on_delete", "SET_DEFAULT"):
        back.remark += ": Django sets it to another row when this one is deleted"
    back.remark += "."
    return back.remark
