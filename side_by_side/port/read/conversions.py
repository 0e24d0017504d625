"""What a custom field does in Python: it converts values, fills them in, connects signals."""

import inspect
import weakref
from collections.abc import Callable, Iterator
from functools import cache
from json import JSONDecoder, JSONEncoder
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import signals

from side_by_side.port.remarks import Kind, Remark, field_remark

Model = type[models.Model]
Field = Any

CONVERTED = Kind("fields convert their values in Python; the port has them as they are stored")
FILLED = Kind("fields set or change values in Python; the port does not")
CODED = Kind("JSON fields have an encoder or decoder, which the port needs as well")

#: What a field does to a value on its way to the database.
WRITING = ("to_python", "get_prep_value", "get_db_prep_value", "get_db_prep_save")
#: What it does on the way from it as well.
CONVERSIONS = ("from_db_value", *WRITING)
#: What it adds to the SQL of a value.
IN_SQL = ("get_placeholder", "get_placeholder_sql", "select_format")
#: What gives a field its default.
DEFAULTS = ("get_default", "_get_default")
#: Callables that return the same value at each call.
CONSTANTS: tuple[Callable[[], Any], ...] = (dict, list, str, int, float, bool, bytes)
#: The signals of a model whose receivers may change its rows.
SIGNALS = ("pre_init", "post_init", "pre_save", "post_save", "pre_delete", "post_delete")
#: The methods of a model that write its rows.
SAVING = ("save", "save_base", "asave", "delete", "adelete")
#: The encoders and decoders that a port has as well.
_KNOWN_CODERS = (DjangoJSONEncoder, JSONEncoder, JSONDecoder)

#: Most receivers are held by one of these.
_REFERENCES = (weakref.ref, weakref.WeakMethod)


def hooks(model: Model, field: Field, *, converts: bool) -> Iterator[Remark]:
    """Yield remarks about what a field does in Python and the port does not.

    ``converts`` is whether conversions are reported; they are not for a type that is copied as
    declared, which has a remark of its own.
    """
    if converts and (kind := next(_overriding(field, CONVERSIONS), None)):
        text = f"{path(kind)} converts its values in Python. The port has them as they are stored."
        yield field_remark(CONVERTED, field, text)
    elif converts and (kind := next(_overriding(field, IN_SQL, inner=False), None)):
        text = f"{path(kind)} converts its values in SQL. The port has them as they are stored."
        yield field_remark(CONVERTED, field, text)
    for text in _fills(model, field):
        yield field_remark(FILLED, field, f"{text} The port does not.")
    for text in _coders(field):
        yield field_remark(CODED, field, text)


def _fills(model: Model, field: Field) -> Iterator[str]:
    """Yield where a field sets a value, or another than the one that is given."""
    if kind := next(_overriding(field, ("pre_save",), inner=False), None):
        yield f"{path(kind)}.pre_save sets its value when Django saves a row."
    if gives_default(field):
        yield f"{path(type(field))}.get_default makes its default in Django."
    if name := descriptor(model, field):
        yield f"{name} reads and sets it in Django."
    for name, receiver in receivers(model):
        if getattr(receiver, "__self__", None) is field and not is_of_django(type(field)):
            yield f"Django calls {path(receiver)} on {name}."
    if isinstance(field, models.ImageField):
        measures: Any = field
        names = filter(None, (measures.width_field, measures.height_field))
        if listed := " and ".join(names):
            yield f"Django sets {listed} to the size of the image."


def converts_on_write(field: Field) -> bool:
    """Whether a field writes values in another way than Django's own fields."""
    return next(_overriding(field, WRITING), None) is not None


def gives_default(field: Field) -> bool:
    """Whether a custom field makes its default itself, another one than it declares."""
    if next(_overriding(field, DEFAULTS, inner=False), None) is None:
        return False
    try:
        declared = field.default() if field.default in CONSTANTS else field.default
        given = field.get_default()
    except Exception:  # noqa: BLE001 - the project's own code may raise anything
        return True
    is_declared = field.has_default() and type(given) is type(declared) and given == declared
    return not is_declared


def receivers(model: Model) -> Iterator[tuple[str, Any]]:
    """Yield the receivers of a model's own signals, each with the name of its signal."""
    for name in SIGNALS:
        signal = getattr(signals, name)
        for (_, sender), receiver, *_ in signal.receivers:
            if sender == id(model):
                called = receiver() if isinstance(receiver, _REFERENCES) else receiver
                if called is not None:
                    yield name, called


def own_methods(model: Model) -> list[str]:
    """Return where a model saves or deletes its rows by methods of its own.

    Those that it inherits with its parent's table are the parent's.
    """
    listed = []
    for name in SAVING:
        method = getattr(model, name)
        is_inherited = any(getattr(parent, name) == method for parent in model._meta.parents)
        if not (is_inherited or is_of_django(method)):
            listed.append(path(method))
    return listed


def is_of_django(item: Any) -> bool:
    """Whether a class or function is defined in Django."""
    return str(getattr(item, "__module__", "")).split(".")[0] == "django"


def path(item: Any) -> str:
    """Return where a class or function is defined."""
    kind = item if hasattr(item, "__qualname__") else type(item)
    return f"{kind.__module__}.{kind.__qualname__}"


def _overriding(field: Field, names: tuple[str, ...], *, inner: bool = True) -> Iterator[Any]:
    """Yield the classes outside Django that define one of the methods of a field.

    ``inner`` adds the fields of an array's items and of the key that the field refers to.
    """
    for item in (field, *(inner_fields(field) if inner else ())):
        kind: Any = type(item)
        if _overrides(kind, names):
            yield kind


@cache
def _overrides(kind: type, names: tuple[str, ...]) -> bool:
    """Whether a class outside Django defines one of the names for a class of fields."""
    return any(
        not is_of_django(base) and not vars(base).keys().isdisjoint(names) for base in kind.__mro__
    )


def inner_fields(field: Field) -> Iterator[Field]:
    """Yield the fields of an array's items, and the key that a field refers to."""
    if (base := getattr(field, "base_field", None)) is not None:
        yield base
        yield from inner_fields(base)
    if field.remote_field and field.concrete:
        target = field.target_field
        yield target
        yield from inner_fields(target)


def descriptor(model: Model, field: Field) -> str:
    """Return the class of a custom attribute that reads and sets a field, empty for Django's."""
    attribute = inspect.getattr_static(model, field.attname, None)
    kind = type(attribute)
    is_custom = attribute is not None and kind.__module__ != "builtins"
    return path(kind) if is_custom and not is_of_django(kind) else ""


def _coders(field: Field) -> Iterator[str]:
    """Yield where JSON is encoded or decoded by a class of the project."""
    for item in (field, *inner_fields(field)):
        for name, coder in own_coders(item):
            remedy = f"Pass the port's own to Json as {name}=."
            yield f"Django uses the {name} {path(coder)}. {remedy}"


def own_coders(field: Field) -> Iterator[tuple[str, type]]:
    """Yield the encoder and the decoder of a JSON field that are classes of the project."""
    for name in ("encoder", "decoder"):
        coder = getattr(field, name, None)
        if inspect.isclass(coder) and coder not in _KNOWN_CODERS:
            yield name, coder
