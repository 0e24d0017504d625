"""The options of a database address, and the arguments of the driver for each."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any


class BadOptionError(ValueError):
    """An option that the driver does not have, or that has an invalid value."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def _parse_number(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _parse_boolean(text: str) -> bool:
    values = {"1": True, "true": True, "yes": True, "on": True}
    values |= {"0": False, "false": False, "no": False, "off": False}
    if text.lower() not in values:
        raise ValueError
    return values[text.lower()]


#: What each parser accepts, for messages.
_EXPECTED: Mapping[Callable[[str], Any], str] = {
    _parse_number: "a number",
    _parse_boolean: "true or false",
}

#: The options of each database, with the function that parses their text. MariaDB's are those
#: of mysqlclient that do not change results; PostgreSQL's are libpq's.
#:
#: Sources: https://mysqlclient.readthedocs.io/user_guide.html#functions-and-attributes and
#: https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-PARAMKEYWORDS
OPTIONS: Mapping[str, Mapping[str, Callable[[str], Any]]] = {
    "sqlite": {"timeout": _parse_number},
    "mariadb": {
        "auth_plugin": str,
        "charset": str,
        "collation": str,
        "compress": _parse_boolean,
        "connect_timeout": _parse_number,
        "init_command": str,
        "local_infile": _parse_boolean,
        "read_default_file": str,
        "read_default_group": str,
        "read_timeout": _parse_number,
        "sql_mode": str,
        "ssl": _parse_boolean,
        "ssl_ca": str,
        "ssl_capath": str,
        "ssl_cert": str,
        "ssl_cipher": str,
        "ssl_key": str,
        "ssl_mode": str,
        "unix_socket": str,
        "write_timeout": _parse_number,
    },
    "postgresql": dict.fromkeys(
        [
            "application_name",
            "channel_binding",
            "client_encoding",
            "connect_timeout",
            "fallback_application_name",
            "gssdelegation",
            "gssencmode",
            "gsslib",
            "host",
            "hostaddr",
            "keepalives",
            "keepalives_count",
            "keepalives_idle",
            "keepalives_interval",
            "krbsrvname",
            "load_balance_hosts",
            "max_protocol_version",
            "min_protocol_version",
            "options",
            "passfile",
            "require_auth",
            "requirepeer",
            "service",
            "ssl_max_protocol_version",
            "ssl_min_protocol_version",
            "sslcert",
            "sslcertmode",
            "sslcompression",
            "sslcrl",
            "sslcrldir",
            "sslkey",
            "sslmode",
            "sslnegotiation",
            "sslpassword",
            "sslrootcert",
            "sslsni",
            "target_session_attrs",
            "tcp_user_timeout",
        ],
        str,
    ),
}

#: The values of ``ssl_mode``, which mysqlclient compares without changing case.
_SSL_MODES = ("DISABLED", "PREFERRED", "REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY")


def option_name(kind: str, name: str) -> str:
    """Return the driver's name of an option; MariaDB's own programs write ``ssl-ca``."""
    return name.replace("-", "_") if kind == "mariadb" else name


def check_options(kind: str, names: Iterable[str]) -> None:
    """Check that the driver has all options.

    Raises:
        BadOptionError: An option is unknown.
    """
    for name in names:
        if option_name(kind, name) not in OPTIONS[kind]:
            known = ", ".join(OPTIONS[kind])
            raise BadOptionError(f"it has no option {name!r}; the options of {kind} are {known}")


def canonical_options(kind: str, options: Mapping[str, str]) -> dict[str, str]:
    """Return options under the driver's names, with MariaDB's ``ssl_mode`` in its spelling.

    ``ssl=true`` is short for ``ssl_mode=REQUIRED``.

    Raises:
        BadOptionError: An option is unknown or has an invalid value, which is not shown.
    """
    check_options(kind, options)
    canonical = {option_name(kind, name): text for name, text in options.items()}
    if kind == "mariadb" and "ssl" in canonical:
        is_on = _parse(kind, "ssl", canonical.pop("ssl"))
        canonical.setdefault("ssl_mode", "REQUIRED" if is_on else "DISABLED")
    if "ssl_mode" in canonical:
        canonical["ssl_mode"] = canonical["ssl_mode"].upper().replace("-", "_")
        if canonical["ssl_mode"] not in _SSL_MODES:
            modes = ", ".join(_SSL_MODES)
            raise BadOptionError(f"the value of its option 'ssl_mode' is not one of {modes}")
    return canonical


#: Ends a connection without TLS. MariaDB's library enforces ``REQUIRED`` only when it also checks
#: the certificate of the server; otherwise it falls back to a connection without TLS.
_TLS_CHECK = (
    "BEGIN NOT ATOMIC IF (SELECT variable_value FROM information_schema.session_status"
    " WHERE variable_name = 'Ssl_cipher') = '' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT ="
    " 'the address requires TLS, and the server offers none'; END IF; END"
)


def with_tls_check(options: Mapping[str, str]) -> dict[str, str]:
    """Return MariaDB's options, with a first statement that checks for TLS where it is required.

    As for MySQL's programs, TLS files require it too, unless ``ssl_mode`` is given.

    Source: https://dev.mysql.com/doc/refman/8.4/en/connection-options.html#option_general_ssl-mode
    """
    has_files = any(name.startswith("ssl_") for name in options)
    mode = options.get("ssl_mode", "REQUIRED" if has_files else "PREFERRED")
    if mode in ("DISABLED", "PREFERRED"):
        return dict(options)
    own = options.get("init_command", "")
    return {**options, "init_command": f"{_TLS_CHECK}; {own}" if own else _TLS_CHECK}


def driver_arguments(kind: str, options: Mapping[str, str]) -> dict[str, Any]:
    """Return the options of an address as keywords of the driver's ``connect``.

    MariaDB's TLS files become one dictionary, ``ssl``, as mysqlclient expects. A connection
    without TLS is refused where TLS is required.

    Raises:
        BadOptionError: An option is unknown or has an invalid value, which is not shown.
    """
    texts = canonical_options(kind, options)
    if kind == "mariadb":
        texts = with_tls_check(texts)
    arguments = {name: _parse(kind, name, text) for name, text in texts.items()}
    if kind == "mariadb":
        files = ("ca", "capath", "cert", "cipher", "key")
        ssl = {name: arguments.pop(f"ssl_{name}") for name in files if f"ssl_{name}" in arguments}
        return arguments | ({"ssl": ssl} if ssl else {})
    return arguments


def _parse(kind: str, name: str, text: str) -> Any:
    parse = OPTIONS[kind][name]
    try:
        return parse(text)
    except ValueError:
        reason = f"the value of its option {name!r} is not {_EXPECTED[parse]}"
        raise BadOptionError(reason) from None
