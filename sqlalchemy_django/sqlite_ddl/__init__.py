"""A parser of the DDL that SQLite stores in ``sqlite_master``.

Reflection loses part of what a table declares: names, checks, conflict clauses, the spelling of
types. SQLite keeps the text of every CREATE statement, and this package parses that text.

It is a parser of its own on purpose. sqlglot fails or changes types on half of the statements that
were tried: ON CONFLICT, STRICT, MATCH and names in brackets fail, and ``bigint`` becomes
``INTEGER``, which a comparison of schemas cannot accept. SQLite has parsed each stored statement
before, so the grammar is small and known. Where schemas are compared, the result is cross-checked
with SQLite's pragmas.

Source: https://www.sqlite.org/lang_createtable.html and https://www.sqlite.org/schematab.html
"""
