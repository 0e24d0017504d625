"""Masks passwords in messages of code that is not the tool's.

A message must not show a part of a password, and a mask must not reveal one: if "exist" becomes
"e***ist", the password is "x". So a text in the form of an address, or of an option that holds a
password, is masked for every password. Elsewhere only whole words are masked. If a reader could
guess a masked word from the words around it, the whole message is withheld instead.
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

#: The names of options and settings that hold a password or lead to one.
SECRET_NAME = re.compile(r"pass|pwd|secret|token|credential|private|key", re.IGNORECASE)

#: The names of variables in a program, where ``key`` and ``token`` are seldom a password.
_VARIABLE = re.compile(r"pass(?!ed|es)|pwd|secret|credential", re.IGNORECASE)

#: The schemes of addresses that are shown if no @ follows: a password may hold spaces.
_HARMLESS = r"(?:https?|file|sqlite|ftp)"
_ADDRESS = re.compile(
    # Up to the last @, because a password may hold spaces and quotes.
    rf"\b(?!{_HARMLESS}://[^@]*$)([a-z][a-z0-9+.-]*)://(?:.*@)?[^\s'\"]*",
    re.IGNORECASE | re.DOTALL,
)
#: A value ends with the quote that it begins with, or before the next word.
_PAIR = re.compile(
    r"""(?P<name>[\w.-]*(?:pass(?!ed\b|es\b|ing\b)|pwd|secret|token|credential|sslkey|ssl_key)[\w-]*)
        (?P<sign>['"]?\s*(?:=>?|:(?!:))\s*|['"]\s*,\s*(?=['"]))
        (?P<value>[rbf]?"(?:[^"\\]|\\.)*"|[rbf]?'(?:[^'\\]|\\.)*'|[^\s,;)}\]]+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
#: Python's messages that quote a piece of an address that it cannot parse.
_PORT = re.compile(
    r"(?P<start>could not be cast to integer value as |invalid literal for int\(\) with base 10: "
    r"|invalid (?:integer value|port number):? |nonnumeric port: ?|does not appear to be an IPv[46]"
    r" (?:or IPv[46] )?address|netloc |must be followed by '%' or '\(', found: ).*",
    re.IGNORECASE | re.DOTALL,
)
#: Messages that quote the host, which is a piece of the password if that holds an @.
_HOST = re.compile(r"(could not translate host name |failed to resolve host )(['\"]).*?\2")


def mask_by_form(text: str) -> str:
    """Return a text in which addresses and values of secret options are masked by their form."""
    text = _PORT.sub(lambda match: f"{match['start']}{HIDDEN}", text)
    text = _HOST.sub(rf"\1{HIDDEN}", text)
    text = _ADDRESS.sub(r"\1://...", text)
    return _PAIR.sub(lambda match: f"{match['name']}{match['sign']}{HIDDEN}", text)


def mask(text: str, secrets: Iterable[str], *, by_driver: bool = False) -> str:
    """Return a text in which the secrets are masked, and everything in the form of one.

    ``by_driver`` is for the messages of drivers and servers: see ``mask_words``.
    """
    secrets = list(secrets)
    # The secrets come first: a password may itself have the form of an address.
    text = mask_by_form(mask_words(text, secrets, by_driver=True))
    return mask_words(text, secrets, by_driver=by_driver)


def mask_words(text: str, secrets: Iterable[str], *, by_driver: bool = False) -> str:
    """Return a text in which no secret stands as a word, ``WITHHELD`` if a mask would reveal one.

    With ``by_driver``, guessable words stay: a driver receives the password as a value of its own
    and does not show it, so such a word belongs to the driver's sentence.
    """
    for secret in sorted(set(secrets), key=len, reverse=True):
        for spelling in _spellings(secret):
            word = re.compile(_word_pattern(spelling))
            if not word.search(text):
                continue
            if not is_guessable(secret):
                text = word.sub(HIDDEN, text)
            elif not by_driver:
                return WITHHELD
    return text


def is_guessable(secret: str) -> bool:
    """Return whether a reader could guess a masked secret: a word, a number, or a short text."""
    return len(secret) < 6 or bool(re.fullmatch(r"[^\W\d]+|[\d.:]+", secret))


def _spellings(secret: str) -> list[str]:
    """Return a secret as it is, quoted for a URL and by ``repr``; and each with single spaces."""
    quoted = [quote(secret, safe=""), quote(secret), quote_plus(secret)]
    once = repr(secret)[1:-1]
    twice = repr(once)[1:-1]
    spellings = [secret, *quoted, once, twice]
    return list(dict.fromkeys([*spellings, *(" ".join(text.split()) for text in spellings)]))


def _word_pattern(secret: str) -> str:
    """Return the pattern of a secret as a word, of a very short one only inside an address."""
    escaped = re.escape(secret)
    if not secret:
        return r"(?!)"
    if len(secret) < 3:
        return rf"(?<=['\"@:/=]){escaped}(?=['\"@:/?#&]|$)"
    start = r"(?<!\w)" if re.match(r"\w", secret) else ""
    end = r"(?!\w)" if re.search(r"\w\Z", secret) else ""
    return f"{start}{escaped}{end}"


