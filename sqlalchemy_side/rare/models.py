"""A child of the abstract base of ``common``, with the same name as a child in ``common``.

The Django side is ``django_side/rare/models.py``.
"""

from sqlalchemy_side.common.models import Base


class ChildB(Base):
    """The other model reaches it as ``rare_childb_related``."""

    __tablename__ = "rare_childb"
