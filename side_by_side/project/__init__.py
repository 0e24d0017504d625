"""A person's own Django project, opened in this process; its own databases are never touched."""

from side_by_side.project.django_project import DjangoProject, open_project

__all__ = ["DjangoProject", "open_project"]
