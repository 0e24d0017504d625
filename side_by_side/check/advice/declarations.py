"""The statements that declare a table, while they are edited: a class, or a call of ``Table``."""

import ast
from dataclasses import dataclass, field

from side_by_side.check.advice.arguments import Arguments
from side_by_side.check.advice.column_edits import literal, set_keyword
from side_by_side.check.advice.file_names import Scope
from side_by_side.check.advice.layout import lay_out, lay_out_call
from side_by_side.check.advice.models_source import Module, Spot, called_name
from side_by_side.check.results import Edit


@dataclass
class Declaration:
    """What is common to classes and calls: the columns, the arguments, and what comes before.

    ``columns`` are the syntax nodes of the declared columns by the names of the columns.
    """

    spot: Spot
    scope: Scope
    columns: dict[str, ast.AST] = field(default_factory=dict)
    arguments: Arguments = field(default_factory=Arguments)
    #: The edited columns, by their nodes' identities, and the new ones by their names.
    replaced: dict[int, ast.AST] = field(default_factory=dict)
    deleted: set[int] = field(default_factory=set)
    inserted: dict[str, ast.AST] = field(default_factory=dict)
    #: The names of all columns in the order of the other side.
    order: tuple[str, ...] = ()
    #: Whether the columns that are there already change their order.
    reorders: bool = False
    #: What stands before the statement: definitions, and tables that are missing.
    before: list[str] = field(default_factory=list)
    imports_before: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def module(self) -> Module:
        """The file."""
        return self.spot.module

    @property
    def is_changed(self) -> bool:
        """Whether anything was edited."""
        return bool(
            self.replaced
            or self.deleted
            or self.inserted
            or self.reorders
            or self.arguments.is_changed
        )

    def names(self) -> set[str]:
        """Return the names that the edited parts use."""
        nodes = [*self.replaced.values(), *self.inserted.values(), *self.arguments.items]
        nodes += self.arguments.options.values()
        return {item.id for node in nodes for item in ast.walk(node) if isinstance(item, ast.Name)}

    def sequence(self) -> list[str]:
        """Return the names of the columns as they stand after the edit."""
        kept = [name for name, node in self.columns.items() if id(node) not in self.deleted]
        if self.reorders:
            known = [name for name in self.order if name in kept or name in self.inserted]
            return [*known, *(name for name in kept if name not in self.order)]
        names = list(kept)
        for name in self.order:
            if name in self.inserted:
                names.insert(self._position(name, names), name)
        return names

    def _position(self, name: str, names: list[str]) -> int:
        """Return where a new column goes: after the nearest earlier one that is there."""
        earlier = self.order[: self.order.index(name)]
        for before in reversed(earlier):
            if before in names:
                return names.index(before) + 1
        return 0

    def edit(self) -> Edit | None:
        """Return the edit of the file, None where nothing changes."""
        statement = self.module.statement(self.spot.node)
        first = min([statement.lineno, *(item.lineno for item in _decorators(statement))])
        last = statement.end_lineno or statement.lineno
        old = self.module.lines[first - 1 : last]
        new = self._lines(first, last)
        if new == old and not self.before and not self.imports_before:
            return None
        if self.before or self.imports_before:
            heads = [*self.before]
            if self.imports_before:
                heads.insert(0, "\n".join(self.imports_before))
            new = [*"\n\n\n".join([*heads, ""]).splitlines(), *new]
            return self._edit_of(first, old, new, keep_start=True)
        return self._edit_of(first, old, new)

    def _edit_of(
        self, first: int, old: list[str], new: list[str], *, keep_start: bool = False
    ) -> Edit:
        """Return the edit of the lines that differ."""
        start, end = 0, 0
        if not keep_start:
            while start < min(len(old), len(new)) and old[start] == new[start]:
                start += 1
        while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
            end += 1
        changed = new[start : len(new) - end]
        text = "\n".join(changed)
        imports = tuple(sorted(self.scope.imports))
        note = "; ".join(dict.fromkeys(self.notes))
        return Edit(
            text, self.module.name, first + start, first + len(old) - end - 1, imports, note
        )

    def _lines(self, first: int, last: int) -> list[str]:
        raise NotImplementedError


