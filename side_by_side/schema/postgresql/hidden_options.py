"""Options that may hold passwords: compared, never printed."""

import hmac
import re
import secrets

from psycopg.conninfo import conninfo_to_dict

_SECRET = re.compile(r"pass|secret|token|credential|key$", re.IGNORECASE)

#: Generated in each process, so that a printed digest reveals nothing later, while two readings of
#: one run still differ where the passwords do.
_KEY = secrets.token_bytes(32)


def options(pairs: list[str]) -> tuple[str, ...] | None:
    """Return ``name=value`` texts sorted, with a digest in place of each password."""
    named = (pair.partition("=") for pair in pairs)
    return tuple(sorted(_option_text(name, value) for name, _, value in named)) or None


def connection_options(connection_string: str) -> tuple[str, ...] | None:
    """Return the options of a connection string as ``options`` does, in one spelling."""
    parsed = conninfo_to_dict(connection_string)
    return tuple(sorted(_option_text(name, str(value)) for name, value in parsed.items())) or None


def _option_text(name: str, value: str) -> str:
    if not _SECRET.search(name):
        return f"{name}={value}"
    digest = hmac.new(_KEY, value.encode(), "sha256").hexdigest()
    return f"{name}=(hidden, {digest[:8]})"
