"""The options of a database's address: which there are, and what the driver receives for each."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any


class BadOptionError(ValueError):
    """An option of an address that the driver does not have, or that has no such value."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _truth(text: str) -> bool:
    values = {"1": True, "true": True, "yes": True, "on": True}
    values |= {"0": False, "false": False, "no": False, "off": False}
    if text.lower() not in values:
        raise ValueError
    return values[text.lower()]


#: What a value of each kind looks like, for messages.
_LOOKS: Mapping[Callable[[str], Any], str] = {_number: "a number", _truth: "true or false"}

#: The options of each kind of database, with what turns their text into the driver's value.
#: MariaDB's are those of mysqlclient that change no result; PostgreSQL's are libpq's.
#:
#: Sources: https://mysqlclient.readthedocs.io/user_guide.html#functions-and-attributes and
#: https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-PARAMKEYWORDS
OPTIONS: Mapping[str, Mapping[str, Callable[[str], Any]]] = {
    "sqlite": {"timeout": _number},
    "mariadb": {
        "auth_plugin": str,
        "charset": str,
        "collation": str,
        "compress": _truth,
        "connect_timeout": _number,
        "init_command": str,
        "local_infile": _truth,
        "read_default_file": str,
        "read_default_group": str,
        "read_timeout": _number,
        "sql_mode": str,
        "ssl": _truth,
        "ssl_ca": str,
        "ssl_capath": str,
        "ssl_cert": str,
        "ssl_cipher": str,
        "ssl_key": str,
        "ssl_mode": str,
        "unix_socket": str,
        "write_timeout": _number,
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

#: What ``ssl_mode`` may be: mysqlclient compares the text as it is.
_SSL_MODES = ("DISABLED", "PREFERRED", "REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY")


def option_name(kind: str, name: str) -> str:
    """Return the driver's name of an option: MariaDB's own programs write ``ssl-ca``."""
    return name.replace("-", "_") if kind == "mariadb" else name


def check_options(kind: str, names: Iterable[str]) -> None:
    """Refuse options that the driver does not have.

    Raises:
        BadOptionError: An option is unknown.
    """
    for name in names:
        if option_name(kind, name) not in OPTIONS[kind]:
            known = ", ".join(OPTIONS[kind])
            raise BadOptionError(f"it has no option {name!r}; the options of {kind} are {known}")


def canonical_options(kind: str, options: Mapping[str, str]) -> dict[str, str]:
    """Return options by the driver's names, MariaDB's ``ssl_mode`` as the driver compares it.

    ``ssl=true`` is short for ``ssl_mode=REQUIRED``.

    Raises:
        BadOptionError: An option is unknown, or has no such value. The value is not shown.
    """
    check_options(kind, options)
    found = {option_name(kind, name): text for name, text in options.items()}
    if kind == "mariadb" and "ssl" in found:
        is_on = _converted(kind, "ssl", found.pop("ssl"))
        found.setdefault("ssl_mode", "REQUIRED" if is_on else "DISABLED")
    if "ssl_mode" in found:
        found["ssl_mode"] = found["ssl_mode"].upper().replace("-", "_")
        if found["ssl_mode"] not in _SSL_MODES:
            modes = ", ".join(_SSL_MODES)
            raise BadOptionError(f"the value of its option 'ssl_mode' is not one of {modes}")
    return found


#: Ends a connection without TLS. MariaDB's library checks ``REQUIRED`` only together with the
#: server's certificate, and else goes on in the clear.
_TLS_CHECK = (
    "BEGIN NOT ATOMIC IF (SELECT variable_value FROM information_schema.session_status"
    " WHERE variable_name = 'Ssl_cipher') = '' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT ="
    " 'the address requires TLS, and the server offers none'; END IF; END"
)


def with_tls_check(options: Mapping[str, str]) -> dict[str, str]:
    """Return MariaDB's options, where TLS is required with a statement that checks it first.

    Files of TLS require it as well, unless ``ssl_mode`` does not, as MySQL's programs have it.

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

    MariaDB's files for TLS become one dictionary, ``ssl``, as mysqlclient takes them. A
    connection that must have TLS is refused where it has none.

    Raises:
        BadOptionError: An option is unknown, or has no such value. The value is not shown.
    """
    texts = canonical_options(kind, options)
    if kind == "mariadb":
        texts = with_tls_check(texts)
    found = {name: _converted(kind, name, text) for name, text in texts.items()}
    if kind == "mariadb":
        files = ("ca", "capath", "cert", "cipher", "key")
        ssl = {name: found.pop(f"ssl_{name}") for name in files if f"ssl_{name}" in found}
        return found | ({"ssl": ssl} if ssl else {})
    return found


def _converted(kind: str, name: str, text: str) -> Any:
    convert = OPTIONS[kind][name]
    try:
        return convert(text)
    except ValueError:
        reason = f"the value of its option {name!r} is not {_LOOKS[convert]}"
        raise BadOptionError(reason) from None