class ClassDeclaration(Declaration):
    """A class of which an edit replaces some lines."""

    #: Whether new arguments stand last, because they name the attributes of columns.
    arguments_last = False

    def read_arguments(self, inherited: object) -> bool:
        """Read ``__table_args__``; return whether they can be edited.

        ``inherited`` are those of a base class, where the class has none itself.
        """
        statement = self._statement("__table_args__")
        if statement is None:
            if isinstance(inherited, dict):
                for name, value in inherited.items():
                    self.arguments.options[str(name)] = ast.parse(repr(value), mode="eval").body
                return True
            return not inherited
        value = getattr(statement, "value", None)
        if not isinstance(value, ast.expr):
            return False
        parts = value.elts if isinstance(value, ast.Tuple) else [value]
        for part in parts:
            if isinstance(part, ast.Dict):
                if any(not isinstance(key, ast.Constant) for key in part.keys):
                    return False
                for key, option in zip(part.keys, part.values, strict=True):
                    self.arguments.options[str(getattr(key, "value", ""))] = option
            elif isinstance(part, ast.Call | ast.Starred) and part is not value:
                self.arguments.items.append(part)
            else:
                self.arguments.items.append(ast.Starred(part))
        return True

    def _statement(self, name: str) -> ast.stmt | None:
        assert isinstance(self.spot.node, ast.ClassDef)  # a class
        for node in self.spot.node.body:
            targets = [getattr(node, "target", None), *getattr(node, "targets", [])]
            if name in [getattr(target, "id", None) for target in targets]:
                return node
            if isinstance(node, ast.FunctionDef) and node.name == name:
                return node
        return None

    def _lines(self, first: int, last: int) -> list[str]:
        node = self.spot.node
        assert isinstance(node, ast.ClassDef)  # a class
        margin = node.body[0].col_offset
        blocks = self._blocks(node)
        lines = self.module.lines
        own = {id(column): name for name, column in self.columns.items()}
        slots = [number for number, (item, _, _) in enumerate(blocks) if id(item) in own]
        names, texts = self.sequence(), self._column_texts(blocks, own, margin)
        chunks = self._chunks([own[id(blocks[number][0])] for number in slots], names)
        place, is_before = self._place_of_arguments(blocks)
        result = list(lines[first - 1 : blocks[0][1] - 1])
        last_end = blocks[0][1] - 1
        placed = set[int]()
        for number, (item, start, end) in enumerate(blocks):
            result += lines[last_end : start - 1]
            if number == place and is_before and self.arguments.is_changed:
                result += self.argument_lines(margin)
            if number in slots:
                position = slots.index(number)
                placed.add(position)
                for name in chunks[position]:
                    result += texts[name]
                if number == place and not is_before and self.arguments.is_changed:
                    result += ["", *self.argument_lines(margin)]
            elif number == place and not is_before and self._is_arguments(item):
                result += (
                    self.argument_lines(margin)
                    if self.arguments.is_changed
                    else lines[start - 1 : end]
                )
            else:
                result += self._block_lines(number, blocks, margin)
                if number == place and not is_before and self.arguments.is_changed:
                    result += self.argument_lines(margin)
            if not slots and number == self._end_of_head(blocks):
                for name in names:
                    result += texts[name]
            last_end = max(last_end, end)
        result += lines[last_end:last]
        return result

    def _chunks(self, slots: list[str], names: list[str]) -> list[list[str]]:
        """Return for each place of a column the names of the columns that it holds."""
        if not slots:
            return []
        chunks: list[list[str]] = [[] for _ in slots]
        kept = [name for name in slots if name in names]
        left = list(names)
        if self.reorders:
            # Every place holds one of the columns that stay, and those new after it.
            places = [number for number, name in enumerate(slots) if name in kept]
            position = -1
            waiting: list[str] = []
            for name in left:
                if name in self.inserted and name not in kept:
                    (chunks[places[position]] if position >= 0 else waiting).append(name)
                    continue
                position += 1
                chunks[places[position]] += [*waiting, name]
                waiting = []
            (chunks[places[-1]] if places else chunks[0]).extend(waiting)
            return chunks
        current = 0
        for name in left:
            if name in kept:
                current = slots.index(name)
            chunks[current].append(name)
        return chunks

    def _blocks(self, node: ast.ClassDef) -> list[tuple[ast.stmt, int, int]]:
        """Return the statements of the class with their lines, comments before them included."""
        lines = self.module.lines
        blocks: list[tuple[ast.stmt, int, int]] = []
        end = node.lineno
        for item in node.body:
            start = min([item.lineno, *(other.lineno for other in _decorators(item))])
            while start - 1 > end and lines[start - 2].strip().startswith("#"):
                start -= 1
            end = item.end_lineno or item.lineno
            blocks.append((item, start, end))
        return blocks

    def _block_lines(
        self, number: int, blocks: list[tuple[ast.stmt, int, int]], margin: int
    ) -> list[str]:
        item, start, end = blocks[number]
        if self._shares_line(number, blocks):
            return [" " * margin + (ast.get_source_segment(self.module.text, item) or "")]
        return self.module.lines[start - 1 : end]

    @staticmethod
    def _shares_line(number: int, blocks: list[tuple[ast.stmt, int, int]]) -> bool:
        _, start, end = blocks[number]
        before = number and blocks[number - 1][2] >= start
        after = number + 1 < len(blocks) and blocks[number + 1][1] <= end
        return bool(before or after)

    def _column_texts(
        self, blocks: list[tuple[ast.stmt, int, int]], own: dict[int, str], margin: int
    ) -> dict[str, list[str]]:
        texts: dict[str, list[str]] = {}
        space = " " * margin
        for number, (item, start, _) in enumerate(blocks):
            name = own.get(id(item))
            if name is None:
                continue
            if id(item) not in self.replaced:
                texts[name] = self._block_lines(number, blocks, margin)
                continue
            comments = self.module.lines[start - 1 : item.lineno - 1]
            text = lay_out(self.replaced[id(item)], margin)
            after = self.module.lines[(item.end_lineno or item.lineno) - 1].encode()
            rest = after[item.end_col_offset or 0 :].decode()
            if not rest.strip().startswith("#"):
                rest = ""
            texts[name] = [*comments, *f"{space}{text}{rest}".splitlines()]
        for name, node in self.inserted.items():
            texts[name] = f"{space}{lay_out(node, margin)}".splitlines()
        return texts

    def _is_arguments(self, item: ast.stmt) -> bool:
        return item is self._statement("__table_args__")

    def _end_of_head(self, blocks: list[tuple[ast.stmt, int, int]]) -> int:
        """Return the number of the last statement before the columns."""
        names = {"__tablename__", "__table_args__"}
        head = 0
        for number, (item, _, _) in enumerate(blocks):
            targets = getattr(item, "targets", [getattr(item, "target", None)])
            if {getattr(target, "id", "") for target in targets} & names:
                head = number
        return head

    def _place_of_arguments(self, blocks: list[tuple[ast.stmt, int, int]]) -> tuple[int, bool]:
        """Return the statement at, after or before which the arguments stand."""
        tablename = 0
        for number, (item, _, _) in enumerate(blocks):
            if self._is_arguments(item):
                return number, False
            targets = getattr(item, "targets", [getattr(item, "target", None)])
            if "__tablename__" in {getattr(target, "id", "") for target in targets}:
                tablename = number
        if self.arguments_last:
            return len(blocks) - 1, False
        item = blocks[tablename][0]
        targets = getattr(item, "targets", [getattr(item, "target", None)])
        is_name = "__tablename__" in {getattr(target, "id", "") for target in targets}
        is_docstring = isinstance(item, ast.Expr)
        return tablename, not (is_name or is_docstring)

    def argument_lines(self, margin: int) -> list[str]:
        """Return ``__table_args__ = (...)``."""
        parts: list[ast.expr] = list(self.arguments.items)
        if self.arguments.options:
            keys: list[ast.expr | None] = [literal(key) for key in self.arguments.options]
            parts.append(ast.Dict(keys, list(self.arguments.options.values())))
        only_options = len(parts) == 1 and isinstance(parts[0], ast.Dict)
        value: ast.expr = parts[0] if only_options else ast.Tuple(parts)
        target = "__table_args__ = "
        return f"{' ' * margin}{lay_out(value, margin, target)}".splitlines()


