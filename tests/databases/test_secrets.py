"""No part of a password is ever shown, and no mask reveals one."""

import contextlib
import io
import os
import pickle
import subprocess
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.utils.functional import SimpleLazyObject
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from side_by_side.check.options import CheckOptions
from side_by_side.cli import main
from side_by_side.databases import (
    Address,
    BadAddressError,
    UnreachableError,
    connect,
    parse_address,
)
from side_by_side.databases.kinds import MissingDriverError
from side_by_side.databases.masking import WITHHELD, describe_error, mask_by_form, safe_traceback
from side_by_side.project.alembic_environment import migrate_with_alembic
from side_by_side.project.errors import BuildError
from side_by_side.project.explain_error import explain_error
from side_by_side.pytest_plugin import SideBySide
from side_by_side.schema.mariadb.tables import _without_password
from tests import ROOT

#: The start and the end of every password: no word of a message contains them.
START, END = "hunTer", "tWo9z"
SPECIAL = "#/?@%:[]&=+ '\"\\;,!~|<>(){}$^*`é"

several = settings(deadline=None, max_examples=60)
inside = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

passwords = st.text(st.sampled_from(SPECIAL), max_size=3).map(lambda middle: START + middle + END)
spelled = st.one_of(passwords, passwords.map(lambda password: quote(password, safe="")))
options = st.sampled_from(
    [
        "password",
        "passwd",
        "pwd",
        "PASSWORD",
        "PassWord",
        "sslpassword",
        "SSLPASSWORD",
        "sslkey",
        "ssl_key",
        "ssl-key",
        "passfile",
        "token",
        "ssl_Key",
        "options",
        "init_command",
        "read_default_file",
        "service",
    ]
)
schemes = st.sampled_from(
    [
        "postgresql",
        "postgres",
        "mysql",
        "mariadb",
        "sqlite",
        "oracle",
        "postgresql+psycopg",
        "POSTGRESQL",
    ]
)


@st.composite
def addresses(draw: st.DrawFn) -> str:
    """Texts that are or look like addresses, with a password in every possible place."""
    scheme, password, name = draw(schemes), draw(spelled), draw(options)
    return draw(
        st.sampled_from(
            [
                f"{scheme}://ada:{password}@127.0.0.1:1/people",
                f"{scheme}://ada:{password}@127.0.0.1:1/people?{name}=x",
                f"{scheme}://:{password}@127.0.0.1:1/people",
                f"{scheme}://127.0.0.1:1/people?{name}={password}",
                f"{scheme}://127.0.0.1:1/people?{name}=x&{name}={password}",
                f"{scheme}://ada:{password}@127.0.0.1:1/people?{name}={password}",
                f"{scheme}:///people?{name}={password}",
                f"{scheme}:///{START}.sqlite3?{name}={password}".replace(START, "", 1),
                # Without an @, after which a host would start.
                f"{scheme}://ada:{password}/people".replace("@", ""),
                f"{scheme}://ada:1{password}@127.0.0.1/people",
                f"{scheme}:ada:{password}@127.0.0.1/people",
                f"ada:{password}@127.0.0.1/people",
                f"host=127.0.0.1 user=ada password={password}",
            ]
        )
    )


def assert_hidden(*texts: str) -> None:
    """Fail if a text contains the start or the end of the password."""
    for text in texts:
        assert START.lower() not in text.lower(), text
        assert END.lower() not in text.lower(), text


@dataclass(frozen=True)
class Holder:
    """A dataclass whose ``repr`` contains that of an address."""

    address: Address


def error_texts(error: BaseException) -> Iterator[str]:
    """Yield all texts of an error, in this process and after it was pickled."""
    other = pickle.loads(pickle.dumps(error))  # noqa: S301 - made just now
    for copy in (error, other):
        yield str(copy)
        yield repr(copy)
        yield "".join(traceback.format_exception(copy))
        yield safe_traceback(copy)
        yield repr({name: value for name, value in vars(copy).items() if name != "__notes__"})


