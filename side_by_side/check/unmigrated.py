"""Models of Django that no migration creates, as ``makemigrations --check`` reports them."""

from collections.abc import Iterator

from django.db.models import Model

from side_by_side.check.build import Sides
from side_by_side.check.results import UNMIGRATED_ID, Edit, Labels, ModelDifference
from side_by_side.check.severity import Severity
from side_by_side.project import DjangoProject
from side_by_side.schema.differences import Difference
from side_by_side.schema.facts import EXISTS, Key

WHY = "the tables that the migrations create lack it, and so will every database"


def unmigrated_models(sides: Sides, labels: Labels) -> tuple[list[ModelDifference], set[str]]:
    """Return a difference for each model without a migration, and the tables that they lack.

    A comparison without Django's migrations has none, and of several comparisons with them, only
    the first has any.
    """
    project = sides.project
    if project is None or sides.options.source == "models" or labels != tuple(sides.labels[:2]):
        return [], set()
    created = {key.place[0] for key in sides.facts("django") if key.id == "table.exists"}
    lacking = {
        model: table
        for model in _managed(project)
        if (table := project.table_name(model)) not in created
        and sides.is_wanted(table)
        and not project.other_alias(model)
    }
    differences = [
        _difference(sides, labels, model, table)
        for model, table in lacking.items()
        # A many-to-many table lacks the migration of its model.
        if _owner(model) not in lacking
    ]
    return differences, set(lacking.values())


def _managed(project: DjangoProject) -> Iterator[type[Model]]:
    """Give the models of which ``migrate`` creates a table on every database."""
    for label in project.labels:
        for model in project.models(label):
            options = model._meta
            needs = options.required_db_vendor or options.required_db_features
            if options.managed and not (options.proxy or options.swapped or needs):
                yield model


def _owner(model: type[Model]) -> object:
    """Return the model with the many-to-many field whose table a model is, False if there is none.

    Django's stubs know only that.
    """
    return model._meta.auto_created


def _difference(sides: Sides, labels: Labels, model: type[Model], table: str) -> ModelDifference:
    options = model._meta
    has_table = Key("table", (table,), EXISTS) in sides.facts(labels[1])
    return ModelDifference(
        UNMIGRATED_ID,
        Severity.BREAKING,
        WHY,
        Difference(
            Key("table", (table,), "migration"),
            "a model",
            "a table" if has_table else "no table",
        ),
        about=f"{options.app_label}.{options.object_name}",
        locations=(sides.location("django", table, ""), sides.location(labels[1], table, "")),
        edit=Edit(note=f"write it: python manage.py makemigrations {options.app_label}"),
    )
