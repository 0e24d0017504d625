"""One table for several proxies, whose managers filter by a column."""

from django.db.models import QuerySet

from django_side.proxies.models import Colleague, Employee, Engineer, Manager, Type


def names_and_types_of_employees() -> QuerySet[Employee, tuple[str, str]]:
    """The table's model returns all rows."""
    return Employee.objects.order_by("pk").values_list("name", "type")


def names_of_colleagues() -> QuerySet[Colleague, str]:
    """A proxy sees all rows of its model, regardless of their type."""
    return Colleague.objects.order_by("pk").values_list("name", flat=True)


def engineers() -> QuerySet[Engineer]:
    """The filter belongs to the manager, not to the proxy."""
    return Engineer.objects.order_by("pk")


def employees_as_their_type() -> list[Employee]:
    """All objects of a query have one class; only the class itself has to be changed."""
    classes: dict[str, type[Employee]] = {Type.MANAGER: Manager, Type.ENGINEER: Engineer}
    rows = list(Employee.objects.order_by("pk"))
    for employee in rows:
        employee.__class__ = classes.get(employee.type, Employee)
    return rows


def manager_by_key_of_engineer() -> Manager:
    """The manager's filter applies to ``get``."""
    return Manager.objects.get(pk=2)


def whether_engineer_is_that_employee() -> bool:
    """They are two objects, but equal, like those of all proxies of one model."""
    return Employee.objects.get(pk=2) == Engineer.objects.get(pk=2)


def hire_manager() -> tuple[Manager, str]:
    """The proxy's ``save`` sets the type; otherwise it would be the default."""
    manager = Manager.objects.create(name="Plankton")
    return manager, manager.type


def promote_engineer() -> QuerySet[Manager]:
    """The type is a column like any other."""
    Engineer.objects.filter(pk=2).update(type=Type.MANAGER)
    return Manager.objects.order_by("pk")
