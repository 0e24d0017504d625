"""Renders syntax as source in lines of a limited width."""

import ast
import io
import tokenize

#: A longer line is split into one line for each argument.
MAX_WIDTH = 88


def render(node: ast.AST) -> str:
    """Return syntax as source code, with the double quotes of formatters."""
    text = ast.unparse(node)
    tokens = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        string = token.string
        if token.type == tokenize.STRING and string.startswith("'") and '"' not in string:
            inner = string[1:-1].replace("\\'", "'")
            string = f'"{inner}"'
        tokens.append((token, string))
    return _join(tokens)


def _join(tokens: list[tuple[tokenize.TokenInfo, str]]) -> str:
    """Join tokens with the spaces that were between them."""
    result, end = "", (1, 0)
    for token, string in tokens:
        if token.type in (tokenize.NEWLINE, tokenize.NL, tokenize.ENDMARKER):
            continue
        if token.start[0] != end[0]:
            result += "\n" + " " * token.start[1]
        else:
            result += " " * (token.start[1] - end[1])
        result += string
        end = token.end
    return result


def lay_out(node: ast.AST, margin: int, before: str = "", after: str = "") -> str:
    """Return syntax between two texts, split where a line would be too long.

    ``margin`` is the number of spaces before the first line, which are not in the result.
    """
    text = render(node)
    if margin + len(before) + len(text) + len(after) <= MAX_WIDTH:
        return f"{before}{text}{after}"
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        target = f"{render(node.target)}: {render(node.annotation)} = "
        return lay_out(node.value, margin, f"{before}{target}", after)
    if isinstance(node, ast.Assign):
        targets = "".join(f"{render(target)} = " for target in node.targets)
        return lay_out(node.value, margin, f"{before}{targets}", after)
    if isinstance(node, ast.Call) and (node.args or node.keywords):
        return _split(node, margin, before, after)
    if isinstance(node, ast.Tuple | ast.List) and node.elts:
        left, right = ("(", ")") if isinstance(node, ast.Tuple) else ("[", "]")
        return _items(list(node.elts), margin, f"{before}{left}", f"{right}{after}")
    return f"{before}{text}{after}"


def _split(node: ast.Call, margin: int, before: str, after: str) -> str:
    function = node.func
    arguments = _arguments(node)
    head = f"{before}{render(function)}("
    inner = function.value if isinstance(function, ast.Attribute) else None
    if isinstance(function, ast.Attribute) and isinstance(inner, ast.Call) and _arguments(inner):
        tail = f".{function.attr}({', '.join(map(render, arguments))}){after}"
        if margin + len(tail) <= MAX_WIDTH:
            # A method of a call: the call itself is split.
            return lay_out_call(inner, margin, before, tail)
    return _items(arguments, margin, head, f"){after}")


def _arguments(node: ast.Call) -> list[ast.AST]:
    return [*node.args, *node.keywords]


def lay_out_call(node: ast.Call, margin: int, before: str, after: str) -> str:
    """Return a call with a line for each argument."""
    return _items(_arguments(node), margin, f"{before}{render(node.func)}(", f"){after}")


def _items(items: list[ast.AST], margin: int, head: str, tail: str) -> str:
    inner = margin + 4
    together = ", ".join(map(render, items))
    if inner + len(together) <= MAX_WIDTH and len(items) > 1 and "\n" not in together:
        return f"{head}\n{' ' * inner}{together}\n{' ' * margin}{tail}"
    lines = "".join(f"\n{' ' * inner}{_item(item, inner)}," for item in items)
    return f"{head}{lines}\n{' ' * margin}{tail}"


def _item(item: ast.AST, margin: int) -> str:
    if isinstance(item, ast.keyword):
        return lay_out(item.value, margin, f"{item.arg}=" if item.arg else "**", "")
    return lay_out(item, margin, "", "")
