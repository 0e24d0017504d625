"""Prints the code of both sides next to each other, or stacked where the console is narrow."""

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

#: The console width from which two texts are printed next to each other.
WIDE = 120
GAP = "   "


def print_sides(console: Console, cells: Mapping[str, Text]) -> None:
    """Print texts under their headings, without cutting or wrapping a line.

    They are printed next to each other if the console is wide and every line fits its column.
    """
    lines = {heading: cell.split("\n", allow_blank=True) for heading, cell in cells.items()}
    column = (console.width - len(GAP) * (len(cells) - 1)) // len(cells)
    longest = max(line.cell_len for texts in lines.values() for line in texts)
    if len(cells) > 1 and console.width >= WIDE and longest <= column:
        _print_columns(console, {key: list(texts) for key, texts in lines.items()}, column)
        return
    for heading, texts in lines.items():
        for line in (Text(heading), Text("-" * len(heading)), *texts, Text()):
            _print_line(console, line)


def _print_columns(console: Console, lines: dict[str, list[Text]], width: int) -> None:
    texts = [[Text(key), Text("-" * width), *rows] for key, rows in lines.items()]
    for number in range(max(map(len, texts))):
        row = Text()
        for column in texts:
            cell = column[number] if number < len(column) else Text()
            if column is not texts[0]:
                row.append(GAP)
            row.append_text(cell)
            if column is not texts[-1]:
                row.append(" " * (width - cell.cell_len))
        _print_line(console, row)
    _print_line(console, Text())


def _print_line(console: Console, line: Text) -> None:
    line.rstrip()
    console.print(line, soft_wrap=True)


def highlight_code(console: Console, code: str, language: str) -> Text:
    """Return code, highlighted if the console has colours."""
    if console.color_system is None:
        return Text(code.rstrip())
    # Its lexers are imported only when they are used.
    from rich.syntax import Syntax

    text = Syntax("", language, background_color="default").highlight(code.rstrip())
    text.rstrip()
    return text
