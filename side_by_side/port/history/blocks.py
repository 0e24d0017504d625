"""Lines of source with what is nested below them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from side_by_side.column_types.source import Piece, Source, code, join
from side_by_side.port.alembic.operations import CONDITIONS


@dataclass
class Block:
    """Source with what is nested below it."""

    head: Piece
    body: list["Block"] = field(default_factory=list)

    def lines(self, indent: str = "    ") -> Iterator[Source]:
        """Yield the lines, indented."""
        yield code("{}{}", indent, self.head)
        for nested in with_pass(self.body) if self.body else ():
            yield from nested.lines(f"{indent}    ")


def with_pass(blocks: list[Block]) -> list[Block]:
    """Return a body that has more than comments."""
    is_empty = all(isinstance(block.head, str) and block.head.startswith("#") for block in blocks)
    return [*blocks, Block("pass")] if is_empty else blocks


def only_on(kinds: tuple[str, ...], block: Block, of: tuple[str, ...]) -> Block:
    """Return a block that runs on some kinds of database, of those that are meant."""
    return block if set(kinds) >= set(of) else Block(CONDITIONS[kinds], [block])


def asks_dialect(block: Block) -> bool:
    """Whether a block, or one inside it, asks for the kind of database."""
    parts = join("", [block.head]).parts
    first = parts[0] if parts else ""
    is_condition = isinstance(first, str) and first.startswith("if dialect")
    return is_condition or any(map(asks_dialect, block.body))
