"""A child of the abstract base of ``common``, with the same name as a child in ``common``.

The SQLAlchemy side is ``sqlalchemy_side/rare/models.py``.
"""

from django_side.common.models import Base


class ChildB(Base):
    """The other model reaches it as ``rare_childb_related``."""
