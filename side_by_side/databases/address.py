"""Addresses of databases: parsed from the text that both ORMs read, shown without passwords."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from side_by_side.databases.kinds import KINDS
from side_by_side.databases.masking import HIDDEN, SECRET_NAME, mask, mask_by_form
from side_by_side.errors import SideBySideError
from sqlalchemy_django.connect_options import (
    OPTIONS,
    BadOptionError,
    canonical_options,
    driver_arguments,
    option_name,
)

#: The kinds of database by the schemes of their addresses.
_SCHEMES = {scheme: kind.name for kind in KINDS.values() for scheme in kind.schemes}

#: Options whose values are passwords, lead to passwords, or are statements that may hold one.
_HIDDEN_OPTIONS = frozenset(
    [
        "init_command",
        "options",
        "passfile",
        "read_default_file",
        "service",
        "ssl_key",
        "sslkey",
        "sslpassword",
    ]
)

ESCAPES = (
    "in a user, a password or a name write / ? # @ : % [ ] & as %2F %3F %23 %40 %3A %25 %5B %5D %26"
)


class BadAddressError(SideBySideError):
    """A text that is not the address of a database that can be compared."""

    def __init__(self, address: str, reason: str) -> None:
        self.address = address
        self.reason = reason
        super().__init__(
            f"{address!r} is not the address of a database: {reason}. Addresses look like "
            "sqlite:///file.sqlite3, postgresql://user@host/name or mysql://user@host:3306/name"
        )


@dataclass(frozen=True, repr=False)
class Address:
    """The address of a database. Its text never shows a password; ``url`` does."""

    kind: str
    name: str
    host: str = ""
    port: int | None = None
    user: str = ""
    password: str = ""
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """The whole address, password included, as both ORMs read it."""
        password = f":{quote(self.password, safe='')}" if self.password else ""
        return self._text(password, self.options)

    def __str__(self) -> str:
        shown = {
            name: mask_by_form(value) if self._is_shown(name) else HIDDEN
            for name, value in self.options.items()
        }
        return self._text(f":{HIDDEN}" if self.password else "", shown)

    def __repr__(self) -> str:
        return f"Address({str(self)!r})"

    def _is_shown(self, name: str) -> bool:
        return name in OPTIONS[self.kind] and name not in _HIDDEN_OPTIONS

    def _text(self, password: str, options: Mapping[str, str]) -> str:
        login = f"{quote(self.user, safe='')}{password}@" if self.user or password else ""
        port = f":{self.port}" if self.port else ""
        host = f"[{self.host}]" if ":" in self.host else quote(self.host, safe=",")
        added = f"?{urlencode(options, safe='/*', quote_via=quote)}" if options else ""
        safe = "/:" if self.kind == "sqlite" else ""
        scheme = KINDS[self.kind].schemes[0]
        return f"{scheme}://{login}{host}{port}/{quote(self.name, safe=safe)}{added}"

    @property
    def arguments(self) -> dict[str, Any]:
        """The options as keywords of the driver's ``connect``."""
        return driver_arguments(self.kind, self.options)

    @property
    def secrets(self) -> set[str]:
        """The texts that must not be shown, except those that the address itself shows."""
        values = {value for name, value in self.options.items() if not self._is_shown(name)}
        public = {"", self.user, self.name, self.host, self.kind, str(self.port)}
        return {self.password, *values} - public

    def without_password(self, text: str, *, by_driver: bool = False) -> str:
        """Return a text of other code without the password of this address.

        ``by_driver`` is for the messages of drivers and servers: see ``masking.mask_words``.
        """
        return mask(text, self.secrets, by_driver=by_driver)

    def with_name(self, name: str) -> "Address":
        """Return the address of another database of the same server."""
        return replace(self, name=name)


def django_settings_of(address: Address) -> dict[str, Any]:
    """Return the entry of ``DATABASES`` for an address, with options as the driver takes them.

    ``dj_database_url`` keeps the options as they are written, which mysqlclient refuses for TLS.

    Source: https://docs.djangoproject.com/en/5.2/ref/settings/#databases
    """
    settings: dict[str, Any] = {
        "ENGINE": KINDS[address.kind].django_engine,
        "NAME": address.name,
        "USER": address.user,
        "PASSWORD": address.password,
        "HOST": address.host,
        "PORT": address.port or "",
        "CONN_MAX_AGE": 0,
    }
    return settings | ({"OPTIONS": address.arguments} if address.options else {})


def mask_address(text: str) -> str:
    """Return what may be shown of a text that was given as an address."""
    scheme, sign, rest = text.partition("://")
    if sign and not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*", scheme):
        return "...://..."
    if not sign:
        return text if re.fullmatch(r"[\w./\\ -]*", text) else "..."
    is_file = scheme == "sqlite" and rest[:1] in ("", "/", ":")
    harmless = r"[^?#@%=]*" if is_file else r"[\w./-]*"
    return text if re.fullmatch(harmless, rest) else f"{scheme}://..."


