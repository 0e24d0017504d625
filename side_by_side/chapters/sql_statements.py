"""Whether a SQL statement changes rows, by its words."""

import re

from sqlparse import lexer
from sqlparse.tokens import Comment

#: What a statement that changes rows begins with.
VERBS = frozenset({"INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "TRUNCATE"})

#: What may stand before a verb: the start, the end of another statement, the parenthesis of a
#: common table expression or the end of the last one, and what runs the statement explained.
_BEFORE = frozenset({"", ";", "(", ")", "ANALYZE"})

_ANY_VERB = re.compile("|".join(VERBS), re.IGNORECASE)


def changes_rows(sql: str) -> bool:
    """Return whether a statement inserts, updates or deletes rows, a common table expression too.

    Words in comments, strings and quoted names do not count, nor do ``FOR UPDATE``,
    ``ON CONFLICT DO UPDATE``, ``ON DELETE CASCADE`` and functions such as ``REPLACE()``. A
    statement that calls a function which changes rows is not recognised.
    """
    if not _ANY_VERB.search(sql):
        return False
    words = [
        value.upper()
        for kind, value in lexer.tokenize(sql)  # type: ignore[no-untyped-call]  # sqlparse is not typed
        if kind not in Comment and value.strip()
    ]
    if words[:1] == ["CREATE"]:
        # The statements of a trigger or function change rows later, if ever.
        return False
    following = [*words[1:], ""]
    return any(
        word in VERBS and before in _BEFORE and after != "("
        for before, word, after in zip(["", *words], words, following, strict=False)
    )
