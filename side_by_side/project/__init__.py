"""The user's own project: its Django settings and models, and its SQLAlchemy metadata.

The databases of the project are never opened; scratch databases take their place.
"""

from side_by_side.project.django_project import DjangoProject, open_project

__all__ = ["DjangoProject", "open_project"]
