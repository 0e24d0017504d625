"""Whether the ports of other people's projects are what Django has, as a table.

Each argument is a settings module on the path, with its packages in INSTALLED_APPS. It is ported
from its models, or with ``--migrations`` from its migrations and with an Alembic environment. The
port is linted with ruff's own defaults and checked against Django, names included, with rows.

    python -m benchmarks.third_party shop.settings blog.settings --database postgresql
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer

from benchmarks.rounds import PROGRAMS

CELLS = ("tables", "schema", "values", "deletes", "defaults", "not compared", "port")
#: The column of the table that counts a difference of rows.
COUNTED = {
    "row.stored": "values",
    "row.read": "values",
    "row.refused": "values",
    "row.deleted": "deletes",
    "row.default": "defaults",
    "row.untold": "not compared",
}


def measure(settings: str, database: str, *, migrations: bool, seconds: float) -> dict[str, str]:
    """Return the cells of a project; those after a step that failed are empty."""
    start = "migrations" if migrations else "models"
    kind = ["--database", database]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        options = ["--migrations", *kind] if migrations else ["--from", "models"]
        options += ["--settings", settings, "--allow-unknown", "--output", "ported"]
        try:
            ported = run(folder, seconds, "side-by-side", "port", *options)
            if not (folder / "ported").is_dir():
                return {"port": ported.stderr.strip().splitlines()[-1]}
            lint = run(folder, seconds, "ruff", "check", "--isolated", "--quiet", "ported")
            options = ["--alembic", "ported/alembic.ini"] if migrations else []
            options += ["--settings", settings, "--metadata", "ported:base.Base", *kind]
            options += ["--from", start, "--names", "strict", "--format", "json"]
            checked = run(folder, seconds, "side-by-side", "check", "--round-trip", *options)
        except subprocess.TimeoutExpired as error:
            return {"port": f"{error.cmd[1]} takes more than {seconds:.0f} seconds"}
    if not checked.stdout.startswith("{"):
        return {"port": checked.stderr.strip().splitlines()[-1]}
    return count(json.loads(checked.stdout)) | {"port": lint.stdout and "ruff finds errors"}


def run(
    folder: Path, seconds: float, program: str, *arguments: str
) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder.

    Raises:
        TimeoutExpired: It takes longer.
    """
    command = [str(PROGRAMS / program), *arguments]
    return subprocess.run(  # noqa: S603 - the programs of this environment
        command, cwd=folder, capture_output=True, text=True, timeout=seconds, check=False
    )


def count(report: dict[str, Any]) -> dict[str, str]:
    """Return the numbers of tables and differences in the JSON of a check."""
    comparisons = report["comparisons"]
    numbers = dict.fromkeys(CELLS[:-1], 0)
    numbers["tables"] = sum(len(part["tables"]) for part in comparisons)
    numbers["schema"] = sum(len(part["differences"]) + len(part["alone"]) for part in comparisons)
    for row in report["rows"] or []:
        numbers[COUNTED[row["id"]]] += 1
    return {cell: str(number) for cell, number in numbers.items()}


def main(
    settings: Annotated[list[str], typer.Argument(help="Settings modules.")],
    database: Annotated[str, typer.Option(help="The kind or address of a database.")] = "sqlite",
    migrations: Annotated[bool, typer.Option("--migrations")] = False,
    seconds: Annotated[float, typer.Option(help="How long a step may take.")] = 600,
) -> None:
    """Exit with status 1 if a schema or a value differs, or a project is not ported."""
    typer.echo("| settings | " + " | ".join(CELLS) + " |")
    typer.echo("|---" * (len(CELLS) + 1) + "|")
    failed = False
    for name in settings:
        cells = measure(name, database, migrations=migrations, seconds=seconds)
        failed |= cells.get("schema") != "0" or cells["values"] != "0" or bool(cells["port"])
        typer.echo(f"| {name} | " + " | ".join(cells.get(cell, "") for cell in CELLS) + " |")
        sys.stdout.flush()
    raise typer.Exit(1 if failed else 0)


if __name__ == "__main__":
    typer.run(main)
