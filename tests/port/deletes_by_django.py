"""Run as a process of its own: fills tables, and deletes each row by Django.

Arguments: settings, folder of the project, and the addresses of databases that are built. Prints
what each delete leaves, by database; all deletes are rolled back.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

from side_by_side.databases import parse_address
from side_by_side.project import open_project
from side_by_side.project.django_project import use_database

settings, folder, *addresses = sys.argv[1:]
project = open_project(settings, Path(folder))

from django.apps import apps  # noqa: E402 - only once it is set up
from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.db import DatabaseError, connection, models, transaction  # noqa: E402
from django.db.models.deletion import ProtectedError, RestrictedError  # noqa: E402

#: The keys of a model's rows, by model, and of the rows of their tables.
Keys = dict[type[models.Model], list[int]]


def fill(label: str) -> Keys:
    """Write random rows into the tables of an application, which refer to each other."""
    random = Random(label)  # noqa: S311 - the same rows for each label
    every = list(apps.get_app_config(label).get_models())
    listed = [model for model in every if not model._meta.proxy]
    keys: Keys = {}
    for model in listed:
        parents = [keys[parent] for parent in model._meta.parents if parent in keys]
        able = [key for key in (1, 2, 3, 4) if all(key in parent for parent in parents)]
        count = random.randint(0 if parents else 2, len(able)) if able else 0
        keys[model] = sorted(random.sample(able, count))
    while unable := [
        (model, key) for model in listed for key in keys[model] if lacks(model, key, keys)
    ]:
        for model, key in unable:
            keys[model].remove(key)
    kinds = [ContentType.objects.get_for_model(model, False).pk for model in every]
    for model in listed:
        for key in keys[model]:
            insert(
                model, {field: value(random, field, key, keys, kinds) for field in fields(model)}
            )
    for model in listed:
        for many in model._meta.local_many_to_many:
            fill_through(random, many, keys)
    return keys


def fields(model: type[models.Model]) -> list[Any]:
    """Return the fields that have a column."""
    return list(model._meta.local_concrete_fields)


def value(random: Random, field: Any, key: int, keys: Keys, kinds: list[int]) -> int | None:
    """Return a value for a field of the row with a key."""
    if field.primary_key or (field.remote_field and field.remote_field.parent_link):
        return key
    if field.related_model is ContentType:
        return random.choice(kinds)
    if field.related_model is None:
        # A code is not the key.
        return key + 1 if field.unique else random.randint(1, 4)
    more = 0 if field.target_field.primary_key else 1
    able = [one + more for one in keys[field.related_model._meta.concrete_model]]
    key += more
    if field.unique:
        # Each row refers to another one, or to none.
        return key if key in able else None
    is_null = field.null and random.random() < 0.3
    return None if is_null or not able else random.choice(able)


def lacks(model: type[models.Model], key: int, keys: Keys) -> bool:
    """Whether a row must refer to another one that there is not."""
    for field in fields(model):
        target = field.related_model and field.related_model._meta.concrete_model
        able = keys.get(target, [key])
        if not field.null and (not able or (field.unique and key not in able)):
            return True
    return False


def fill_through(random: Random, many: Any, keys: Keys) -> None:
    """Write rows of a many-to-many field."""
    through = many.remote_field.through
    ends = [
        keys[through._meta.get_field(name).related_model._meta.concrete_model]
        for name in (many.m2m_field_name(), many.m2m_reverse_field_name())
    ]
    pairs = [(one, two) for one in ends[0] for two in ends[1]]
    for number, pair in enumerate(random.sample(pairs, min(4, len(pairs))), start=1):
        insert(through, dict(zip(fields(through), (number, *pair), strict=True)))


def insert(model: type[models.Model], row: Mapping[Any, int | None]) -> None:
    """Write a row as it is."""
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in row)
    marks = ", ".join(["%s"] * len(row))
    with connection.cursor() as cursor:
        sql = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({marks})"
        cursor.execute(sql, list(row.values()))


def check() -> None:
    """Check what a commit would check; MariaDB checks each statement."""
    if connection.vendor != "mysql":
        connection.check_constraints()


def rows(label: str) -> dict[str, list[Any]]:
    """Return all rows of an application."""
    left = {}
    for model in apps.get_app_config(label).get_models(include_auto_created=True):
        if not model._meta.proxy:
            quoted = connection.ops.quote_name(model._meta.db_table)
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT * FROM {quoted}")
                left[model._meta.db_table] = sorted(map(list, cursor.fetchall()), key=repr)
    return left


def deletes(label: str) -> Iterator[dict[str, Any]]:
    """Delete each row of an application by each of its models."""
    for model in apps.get_app_config(label).get_models():
        manager: Any = model._base_manager
        for key in sorted(manager.values_list("pk", flat=True)):
            yield {"model": model.__name__, "key": key, "left": delete(label, manager.get(pk=key))}


def delete(label: str, row: models.Model) -> Any:
    """Return what is left without a row, or why it stays: by Django or by the database."""
    try:
        with transaction.atomic():
            row.delete()
            check()
            left = rows(label)
            transaction.set_rollback(True)
            return left
    except (ProtectedError, RestrictedError):
        return "refused"
    except DatabaseError as error:
        return f"database: {error}"


answers = []
for text in addresses:
    with use_database(parse_address(text)):
        answer = {}
        for label in project.labels:
            if label.startswith("set"):
                with transaction.atomic(), connection.constraint_checks_disabled():
                    fill(label)
                check()
                answer[label] = list(deletes(label))
        answers.append(answer)
json.dump(answers, sys.stdout)