class CallDeclaration(Declaration):
    """A call of ``Table``, which an edit replaces as a whole."""

    def read_arguments(self) -> None:
        """Read the constraints, indexes and options of the call."""
        node = self._call
        self.arguments.items = [
            item for item in node.args[self._heads :] if called_name(item).strip("_") != "Column"
        ]
        self.arguments.options = {
            keyword.arg: keyword.value for keyword in node.keywords if keyword.arg
        }

    @property
    def _call(self) -> ast.Call:
        assert isinstance(self.spot.node, ast.Call)  # a call
        return self.spot.node

    @property
    def _heads(self) -> int:
        """The number of arguments before the columns: Flask-SQLAlchemy's needs no metadata."""
        second = called_name(self._call.args[1]) if len(self._call.args) > 1 else ""
        return 1 if second.endswith(("Column", "Constraint", "Index")) else 2

    def _lines(self, first: int, last: int) -> list[str]:
        node, lines = self._call, self.module.lines
        new = ast.Call(node.func, [], [])
        by_name = {
            name: self.replaced.get(id(column), column) for name, column in self.columns.items()
        }
        columns = [
            by_name[name] if name in by_name and name not in self.inserted else self.inserted[name]
            for name in self.sequence()
        ]
        known = {id(column) for column in self.columns.values()}
        others = [
            item
            for item in node.args[self._heads :]
            if called_name(item).strip("_") == "Column" and id(item) not in known
        ]
        new.args = [*node.args[: self._heads], *columns, *others, *self.arguments.items]  # type: ignore[list-item]  # expressions
        new.keywords = [keyword for keyword in node.keywords if not keyword.arg]
        for name, value in self.arguments.options.items():
            set_keyword(new, name, value)
        start, end = node.lineno, node.end_lineno or node.lineno
        head = lines[start - 1].encode()[: node.col_offset].decode()
        margin = len(head) - len(head.lstrip())
        tail = lines[end - 1].encode()[node.end_col_offset or 0 :].decode()
        text = f"{' ' * margin}{lay_out_call(new, margin, head.lstrip(), tail)}"
        if not self.is_changed:
            return lines[first - 1 : last]
        return [*lines[first - 1 : start - 1], *text.splitlines(), *lines[end:last]]


def _decorators(node: ast.stmt) -> list[ast.expr]:
    return list(getattr(node, "decorator_list", []))
