"""Splits the text of a search into terms, each an idiom or a word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Things that have no name in the code, and an idiom that the pairs about them use; also in the
#: plural.
ALIASES = {
    "n+1": "prefetch_related",
    "n + 1": "prefetch_related",
    "n+1 query": "prefetch_related",
    "n+1 queries": "prefetch_related",
    "n+1 problem": "prefetch_related",
    "get or create": "get_or_create",
    "update or create": "update_or_create",
    "upsert": "update_or_create",
    "for update": "select_for_update",
    "select for update": "select_for_update",
    "row lock": "select_for_update",
    "skip locked": "select_for_update(skip_locked)",
    "group by": "group_by",
    "order by": "order_by",
    "left join": "outerjoin",
    "left outer join": "outerjoin",
    "outer join": "outerjoin",
    "eager loading": "prefetch_related",
    "lazy loading": "lazy",
    "soft delete": "with_loader_criteria",
    "savepoint": "begin_nested",
    "nested transaction": "begin_nested",
    "many to many": "ManyToManyField",
    "many-to-many": "ManyToManyField",
    "foreign key": "ForeignKey",
    "one to one": "OneToOneField",
    "one-to-one": "OneToOneField",
    "primary key": "primary_key",
    "composite key": "CompositePrimaryKey",
    "composite primary key": "CompositePrimaryKey",
    "self referential": "remote_side",
    "self-referential": "remote_side",
    "unique constraint": "UniqueConstraint",
    "check constraint": "CheckConstraint",
    "on delete": "on_delete",
    "server default": "db_default",
    "auto increment": "AutoField",
    "custom manager": "Manager",
    "model manager": "Manager",
    "generic relation": "GenericForeignKey",
    "proxy model": "proxy",
    "single table inheritance": "polymorphic_on",
    "bulk insert": "bulk_create",
    "bulk update": "bulk_update",
    "insert or ignore": "on_conflict_do_nothing",
    "on conflict": "on_conflict_do_update",
    "case when": "Case",
    "case insensitive": "__iexact",
    "case-insensitive": "__iexact",
    "full text search": "__search",
    "full-text search": "__search",
    "window function": "Window",
    "union all": "union",
    "raw sql": "raw",
    "limit offset": "slice",
    "pagination": "slice",
    "paginate": "slice",
    "is null": "__isnull",
    "is not null": "__isnull",
    "optimistic locking": "version_id_col",
    "identity map": "identity_map",
    # SQLAlchemy's own names until version 2.
    "session.query": "select",
    "declarative_base": "DeclarativeBase",
    "isnot": "is_not",
    "notin_": "not_in",
    "nullslast": "nulls_last",
}

#: Likewise, for words that mean it only if nothing else is searched for.
ALIASES_ALONE = {
    "add column": "AddField",
    "alter column": "AlterField",
    "async": "aget",
    "average": "Avg",
    "create table": "CreateModel",
    "detached": "DetachedInstanceError",
    "drop column": "RemoveField",
    "drop table": "DeleteModel",
    "enum": "TextChoices",
    "ilike": "__icontains",
    "like": "__contains",
    "lock": "select_for_update",
    "locking": "select_for_update",
    "multiple databases": "using",
    "not": "~Q",
    "not in": "not_in",
    "or": "Q |",
    "paging": "slice",
    "rename column": "RenameField",
    "rename table": "RenameModel",
    "signal": "post_save",
    "timestamp": "auto_now",
    "transaction": "atomic",
    "validation": "full_clean",
}

#: ``name(argument=value)``, a name with an operator before or after it, a lookup, a slice, a word.
_TERM = re.compile(
    r"(?P<call>[A-Za-z_][\w.]*)\((?P<arguments>[^()]*)\)"
    r"|(?P<inverted>~\s*[A-Za-z_]\w*)"
    r"|(?P<joined>\b[A-Z]\w*\s*[|&^])(?!\w)"
    r"|(?P<lookup>(?<!\w)__[A-Za-z_]\w*)"
    r"|(?P<slice>\[\s*-?\d*\s*:\s*-?\d*\s*\])"
    r"|(?P<word>[A-Za-z_][\w.]*|\w+)"
)

#: A text in quotes, in code that was pasted.
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")

#: What can be the value of an argument and be a name to search for: ``models.CASCADE``.
_NAME_AS_VALUE = re.compile(r"(?:\w+\.)*([A-Z]\w+)")
_CONSTANTS = ("True", "False", "None")

#: Words of a question that are in many pairs, or mean only that one searches.
STOPWORDS = frozenset(
    (
        *("a", "an", "and", "as", "by", "do", "does", "for", "from", "how", "i", "in", "is", "it"),
        *("my", "of", "on", "or", "the", "to", "use", "what", "with"),
    )
)

#: Those that are names as well.
STOPWORDS_THAT_ARE_NAMES = ("in",)

#: The most terms of a search; a text that is longer was pasted.
MOST = 30


@dataclass(frozen=True)
class Term:
    """One thing that a pair must have.

    ``idioms`` are the spellings that count as the idiom itself, the best first; ``word`` is
    matched in texts. ``call`` is the name before the parentheses: it is searched for if no pair
    calls it with the argument.
    """

    idioms: tuple[str, ...]
    word: str
    call: str = ""


def read_terms(text: str) -> list[Term]:
    """Return the terms of a search; none if it has no word."""
    text = text.strip()
    if text[:1] in ("'", '"') and text[-1:] == text[:1]:
        # The quotes of a shell, which some shells pass on.
        text = text[1:-1]
    if "(" in text:
        text = _QUOTED.sub("", text)
    text = _without_aliases(text)
    matches = (match for match in _TERM.finditer(text) if match["slice"] or match[0].strip("_. "))
    terms = list(dict.fromkeys(term for match in matches for term in _terms_of(match)))
    plain = [term for term in terms if term.call or term.word.lower() not in STOPWORDS]
    names = [term for term in terms if term.word.lower() in STOPWORDS_THAT_ARE_NAMES]
    return (plain or names)[:MOST]


def _without_aliases(text: str) -> str:
    """Return a text with the idioms that its words mean, the longest first."""
    lower = text.lower()
    alone = ALIASES_ALONE.get(lower) or ALIASES_ALONE.get(lower.removesuffix("s"))
    if alone:
        return alone
    for alias in sorted(ALIASES, key=len, reverse=True):
        if alias in lower:
            pattern = rf"(?<!\w){re.escape(alias)}s?(?!\w)"
            text = re.sub(pattern, ALIASES[alias], text, flags=re.IGNORECASE)
    return text


def _terms_of(match: re.Match[str]) -> Iterator[Term]:
    if name := match["call"]:
        yield from _call(name, match["arguments"])
    elif inverted := match["inverted"]:
        name = inverted.removeprefix("~").strip()
        yield Term((f"~{name}",), name)
    elif joined := match["joined"]:
        name = joined[:-1].strip()
        yield Term((f"{name} {joined[-1]}",), name)
    elif lookup := match["lookup"]:
        yield Term((lookup,), lookup.strip("_") or lookup)
    elif match["slice"]:
        yield Term(("slice",), "slice")
    else:
        yield _word(match["word"])


def _word(word: str) -> Term:
    """Return the term of a name: itself, what follows each of its dots, and the lookup in it."""
    parts = word.strip(".").split(".")
    names = [".".join(parts[start:]) for start in range(len(parts))]
    field, _, last = parts[-1].rpartition("__")
    if field and last:
        names.append(f"__{last}")
        return Term(tuple(names), last)
    return Term((*names, f"__{parts[-1]}"), parts[-1])


def _call(name: str, text: str) -> Iterator[Term]:
    """Yield the terms of a call: one for each argument with a keyword, else the name alone.

    In ``Prefetch(to_attr)`` the argument counts as a keyword, in ``session.delete(user)`` it does
    not.
    """
    last = name.rpartition(".")[2]
    is_method = last != name and name[0].islower()
    found = False
    for argument in text.split(","):
        keyword, sign, value = (part.strip() for part in argument.partition("="))
        if not keyword.isidentifier() or (not sign and (is_method or not keyword.islower())):
            continue
        found = True
        yield _argument(last, keyword, value)
        named = _NAME_AS_VALUE.fullmatch(value)
        if named and named[1] not in _CONSTANTS:
            yield Term((named[1],), named[1])
    if not found:
        yield _word(name)


def _argument(name: str, keyword: str, value: str) -> Term:
    """Return the term of a call with an argument, or of the lookup in its keyword."""
    lookup = keyword.rpartition("__")[2] if "__" in keyword.strip("_") else ""
    if lookup:
        return Term((f"__{lookup}",), lookup, name)
    idioms = [f"{name}({keyword}=)"]
    if value:
        idioms.insert(0, f"{name}({keyword}={value})")
    return Term(tuple(idioms), keyword, name)
