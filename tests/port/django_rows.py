"""Run as a process of its own: writes or reads rows of Django's applications by Django.

Arguments: settings, folder of the project, ``write`` or ``read``, and an address. Prints all rows.
"""

import datetime
import json
import sys
from pathlib import Path
from typing import Any

from side_by_side.databases import parse_address
from side_by_side.project import open_project
from side_by_side.project.django_project import use_database

settings, folder, action, address = sys.argv[1:]
project = open_project(settings, Path(folder))

from django.contrib.admin.models import ADDITION, LogEntry  # noqa: E402 - only once it is set up
from django.contrib.auth.models import Group, User  # noqa: E402
from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.contrib.sessions.models import Session  # noqa: E402
from django.core.management import call_command  # noqa: E402


def write() -> None:
    """Write what a new project writes first."""
    call_command(
        "createsuperuser", interactive=False, username="ada", email="ada@example.com", verbosity=0
    )
    ada = User.objects.get()
    ada.groups.add(Group.objects.create(name="Ünits"))
    store = SessionStore("0123456789abcdef0123456789abcdef")
    store["who"] = "ada"
    store.set_expiry(datetime.datetime(2030, 1, 2, 3, 4, 5, 678, tzinfo=datetime.UTC))
    store.save(must_create=True)
    LogEntry.objects.create(
        user=ada,
        content_type=ContentType.objects.get_for_model(User),
        object_id="1",
        object_repr="ada",
        action_flag=ADDITION,
        change_message="",
    )


def rows() -> dict[str, list[dict[str, str]]]:
    """Return all rows, each attribute as it reads in Python."""
    by_model: dict[str, list[dict[str, str]]] = {}
    for model in (User, Group, Session, LogEntry):
        manager: Any = model.objects
        by_model[model.__name__] = [
            {field.attname: repr(getattr(row, field.attname)) for field in model._meta.fields}
            for row in manager.order_by("pk")
        ]
    by_model["groups"] = [
        {"of": user.username, "are": repr([group.name for group in user.groups.all()])}
        for user in User.objects.order_by("pk")
    ]
    return by_model


with use_database(parse_address(address)):
    if action == "write":
        write()
    json.dump(rows(), sys.stdout, sort_keys=True)
