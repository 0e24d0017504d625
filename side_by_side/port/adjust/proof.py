"""Creates the database of a port in a separate process, and compares it with the migrated one."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from side_by_side.databases import Address
from side_by_side.errors import SideBySideError
from side_by_side.port.model import Port, Statement
from side_by_side.port.write.modules import package_files, single_file
from side_by_side.project.metadata import sqlalchemy_url
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.differences import MISSING, Difference, Missing, Side, differences
from side_by_side.schema.facts import EXISTS, Facts, Listing

SCRIPT = Path(__file__).with_name("create_all_script.py")


class PortUnbuiltError(SideBySideError):
    """The database of a port cannot be created."""

    def __init__(self, address: Address, reason: str) -> None:
        self.reason = address.without_password(reason)
        super().__init__(
            f"the port of the models cannot create a {address.kind} database: {self.reason}. Run "
            "port with --from models to see what it reports, or choose another --database"
        )


def build_port(port: Port, address: Address, statements: Sequence[Statement]) -> dict[str, str]:
    """Build the database of a port, with statements before and after its tables.

    Return the reason for each statement that was refused.

    Raises:
        PortUnbuiltError: ``create_all`` fails.
    """
    with tempfile.TemporaryDirectory(prefix="side_by_side_port_") as folder:
        package = Path(folder) / "ported_models"
        package.mkdir()
        files = {"__init__.py": single_file(port)} if port.is_single else package_files(port)
        for name, text in files.items():
            (package / name).write_text(text, encoding="utf-8")
        url = sqlalchemy_url(address).render_as_string(hide_password=False)
        request = {
            "folder": folder,
            "name": package.name,
            "url": url,
            "before": [statement.up for statement in statements if statement.before],
            "after": [statement.up for statement in statements if not statement.before],
        }
        done = subprocess.run(  # noqa: S603 - a script of this package
            # The script's own folder does not come first on sys.path.
            [sys.executable, "-P", str(SCRIPT)],
            input=json.dumps(request),
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        # Truncated only now: a part of a password would not be recognized.
        text = address.without_password(" ".join(done.stderr.split()))
        raise PortUnbuiltError(address, text[-300:])
    answer = json.loads(done.stdout)
    failed: dict[str, str] = answer["failed"]
    if answer["error"]:
        refused = [f"{statement!r} was refused before: {why}" for statement, why in failed.items()]
        raise PortUnbuiltError(address, "; ".join([answer["error"], *refused]))
    return {statement: address.without_password(why) for statement, why in failed.items()}


def prove(
    port: Port, wanted: Facts, address: Address, statements: Sequence[Statement]
) -> list[str]:
    """Return the differences of a port's database from the migrated one, one per line."""
    try:
        failed = build_port(port, address, statements)
    except PortUnbuiltError as error:
        return [f"the port cannot create a database: {error.reason}"]
    names = {statement.up: statement.what for statement in statements}
    refused = [f"{names[sql]}: refused: {why}" for sql, why in failed.items()]
    facts = without_bookkeeping(read_schema(address))
    return refused + [_line(difference) for difference in differences(wanted, facts)]


def _line(difference: Difference) -> str:
    key = difference.key
    place = ".".join(key.place)
    kind = {"unique": "unique constraint"}.get(key.kind, key.kind.replace("_", " "))
    if key.name == EXISTS:
        side = "is not in the port" if difference.second is MISSING else "is in the port only"
        return f"{place}: the {kind} {side}"
    first, second = _format(difference.first), _format(difference.second)
    return f"{place}: {kind} {key.name}: {first} by the migrations, {second} by the port"


def _format(value: Side) -> str:
    if isinstance(value, Missing):
        return "missing"
    return ", ".join(value) if isinstance(value, Listing) else repr(value)
