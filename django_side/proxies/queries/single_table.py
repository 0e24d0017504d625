"""One table for several proxies, told apart by a column that their managers filter by."""

from django.db.models import QuerySet

from django_side.proxies.models import Colleague, Employee, Engineer, Manager, Type


def names_and_types_of_employees() -> QuerySet[Employee, tuple[str, str]]:
    """The model of the table gives all rows."""
    return Employee.objects.order_by("pk").values_list("name", "type")


def names_of_colleagues() -> QuerySet[Colleague, str]:
    """A proxy sees all rows of its model, whatever their type."""
    return Colleague.objects.order_by("pk").values_list("name", flat=True)


def engineers() -> QuerySet[Engineer]:
    """The filter is the manager's, not the proxy's."""
    return Engineer.objects.order_by("pk")


def employees_as_their_type() -> list[Employee]:
    """All objects of a query are of one class; nothing but the class need be another."""
    classes: dict[str, type[Employee]] = {Type.MANAGER: Manager, Type.ENGINEER: Engineer}
    rows = list(Employee.objects.order_by("pk"))
    for employee in rows:
        employee.__class__ = classes.get(employee.type, Employee)
    return rows


def manager_by_key_of_engineer() -> Manager:
    """The manager's filter applies to ``get``."""
    return Manager.objects.get(pk=2)


def whether_engineer_is_that_employee() -> bool:
    """Two objects, but equal, as those of all proxies of one model are."""
    return Employee.objects.get(pk=2) == Engineer.objects.get(pk=2)


def hire_manager() -> tuple[Manager, str]:
    """The type is set by the proxy's ``save``; without that it would be the default."""
    manager = Manager.objects.create(name="Plankton")
    return manager, manager.type


def promote_engineer() -> QuerySet[Manager]:
    """The type is a column like any other."""
    Engineer.objects.filter(pk=2).update(type=Type.MANAGER)
    return Manager.objects.order_by("pk")
