"""Run as a process of its own: reads by Django the related lists that a port wrote.

Arguments: settings, folder of the project, and the addresses of databases. Prints the keys of each
list in its order.
"""

import json
import sys
from pathlib import Path

from side_by_side.databases import parse_address
from side_by_side.project import open_project
from side_by_side.project.django_project import use_database

settings, folder, *addresses = sys.argv[1:]
open_project(settings, Path(folder))

from django.apps import apps  # noqa: E402 - only once it is set up

answers = []
for text in addresses:
    with use_database(parse_address(text)):
        answers.append(
            {
                model.__name__: list(model._default_manager.values_list("pk", flat=True))
                for model in apps.get_app_config("zoo").get_models()
                if model.__name__.startswith("Order")
            }
        )
json.dump(answers, sys.stdout)
