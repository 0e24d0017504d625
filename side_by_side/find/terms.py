"""Splits the text of a search into terms, each an idiom or a word."""

import re
from dataclasses import dataclass

#: Names of things that have no name in the code, and an idiom that the pairs about them use.
ALIASES = {
    "n+1": "prefetch_related",
    "n + 1": "prefetch_related",
    "upsert": "update_or_create",
    "for update": "select_for_update",
    "group by": "group_by",
    "order by": "order_by",
    "left join": "outerjoin",
    "left outer join": "outerjoin",
    "outer join": "outerjoin",
    "eager loading": "prefetch_related",
    "lazy loading": "lazy",
    "soft delete": "deleted",
    "savepoint": "begin_nested",
    "savepoints": "begin_nested",
}

#: ``name(argument=value)``, a name with an operator before it, a lookup, a dotted name, a word.
_TERM = re.compile(
    r"(?P<call>[A-Za-z_][\w.]*)\((?P<arguments>[^()]*)\)"
    r"|(?P<inverted>~\s*[A-Za-z_]\w*)"
    r"|(?P<lookup>(?<!\w)__[A-Za-z_]\w*)"
    r"|(?P<word>[A-Za-z_][\w.]*|\w+)"
)

#: Words of a question that are in many pairs, or mean only that one searches.
STOPWORDS = frozenset(
    (
        *("a", "an", "and", "as", "by", "do", "does", "for", "from", "how", "i", "in", "is", "it"),
        *("of", "on", "or", "the", "to", "what", "with"),
    )
)


@dataclass(frozen=True)
class Term:
    """One thing that a pair must have.

    ``idioms`` are the spellings that count as the idiom itself; ``word`` is matched in texts.
    """

    idioms: tuple[str, ...]
    word: str


def read_terms(text: str) -> list[Term]:
    """Return the terms of a search; none if it has no word."""
    for alias, idiom in ALIASES.items():
        text = re.sub(rf"(?<!\w){re.escape(alias)}(?!\w)", idiom, text, flags=re.IGNORECASE)
    terms = [term for match in _TERM.finditer(text) for term in _terms_of(match)]
    plain = [term for term in terms if term.word.lower() not in STOPWORDS]
    return list(dict.fromkeys(plain or terms))


def _terms_of(match: re.Match[str]) -> list[Term]:
    if name := match["call"]:
        last = name.rpartition(".")[2]
        arguments = [part.strip() for part in match["arguments"].split(",") if part.strip()]
        if not arguments:
            return [Term((name, last), last)]
        return [_argument(last, argument) for argument in arguments]
    if inverted := match["inverted"]:
        name = inverted.removeprefix("~").strip()
        return [Term((f"~{name}",), name)]
    if lookup := match["lookup"]:
        return [Term((lookup,), lookup.strip("_"))]
    word = match["word"]
    last = word.rpartition(".")[2]
    own = [word] if word == last else [word, last]
    field, _, lookup = word.rpartition("__")
    if field:
        own.append(f"__{lookup}")
        last = lookup
    return [Term((*own, f"__{last}"), last)]


def _argument(name: str, argument: str) -> Term:
    """Return the term of a call with an argument: a keyword, its value, or what it is called on."""
    keyword, sign, value = (part.strip() for part in argument.partition("="))
    lookup = keyword.rpartition("__")[2] if "__" in keyword else ""
    if lookup:
        return Term((f"__{lookup}",), lookup)
    if sign and value:
        return Term((f"{name}({keyword}={value})",), keyword)
    return Term((f"{name}({keyword}=)", f"{keyword}.{name}"), keyword)