@several
@given(addresses())
def test_no_error_of_an_address_shows_the_password(text: str) -> None:
    """Neither the message nor the traceback nor the attributes contain it."""
    try:
        address = parse_address(text)
    except BadAddressError as error:
        assert_hidden(*error_texts(error))
        return
    assert_hidden(str(address), repr(address), repr(Holder(address)), f"{address}")
    if address.kind == "sqlite":
        return
    with pytest.raises((UnreachableError, MissingDriverError)) as caught:
        connect(address)
    assert_hidden(*error_texts(caught.value))


@pytest.mark.parametrize(
    "words",
    [
        ["schema", "a", "b", "postgresql://ada:hunTer-tWo9z@db/x"],
        ["schema", "a", "b", "--format", "postgresql://ada:hunTer-tWo9z@db/x"],
        ["postgresql://ada:hunTer-tWo9z@db/x"],
        ["check", "--fail-on", "postgresql://ada:hunTer-tWo9z@db/x"],
        ["check", "--level", "postgresql://ada:hunTer-tWo9z@db/x"],
        ["check", "--liv=postgresql://ada:hunTer-tWo9z@db/x"],
        ["migrations", "show", "a.b", "--database=postgresql://ada:hunTer-tWo9z@127.0.0.1:1/x"],
        ["port", "--settings", "x", "--output", "y", "--database=mysql://ada:hunTer-tWo9z@db/"],
    ],
)
def test_wrong_arguments_show_no_password(words: list[str]) -> None:
    """Of an address in the wrong place, only the scheme is shown."""
    status, printed = run(words)
    assert status == 2, printed
    assert "Traceback" not in printed
    assert_hidden(printed)


def run(words: list[str]) -> tuple[object, str]:
    """Run a command in this process, and return its exit status and output."""
    printed = io.StringIO()
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(printed),
    ):
        patch.setattr(sys, "argv", ["side-by-side", *words])
        with pytest.raises(SystemExit) as ended:
            main.main()
    return ended.value.code, printed.getvalue()


@inside
@given(addresses(), st.sampled_from(["text", "json", "junit", "github"]))
def test_no_command_shows_the_password(text: str, format_: str) -> None:
    """In every format, the command ends with exit status 2 and one message without it."""
    check = ["check", "--metadata", "no.such:Base", f"--format={format_}"]
    commands = [
        ["schema", text, text, *([] if format_ in ("junit", "github") else ["--format", format_])],
        [*check, f"--live={text}"],
        [*check, "--settings=no.such.settings", f"--database={text}"],
        [
            "port",
            "--settings=no.such",
            "--output=none.py",
            "--from=migrations",
            f"--database={text}",
        ],
        ["port", "--settings=no.such", "--output=none.py", f"--database={text}"],
    ]
    for words in commands:
        status, printed = run(words)
        assert status == 2, printed
        assert "Traceback" not in printed
        assert_hidden(printed)


@inside
@given(addresses())
@example(f"sqlite://ada:{START} {END}@127.0.0.1:1/people")
@example(f'postgresql://127.0.0.1:1/people?password={START}@"{END}')
def test_an_unexpected_error_ends_with_status_2(text: str) -> None:
    """Its traceback, with those of its causes, is printed without the password."""

    def fail(**_: object) -> None:
        url = text
        try:
            raise ValueError(f"cannot read {url}")  # noqa: TRY301 - one error from another
        except ValueError as error:
            raise RuntimeError(f"bad: {url!r}") from error

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(main, "app", fail)
        status, printed = run([])
    assert status == 2
    assert "ValueError: " in printed
    assert "RuntimeError: " in printed
    assert printed.endswith("side-by-side: this is a bug of side-by-side; please report it\n")
    if "://" in text and "@" in text:
        assert_hidden(printed)


