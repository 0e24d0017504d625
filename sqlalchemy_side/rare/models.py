"""A child of the abstract base of ``common``, with the name of a child that is there as well.

The other answer is ``django_side/rare/models.py``.
"""

from sqlalchemy_side.common.models import Base


class ChildB(Base):
    """Known to the other model as ``rare_childb_related``."""

    __tablename__ = "rare_childb"
