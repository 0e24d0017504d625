"""Options that may hold passwords: compared, never printed."""

import hmac
import re
import secrets

from psycopg.conninfo import conninfo_to_dict

_SECRET = re.compile(r"pass|secret|token|credential|key$", re.IGNORECASE)

#: Made anew by every process, so that a printed digest tells nothing to anybody later, while two
#: readings of one run still differ where the passwords do.
_KEY = secrets.token_bytes(32)


def options(pairs: list[str]) -> tuple[str, ...] | None:
    """Return ``name=value`` texts sorted, every password in them replaced by a digest."""
    named = (pair.partition("=") for pair in pairs)
    return tuple(sorted(_shown(name, value) for name, _, value in named)) or None


def connection_options(connection_string: str) -> tuple[str, ...] | None:
    """Return the options of a connection string as ``options`` does, however it is spelled."""
    parsed = conninfo_to_dict(connection_string)
    return tuple(sorted(_shown(name, str(value)) for name, value in parsed.items())) or None


def _shown(name: str, value: str) -> str:
    if not _SECRET.search(name):
        return f"{name}={value}"
    digest = hmac.new(_KEY, value.encode(), "sha256").hexdigest()
    return f"{name}=(hidden, {digest[:8]})"