SETTINGS = {
    "an address": 'raise ValueError("cannot use " + URL)',
    "an address in quotes": 'raise ValueError(f"cannot use {URL!r} here")',
    "an address in a mapping": "raise ValueError(DATABASES)",
    "a password by its name": 'raise ValueError(f"PASSWORD={PASSWORD!r}")',
    "a pair": "raise ValueError(f\"no login with {('PASSWORD', PASSWORD)}\")",
    "a password alone": 'raise ValueError(f"no login with {PASSWORD}")',
    "a key error": "{}[PASSWORD]",
    "an exit": "import sys; sys.exit('no login with ' + URL)",
    "a cause": "try:\n    raise KeyError(URL)\nexcept KeyError as e:\n"
    "    raise OSError(URL) from e",
    "a port": "from urllib.parse import urlsplit; urlsplit(URL).port; raise ValueError(URL)",
    "a number": "int(URL.rpartition(':')[2].partition('/')[0])",
    "a missing key": "DATABASES[URL]",
    "Django's own": "from django.core.exceptions import ImproperlyConfigured as Wrong\n"
    "raise Wrong(f'no database {URL}')",
    "a function's": "def check(password):\n    raise ValueError('no ' + password)\ncheck(PASSWORD)",
}


@pytest.mark.parametrize("code", SETTINGS.values(), ids=SETTINGS)
@inside
@given(password=passwords)
@example(password=rf"{START}  \t{END}")  # escaped by repr, and then put in one line
def test_settings_that_fail_show_no_password(code: str, password: str) -> None:
    """A settings module may put its addresses and passwords into any exception."""
    url = f"postgresql://ada:{password}@db/people"
    values = {"URL": url, "PASSWORD": password}
    values["DATABASES"] = {"default": {"NAME": "people", "PASSWORD": password}}  # type: ignore[assignment]
    with pytest.raises(BaseException) as caught:  # noqa: PT011 - whatever the code raises
        exec(compile(code, "/nowhere/settings.py", "exec"), values)  # noqa: S102
    for text in explain_error(caught.value, "settings"):
        assert_hidden(text)
    assert_hidden(describe_error(caught.value))


@pytest.mark.parametrize("named", ["DATABASE_URL", "DB_PASS", "APP_PASSWORD"])
@inside
@given(password=passwords)
def test_passwords_in_the_environment_are_masked(named: str, password: str) -> None:
    """A password that only the environment holds is masked, as are pieces of its address."""
    value = f"postgresql://ada:{password}@db/people" if named == "DATABASE_URL" else password
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(named, value)
        message = f"no login with {password} at db"
        assert_hidden(explain_error(ValueError(message))[0])
        if named == "DATABASE_URL":
            host = value.partition("@")[2]
            assert_hidden(
                explain_error(OSError(f"could not translate host name {host!r} to address"))[0]
            )


def test_a_mask_does_not_reveal_a_short_password() -> None:
    """No letter and no word of the driver's own message is masked."""
    message = 'FATAL: role "nobody" does not exist'
    for password in ("x", "e", "role", "nobody", "not", "FATAL"):
        address = Address("postgresql", "people", "db", user="nobody", password=password)
        assert UnreachableError(address, message).reason == message
    assert explain_error(ValueError(message))[0].startswith(f"ValueError: {message}")


@several
@given(password=st.text(st.characters(min_codepoint=33, exclude_categories=["Cs"]), min_size=1))
def test_a_drivers_message_does_not_depend_on_the_password(password: str) -> None:
    """A failed connection has the same message with every password."""
    first = Address("postgresql", "x", "127.0.0.1", 1, "ada", password)
    second = Address("postgresql", "x", "127.0.0.1", 1, "ada", "another, long and odd 7")
    texts = []
    for address in (first, second):
        with pytest.raises(UnreachableError) as caught:
            connect(address)
        texts.append(str(caught.value))
    if len(password) < 6 or password.isalpha():
        assert texts[0] == texts[1]
    elif password not in texts[1]:
        assert password not in texts[0]


def test_a_message_with_a_guessable_password_is_withheld() -> None:
    """If a reader could guess the masked word, the whole message is withheld."""
    address = Address("postgresql", "people", "db", user="ada", password="wonderland")  # noqa: S106
    assert address.without_password("no login with wonderland here") == WITHHELD
    assert address.without_password("wonderlands are many") == "wonderlands are many"
    strong = Address("postgresql", "people", "db", user="ada", password="s@cret-9")  # noqa: S106
    assert strong.without_password("no login with s@cret-9") == "no login with ***"


