"""Run as a process of its own, without Django: fills tables, and reads related lists by a port.

Arguments: the port, and the addresses of databases. Prints the keys of each list in its order.
"""

import json
import sys
import warnings
from itertools import product
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from tests.port.port_process import engine, imported

warnings.simplefilter("error")
port: Any = imported(Path(sys.argv[1]))
zoo = port.zoo
#: Values of a row's columns, some of which repeat.
VALUES = list(
    product(
        ("b", "A", "B", "long"),
        ((None, "sent", 3), ("b", "open", None), ("a", None, 1), ("", "other", 2)),
        (False, True),
    )
)


def names() -> list[str]:
    """Return the names of the classes with an order."""
    listed = [mapper.class_.__name__ for mapper in port.base.Base.registry.mappers]
    return sorted(name for name in listed if name.startswith("Order"))


def fill(session: Session) -> None:
    """Write rows into all tables, which belong to one box."""
    box = zoo.Box(id=1)
    owners = [zoo.Owner(name=name) for name in ("b", None, "a")]
    session.add_all([box, *owners])
    for name in names():
        for number, (title, (note, state, rank), flag) in enumerate(VALUES):
            row = getattr(zoo, name)(title=title, note=note, state=state, rank=rank, flag=flag)
            row.code = str(number * 7 % 12)
            row.big, row.box, row.owner = number % 4, box, [None, *owners][number % 4]
            session.add(row)
    session.commit()


answers = []
for url in sys.argv[2:]:
    on = engine(url)
    with Session(on) as current:
        fill(current)
        answers.append(
            {
                name: [row.id for row in getattr(current.get_one(zoo.Box, 1), f"{name.lower()}s")]
                for name in names()
            }
        )
    on.dispose()
json.dump(answers, sys.stdout)
