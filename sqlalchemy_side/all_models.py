"""The models of all chapters: importing this module declares every table of ``Base``."""

from importlib import import_module
from pathlib import Path

from sqlalchemy_django.base import Base

__all__ = ["Base"]

for path in sorted(Path(__file__).parent.glob("*/models*")):
    import_module(f"{__package__}.{path.parent.name}.models")