def test_passwords_in_the_globals_of_a_function_are_masked() -> None:
    """A function may raise an exception with a setting of its module."""
    values: dict[str, Any] = {"DB_PASSWORD": START + END}
    exec("def ready(word):\n    raise ValueError('no ' + word)", values)  # noqa: S102
    with pytest.raises(ValueError, match="no") as caught:
        values["ready"](values["DB_PASSWORD"])
    assert_hidden(explain_error(caught.value)[0])


def test_passwords_in_the_variables_of_a_function_are_masked() -> None:
    """A function may raise an exception with a password that it was given."""

    def login(password: str) -> None:
        raise ValueError("no login with " + password)

    with pytest.raises(ValueError, match="no") as caught:
        login(START + END)
    assert_hidden(explain_error(caught.value)[0])


def test_lazy_variables_are_not_evaluated() -> None:
    """Django's settings are in the globals of many modules, and are loaded on access."""

    def load() -> object:
        raise AssertionError("loaded")

    code = compile("raise ValueError('no')", "/nowhere/x.py", "exec")
    with pytest.raises(ValueError, match="no") as caught:
        exec(code, {"settings": SimpleLazyObject(load)})  # noqa: S102
    assert explain_error(caught.value)[0] == "ValueError: no (/nowhere/x.py:1)"


PIECES = {
    "Port could not be cast to integer value as 'hu'": "Port could not be cast to integer value as",
    "invalid literal for int() with base 10: 'hu'": "invalid literal for int() with base 10:",
    'invalid port number: "hu"': "invalid port number:",
    'could not translate host name "r2@db" to address: no': "could not translate host name",
    "must be followed by '%' or '(', found: '%r2'": "must be followed by '%' or '(', found:",
}


@pytest.mark.parametrize(("text", "start"), PIECES.items(), ids=PIECES)
def test_pieces_that_parsers_of_addresses_quote_are_masked(text: str, start: str) -> None:
    """A piece of a password is masked because of the sentence around it."""
    assert mask_by_form(text).startswith(f"{start} ***")
    assert "hu" not in mask_by_form(text)
    assert "r2" not in mask_by_form(text)


def test_settings_that_contain_themselves_are_searched_once() -> None:
    """The search for passwords ends."""
    loop: dict[str, Any] = {}
    loop["default"] = loop
    code = compile("raise ValueError('no ' + DATABASES['PASSWORD'])", "/nowhere/x.py", "exec")
    with pytest.raises(ValueError, match="no") as caught:
        exec(code, {"DATABASES": {"default": loop, "PASSWORD": START + END}})  # noqa: S102
    assert explain_error(caught.value)[0] == "ValueError: no *** (/nowhere/x.py:1)"


FORMS = {
    "a word about passwords": "password authentication failed for user 'ada'",
    "a documentation link": "see https://docs.sqlalchemy.org/en/21/errors.html#error-3o7r here",
    "a SQLite file": "sqlite:////tmp/x.sqlite3 has no tables",
    "a cast": "CHECK (password::text <> '')",
    "no value": "'SECRET_KEY'",
    "a column": 'column "password" does not exist',
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_messages_without_a_password_are_shown(text: str) -> None:
    """Messages stay readable."""
    assert mask_by_form(text) == text


@inside
@given(password=spelled)
def test_the_plugin_passes_no_address_as_an_argument(password: str) -> None:
    """Addresses are passed in environment variables, which a list of processes does not show."""
    seen: dict[str, Any] = {}

    def note(words: list[str], **how: Any) -> subprocess.CompletedProcess[str]:
        seen.update(words=words, **how)
        return subprocess.CompletedProcess(words, 0, "", "")

    live = f"postgresql://ada:{password}@db/people"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subprocess, "run", note)
        SideBySide(Path()).check(settings="a.b", metadata="c:d", live=live, database=live)
    assert_hidden(*seen["words"])
    assert seen["env"]["SIDE_BY_SIDE_LIVE"] == live
    assert seen["env"]["SIDE_BY_SIDE_DATABASE"] == live
    assert_hidden(repr(CheckOptions(metadata=["c:d"], live=live, database=live)))


