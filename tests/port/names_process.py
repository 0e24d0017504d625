"""Run as a process of its own, in which Django cannot be imported: import ports, and create them.

Arguments: packages and files. Writes to stdout, as JSON, the tables of each, and a row's defaults.
"""

import json
import sys
import warnings
from pathlib import Path
from types import ModuleType

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.port.port_process import imported

warnings.simplefilter("error")


def defaults(port: ModuleType) -> list[object]:
    """Return what a row has that is given only what it needs."""
    module = port if hasattr(port, "Hidden") else port.diary
    engine = sa.create_engine("sqlite://")
    port.Base.metadata.create_all(engine)
    needed = dict.fromkeys(("sa", "metadata_", "registry_", "Mapped", "mapped_column"), "")
    needed |= dict.fromkeys(("relationship", "association_proxy", "Base"), "")
    with Session(engine) as session:
        row = module.Hidden(**needed, choice="a", DeferredForeignKey_id=1)
        session.add(row)
        session.commit()
        return [row.builtins, row.type, row.list, row.dict, row.Any, str(row.Decimal), row.Level]


answers = {}
for path in sys.argv[1:]:
    port = imported(Path(path))
    answers[Path(path).name] = [sorted(port.Base.metadata.tables), defaults(port)]
sys.stdout.write(json.dumps(answers))