def possible_passwords(address: str) -> Iterator[str]:
    """Yield the passwords in the text of an address, and their pieces.

    A program that parses an address with an unescaped character takes a piece of the password for
    the port, the host or the name, and shows it.
    """
    rest = address.partition("://")[2]
    login, at, server = rest.rpartition("@")
    user, _, password = login.partition(":")
    passwords = [password] if at else []
    for name, _, value in (option.partition("=") for option in re.split(r"[?&]", rest)[1:]):
        if SECRET_NAME.search(name):
            passwords.append(value)
    # Masking what the address itself shows would hide nothing.
    public = {"", user, unquote(user), *re.split(r"[/:?#]", server)}
    if "?" in login:
        # The @ and everything after it belong to the value of an option.
        public = {""}
    for password in filter(None, passwords):
        yield from {password, unquote(password), *_PASSWORD_ENDS.split(password)} - public


#: The characters at which a program may end a password that is not escaped.
_PASSWORD_ENDS = re.compile(r"[/?#@:&=%\[\]]")


def environment_secrets(environment: Mapping[str, str] = os.environ) -> set[str]:
    """Return the passwords in a process's environment, known by their addresses or names."""
    secrets: set[str] = set()
    for name, value in environment.items():
        if "://" in value:
            secrets.update(possible_passwords(value))
        if name not in ("PWD", "OLDPWD") and _SECRET_VARIABLE.search(name):
            secrets.add(value)
    return {text for text in secrets if text.strip() and text.lower() not in _SWITCHES}


_SECRET_VARIABLE = re.compile(r"PASS|PWD|_PW$|SECRET|TOKEN|CREDENTIAL|_KEY$", re.IGNORECASE)

#: Values of variables such as NO_PASSWORD.
_SWITCHES = frozenset({"0", "1", "true", "false", "yes", "no", "on", "off", "none"})


def frame_secrets(error: BaseException) -> set[str]:
    """Return the passwords in the variables of the frames that an error and its causes passed."""
    secrets: set[str] = set()
    for link in error_chain(error):
        for frame, _ in traceback.walk_tb(link.__traceback__):
            secrets |= settings_secrets(frame.f_globals, _VARIABLE)
            # Since Python 3.13 the variables of a function are a view and no dictionary.
            secrets |= settings_secrets(dict(frame.f_locals), _VARIABLE)
    return secrets


def error_chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and the errors it was raised from, as a traceback shows them."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def settings_secrets(
    settings: Any, name: re.Pattern[str] = SECRET_NAME, depth: int = 4
) -> set[str]:
    """Return the passwords in settings such as Django's ``DATABASES``, known by their names.

    ``depth`` limits how far nested dictionaries are followed; one may hold itself.
    """
    secrets: set[str] = set()
    if not _is_a(dict, settings) or not depth:
        return secrets
    public = {str(settings.get(key)) for key in ("USER", "NAME", "HOST", "user", "name", "host")}
    for key, value in list(settings.items()):
        if _is_a(str, value):
            if "://" in value:
                secrets.update(possible_passwords(value))
            if value.strip() and name.search(str(key)):
                secrets.add(value)
        elif key in _NESTED or _holds_dictionaries(settings):
            secrets |= settings_secrets(value, depth=depth - 1)
    return secrets - public


#: Settings that are dictionaries with passwords in them.
_NESTED = ("DATABASES", "default", "OPTIONS", "CACHES")


def _holds_dictionaries(settings: dict[Any, Any]) -> bool:
    """Return whether a dictionary holds nothing but dictionaries, as ``DATABASES`` does."""
    return all(_is_a(dict, value) for value in settings.values())


def _is_a(kind: type, value: object) -> bool:
    """Return whether a value is of a class; ``isinstance`` would evaluate Django's lazy objects."""
    return issubclass(type(value), kind)


def safe_text(text: str, secrets: Iterable[str] = ()) -> str:
    """Return a message of code that is not the tool's, with passwords masked."""
    return mask(text, {*secrets, *environment_secrets()})


def safe_message(error: BaseException) -> str:
    """Return the message of an error in one line, with passwords masked."""
    text = " ".join(str(error).split())
    return text if is_safe(error) else safe_text(text, frame_secrets(error))


def is_safe(error: BaseException) -> bool:
    """Return whether an error is the tool's own, whose message holds no password."""
    return isinstance(error, SideBySideError)


def safe_traceback(error: BaseException) -> str:
    """Return the traceback of an error and of its causes, with passwords masked."""
    secrets = frame_secrets(error)
    parts = []
    for link in error_chain(error):
        # A line of the source may also hold a password.
        frames = traceback.format_tb(link.__traceback__)
        lines = "".join(safe_text(frame, secrets) for frame in frames)
        parts.append(f"{lines}{type(link).__name__}: {_safe_error(link, secrets)}")
    return "\n\nwhich led to\n\n".join(reversed(parts))


def _safe_error(error: BaseException, secrets: Iterable[str]) -> str:
    return str(error) if is_safe(error) else safe_text(str(error), secrets)


def describe_error(error: BaseException) -> str:
    """Return the class and message of an error in one line, of a wrapped error the driver's."""
    error = getattr(error, "orig", None) or error
    return f"{type(error).__name__}: {safe_message(error)}"
