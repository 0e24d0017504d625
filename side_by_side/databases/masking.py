"""Messages of others without passwords.

Two things must not happen: that a part of a password is shown, and that hiding it gives it away
(the password "x" is known where "exist" becomes "e***ist"). So what looks like an address, or like
an option that holds a password, is hidden by its form alone, whatever the password is. Beyond that
only whole words are looked for. A word that a reader could guess from the words around it is not
replaced: the message is withheld as a whole.
"""

import os
import re
import traceback
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote, quote_plus, unquote

from side_by_side.errors import SideBySideError

HIDDEN = "***"
WITHHELD = "the message is not shown, because it may contain a password"

#: Options and settings that hold a password, or lead to one.
SECRET_NAME = re.compile(r"pass|pwd|secret|token|credential|private|key", re.IGNORECASE)

#: Names of variables in a program: there ``key`` and ``token`` are seldom a password's.
_VARIABLE = re.compile(r"pass(?!ed|es)|pwd|secret|credential", re.IGNORECASE)

#: Addresses of these schemes are kept where nothing in them can be a password.
_HARMLESS = r"(?:https?|file|sqlite|ftp)"
_ADDRESS = re.compile(
    # Up to the last @ there is, because a password may hold spaces and quotes.
    rf"\b(?!{_HARMLESS}://[^\s@]*(?:\s|$))([a-z][a-z0-9+.-]*)://(?:.*@)?[^\s'\"]*",
    re.IGNORECASE | re.DOTALL,
)
#: The value ends with the quote that begins it, or where the next word begins.
_PAIR = re.compile(
    r"""(?P<name>[\w.-]*(?:pass(?!ed\b|es\b|ing\b)|pwd|secret|token|credential|sslkey|ssl_key)[\w-]*)
        (?P<sign>['"]?\s*(?:=>?|:(?!:))\s*|['"]\s*,\s*(?=['"]))
        (?P<value>[rbf]?"(?:[^"\\]|\\.)*"|[rbf]?'(?:[^'\\]|\\.)*'|[^\s,;)}\]]+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
#: What Python's own reader of addresses shows of one that it cannot read.
_PORT = re.compile(
    r"(?P<start>could not be cast to integer value as |invalid literal for int\(\) with base 10: "
    r"|invalid (?:integer value|port number):? |nonnumeric port: ?|does not appear to be an IPv[46]"
    r" (?:or IPv[46] )?address|netloc |must be followed by '%' or '\(', found: ).*",
    re.IGNORECASE | re.DOTALL,
)
#: Where libpq or urllib name the host, which is a piece of a password that holds an @.
_HOST = re.compile(r"(could not translate host name |failed to resolve host )(['\"]).*?\2")


def by_form(text: str) -> str:
    """Return a text without addresses and values of secret options, known by their form."""
    text = _PORT.sub(lambda found: f"{found['start']}{HIDDEN}", text)
    text = _HOST.sub(rf"\1{HIDDEN}", text)
    text = _ADDRESS.sub(r"\1://...", text)
    return _PAIR.sub(lambda found: f"{found['name']}{found['sign']}{HIDDEN}", text)


def masked(text: str, secrets: Iterable[str], *, by_driver: bool = False) -> str:
    """Return a text without the secrets, and without what has the form of one.

    ``by_driver`` is for what a driver or a server says: see ``without``.
    """
    secrets = list(secrets)
    # First as a whole: a password can have the form of an address itself.
    text = by_form(without(text, secrets, by_driver=True))
    return without(text, secrets, by_driver=by_driver)


def without(text: str, secrets: Iterable[str], *, by_driver: bool = False) -> str:
    """Return a text in which none of the secrets stands as a word.

    A driver is given the password by itself and never shows it: a word that it shares with
    the driver's sentence stays, or the gap would show what the password is.
    """
    for secret in sorted(set(secrets), key=len, reverse=True):
        for spelling in _spellings(secret):
            place = re.compile(_as_word(spelling))
            if not place.search(text):
                continue
            if not is_guessable(secret):
                text = place.sub(HIDDEN, text)
            elif not by_driver:
                return WITHHELD
    return text


def is_guessable(secret: str) -> bool:
    """Whether a reader could fill a gap in a sentence: a plain word, a number, or very short."""
    return len(secret) < 6 or bool(re.fullmatch(r"[^\W\d]+|[\d.:]+", secret))


def _spellings(secret: str) -> list[str]:
    found = [secret, quote(secret, safe=""), quote(secret), quote_plus(secret), repr(secret)[1:-1]]
    return list(dict.fromkeys([*found, repr(repr(secret)[1:-1])[1:-1], " ".join(secret.split())]))


def _as_word(secret: str) -> str:
    """Return a pattern: very short ones are looked for only where an address could stand."""
    found = re.escape(secret)
    if not secret:
        return r"(?!)"
    if len(secret) < 3:
        return rf"(?<=['\"@:/=]){found}(?=['\"@:/?#&]|$)"
    start = r"(?<!\w)" if re.match(r"\w", secret) else ""
    end = r"(?!\w)" if re.search(r"\w\Z", secret) else ""
    return f"{start}{found}{end}"


def pieces(address: str) -> Iterator[str]:
    """Yield what could be a password in the text of an address, or a piece of one.

    Whoever reads an address with an unescaped character takes a piece of the password for the
    port, the host or the name, and shows it.
    """
    rest = address.partition("://")[2]
    login, at, place = rest.rpartition("@")
    user, _, password = login.partition(":")
    passwords = [password] if at else []
    for name, _, value in (each.partition("=") for each in re.split(r"[?&]", rest)[1:]):
        if SECRET_NAME.search(name):
            passwords.append(value)
    # What the address shows anyway cannot be hidden elsewhere.
    public = {"", user, unquote(user), *re.split(r"[/:?#]", place)}
    if "?" in login:
        # The @ is one of an option's value, and what is behind it as well.
        public = {""}
    for each in filter(None, passwords):
        found = {each, unquote(each), *re.split(r"[/?#@:&=%\[\]]", each)}
        yield from found - public


def environment_secrets(environment: Mapping[str, str] = os.environ) -> set[str]:
    """Return the passwords in a process's environment: of addresses, and named as passwords."""
    found: set[str] = set()
    for name, value in environment.items():
        if "://" in value:
            found.update(pieces(value))
        if name not in ("PWD", "OLDPWD") and _SECRET_VARIABLE.search(name):
            found.add(value)
    return {each for each in found if each.strip() and each.lower() not in _SWITCHES}


_SECRET_VARIABLE = re.compile(r"PASS|PWD|_PW$|SECRET|TOKEN|CREDENTIAL|_KEY$", re.IGNORECASE)

#: What a variable such as NO_PASSWORD may be set to.
_SWITCHES = frozenset({"0", "1", "true", "false", "yes", "no", "on", "off", "none"})


def frame_secrets(error: BaseException) -> set[str]:
    """Return the passwords in the variables of the code that an error, or its cause, passed."""
    found: set[str] = set()
    for each in chain(error):
        for frame, _ in traceback.walk_tb(each.__traceback__):
            found |= settings_secrets(frame.f_globals, _VARIABLE)
            found |= settings_secrets(frame.f_locals, _VARIABLE)
    return found


def chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and those that it came from, as a traceback shows them."""
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        yield now
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)


def settings_secrets(
    settings: Any, name: re.Pattern[str] = SECRET_NAME, depth: int = 4
) -> set[str]:
    """Return the passwords in settings such as Django's ``DATABASES``, by their names.

    ``depth`` is how far dictionaries in dictionaries are followed; one may hold itself.
    """
    found: set[str] = set()
    if not _is_a(dict, settings) or not depth:
        return found
    public = {str(settings.get(key)) for key in ("USER", "NAME", "HOST", "user", "name", "host")}
    for key, value in list(settings.items()):
        if _is_a(str, value):
            if "://" in value:
                found.update(pieces(value))
            if value.strip() and name.search(str(key)):
                found.add(value)
        elif key in _NESTED or _is_of_aliases(settings):
            found |= settings_secrets(value, depth=depth - 1)
    return found - public


#: Settings that are dictionaries with passwords in them.
_NESTED = ("DATABASES", "default", "OPTIONS", "CACHES")


def _is_of_aliases(settings: dict[Any, Any]) -> bool:
    """Whether a dictionary holds nothing but dictionaries, as ``DATABASES`` does."""
    return all(_is_a(dict, each) for each in settings.values())


def _is_a(kind: type, value: object) -> bool:
    """Whether a value is of a class, without ``isinstance``, which wakes Django's lazy objects."""
    return issubclass(type(value), kind)


def safe(text: str, secrets: Iterable[str] = ()) -> str:
    """Return a message of code that is not the tool's, as it may be shown."""
    return masked(text, {*secrets, *environment_secrets()})


def safe_message(error: BaseException) -> str:
    """Return the message of an error of code that is not the tool's, in one line."""
    text = " ".join(str(error).split())
    return text if is_safe(error) else safe(text, frame_secrets(error))


def is_safe(error: BaseException) -> bool:
    """Whether an error is the tool's own, which has no password in its message."""
    return isinstance(error, SideBySideError)


def safe_traceback(error: BaseException) -> str:
    """Return a traceback with all errors that led to this one, none with a password."""
    secrets = frame_secrets(error)
    parts = []
    for each in chain(error):
        # A line of the source may hold a password as well.
        frames = "".join(safe(line, secrets) for line in traceback.format_tb(each.__traceback__))
        parts.append(f"{frames}{type(each).__name__}: {_shown(each, secrets)}")
    return "\n\nwhich led to\n\n".join(reversed(parts))


def _shown(error: BaseException, secrets: Iterable[str]) -> str:
    return str(error) if is_safe(error) else safe(str(error), secrets)


def describe_error(error: BaseException) -> str:
    """Return an error's kind and message in one line; of a driver's error, the driver's own."""
    error = getattr(error, "orig", None) or error
    return f"{type(error).__name__}: {safe_message(error)}"
