"""Which words SQLite keeps for itself."""

_RESERVED = """
    add all alter and as autoincrement between case check collate commit constraint create cross
    current_date current_time current_timestamp default deferrable delete distinct drop else escape
    except exists foreign from full group having in index indexed inner insert intersect into is
    isnull join left limit natural not nothing notnull null on or order outer primary references
    returning right select set table then to transaction union unique update using values when where
"""

#: Words that are never a name unless they are quoted: all keywords but those that SQLite's
#: grammar also takes as names.
#: Source: https://www.sqlite.org/lang_keywords.html
RESERVED = frozenset(_RESERVED.split())

#: Words that are a name only where nothing else is; they also call functions, as in left(a, 1).
JOINS = frozenset({"cross", "full", "inner", "left", "natural", "outer", "right"})

#: Words that stand for the moment of the insert.
MOMENTS = frozenset({"current_date", "current_time", "current_timestamp"})
