"""The only place where names and texts become a part of SQL."""

from side_by_side.databases.kinds import KINDS


def quoted(kind: str, name: str) -> str:
    """Return a name as SQL of a kind of database, as ``Kind.quoted`` does."""
    return KINDS[kind].quoted(name)


def quoted_parameter(kind: str, name: str) -> str:
    """Return a name as ``quoted`` does, for a statement that is executed with parameters.

    The drivers of the servers take ``%`` for the start of a parameter there.
    """
    return quoted(kind, name) if kind == "sqlite" else quoted(kind, name).replace("%", "%%")


def string(text: str, kind: str = "") -> str:
    """Return a text as a string of SQL; MariaDB also reads backslashes in strings.

    Source: https://mariadb.com/kb/en/string-literals/#escape-sequences
    """
    if kind == "mariadb":
        text = text.replace("\\", "\\\\")
    return "'" + text.replace("'", "''") + "'"