def test_the_command_reads_the_variables_of_the_plugin() -> None:
    """The plugin and the command use the same environment variables."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIDE_BY_SIDE_LIVE", "oracle://db/x")
        status, printed = run(["check", "--metadata", "no.such:Base"])
    assert status == 2
    assert printed.startswith("side-by-side: 'oracle://db/x' is not the address of a database: ")


ENVIRONMENTS = {
    "its own address": "raise RuntimeError(context.config.file_config['alembic']['own'])",
    "the piece of it": "raise RuntimeError('no login with ' + 'hunTer#tWo9z')",
    "Alembic's error": "from alembic.util import CommandError\n"
    "raise CommandError(context.config.file_config['alembic']['own'])",
    "a port": "import sqlalchemy\n"
    "sqlalchemy.make_url(context.config.file_config['alembic']['own'].replace('@', ':'))\n"
    "raise ValueError('hunTer')",
}


@pytest.mark.parametrize("code", ENVIRONMENTS.values(), ids=ENVIRONMENTS)
def test_an_alembic_environment_that_fails_shows_no_password(code: str, tmp_path: Path) -> None:
    """The env.py of a project may show the address in its alembic.ini."""
    own = "postgresql://ada:hunTer#tWo9z@db/people"
    (tmp_path / "alembic").mkdir()
    (tmp_path / "alembic" / "env.py").write_text(f"from alembic import context\n{code}\n")
    file = tmp_path / "alembic.ini"
    file.write_text(
        f"[alembic]\nscript_location = %(here)s/alembic\nsqlalchemy.url = {own}\nown = {own}\n"
    )
    address = Address("sqlite", str(tmp_path / "x.sqlite3"))
    with pytest.raises(BuildError) as caught, migrate_with_alembic(file, address):
        pass
    assert_hidden(str(caught.value))
    assert str(caught.value).startswith("the sqlalchemy side cannot build its sqlite database: ")


@pytest.mark.parametrize(
    "line",
    [
        "sqlalchemy.url = postgresql://ada:hunTer%tWo9z@db/people",
        "sqlalchemy.url postgresql://ada:hunTer-tWo9z@db/people",
        "script_location = x\nscript_location = postgresql://ada:hunTer-tWo9z@db/people",
    ],
)
def test_a_broken_alembic_file_shows_no_password(line: str, tmp_path: Path) -> None:
    """The parser of the file quotes the line that it cannot parse."""
    (tmp_path / "alembic").mkdir()
    code = "from alembic import context\ncontext.config.get_section('alembic')\nraise OSError"
    (tmp_path / "alembic" / "env.py").write_text(code)
    file = tmp_path / "alembic.ini"
    file.write_text(f"[alembic]\nscript_location = %(here)s/alembic\n[other]\n{line}\n")
    address = Address("sqlite", str(tmp_path / "x.sqlite3"))
    with pytest.raises(BuildError) as caught, migrate_with_alembic(file, address):
        pass
    assert_hidden(str(caught.value))


@pytest.mark.parametrize("query", ["", "?colour=hunTer"])
def test_alembic_itself_shows_no_password(query: str) -> None:
    """An address that cannot be read ends the command, and no piece of it is shown."""
    login = "ada@db" if query else "ada:hunTer#tWo9z@db"
    done = subprocess.run(
        [sys.executable, "-m", "alembic", "current"],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": f"postgresql://{login}/people{query}"},
        capture_output=True,
        text=True,
        check=False,
    )
    reason = "it has no option 'colour'; the options of postgresql are application_name, "
    if not query:
        reason = "the database address cannot be read; escape special characters in it"
    assert_hidden(done.stdout, done.stderr)
    assert f"DATABASE_URL: {reason}" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode != 0


@pytest.mark.parametrize("middle", [*"#/@%:?", "", "''"])
def test_the_password_of_a_remote_table_is_hidden(middle: str) -> None:
    """A table of MariaDB on another server has the password in an option of the table."""
    password = f"{START}{middle}{END}"
    assert (
        _without_password(f"CONNECTION='mysql://ada:{password}@db/x'")
        == "CONNECTION='mysql://ada:***@db/x'"
    )
    assert_hidden(_without_password(f'CONNECTION=\'host "db", password "{password}"\''))