def parse_address(text: str) -> Address:
    """Return the address that a text such as ``postgresql://user@host/name`` holds.

    It is parsed as ``dj_database_url`` does. What that would misread or drop is refused.

    Raises:
        BadAddressError: The text is not an address, or not of a database that can be compared.
    """
    scheme = text.partition("://")[0].partition("+")[0]
    shown = mask_address(text)
    if "://" not in text:
        raise BadAddressError(shown, "it has no '://'")
    if scheme not in _SCHEMES:
        known = "none of sqlite, postgresql, mysql, mariadb"
        name = shown.partition("://")[0].partition("+")[0]
        raise BadAddressError(shown, f"{name!r} is {known}")
    kind = _SCHEMES[scheme]
    try:
        parts = _split(kind, text)
        address = _address(kind, parts)
        # This refuses values that the driver does not take.
        _ = address.arguments
    except (_MisreadError, BadOptionError) as error:
        # The cause is left out: it may show the text.
        raise BadAddressError(shown, error.reason) from None
    return address


class _MisreadError(Exception):
    def __init__(self, reason: str) -> None:
        self.reason = reason


def _split(kind: str, text: str) -> SplitResult:
    """Return the parts of a text, and refuse a text that can be split in several ways.

    Raises:
        _MisreadError: The text has an unescaped character.
    """
    if re.search(r"[\x00-\x1f\x7f]|%00", text):
        raise _MisreadError("it has a control character")
    if kind == "sqlite":
        rest = text.partition("://")[2]
        if rest.partition("?")[0] in ("", "/", "/:memory:", ":memory:"):
            raise _MisreadError("a database in memory cannot be shared; name a file")
        if not rest.startswith("/"):
            raise _MisreadError("sqlite:// takes a third slash before the file")
    if "#" in text:
        raise _MisreadError(f"it has a '#'; {ESCAPES}")
    try:
        parts = urlsplit(text)
    except ValueError:
        raise _MisreadError(f"its host cannot be read; {ESCAPES}") from None
    if kind != "sqlite" and "@" in parts.path + parts.query:
        raise _MisreadError(f"it has an '@' after the host; {ESCAPES}")
    try:
        _ = parts.port
    except ValueError:
        raise _MisreadError(f"its port is not a number up to 65535; {ESCAPES}") from None
    return parts


def _address(kind: str, parts: SplitResult) -> Address:
    options = dict(_options(kind, parts.query))
    # ``parts.hostname`` is in lower case, which changes the path of a socket's folder.
    host = parts.netloc.rpartition("@")[2]
    host = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    values: dict[str, Any] = {
        "name": unquote(parts.path.removeprefix("/")),
        "host": unquote(host),
        "port": parts.port,
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
    }
    for name in KINDS[kind].password_options:
        if name in options:
            _set_part(values, "password", options.pop(name))
    if kind == "postgresql":
        for name, part in (("user", "user"), ("dbname", "name"), ("port", "port")):
            if name in options:
                _set_part(values, part, options.pop(name))
    if kind == "mariadb" and values["host"].startswith("/"):
        options.setdefault("unix_socket", values["host"])
        values["host"] = ""
    return Address(kind, options=canonical_options(kind, options), **values)


def _set_part(values: dict[str, Any], part: str, value: str) -> None:
    if values[part]:
        raise _MisreadError(f"it gives the {part} twice")
    if part == "port":
        if not (value.isascii() and value.isdigit()):
            raise _MisreadError("its option 'port' is not a number")
        values[part] = int(value)
    else:
        values[part] = value


def _options(kind: str, query: str) -> Iterator[tuple[str, str]]:
    """Yield the options, and refuse the first that the driver does not have.

    Raises:
        _MisreadError: An option is unknown, or given twice.
    """
    known = {*OPTIONS[kind], *KINDS[kind].password_options}
    known |= {"user", "dbname", "port"} if kind == "postgresql" else set()
    seen: list[str] = []
    for given, value in parse_qsl(query, keep_blank_values=True):
        name = option_name(kind, given)
        secret = next((option for option in seen if SECRET_NAME.search(option)), None)
        if name not in known and secret is not None:
            # The name may be a piece of the password before it.
            raise _MisreadError(f"what follows its option {secret!r} is not an option; {ESCAPES}")
        if name not in known:
            options = ", ".join(OPTIONS[kind])
            raise _MisreadError(
                f"it has no option {_safe_option_name(given, value)}; the options are {options}"
            )
        if name in seen:
            raise _MisreadError(f"it gives the option {name!r} twice")
        seen.append(name)
        yield name, value


def _safe_option_name(text: str, value: str) -> str:
    """Return the name of an option for a message, unless it may be a piece of a password."""
    is_name = value and re.fullmatch(r"[A-Za-z][A-Za-z_-]*", text)
    return repr(text) if is_name else "of that name"
