"""A change to a SQLite schema, and the schema that each change starts from."""

from dataclasses import dataclass

#: The differences that must be reported: (id, place joined by dots).
Expected = set[tuple[str, str]]


@dataclass(frozen=True)
class Change:
    """One change: in ``BASE``, the first text of each pair is replaced by the second.

    Then ``sql`` is run.
    """

    id: str
    expected: Expected
    pairs: tuple[tuple[str, str], ...] = ()
    sql: str = ""

    @property
    def script(self) -> str:
        """The SQL that creates the changed schema."""
        text = BASE
        for old, new in self.pairs:
            if text.count(old) != 1:
                raise ValueError(f"{self.id}: {old!r} must stand in the schema once")
            text = text.replace(old, new)
        return text


def swap(name: str, old: str, new: str, *expected: tuple[str, str]) -> Change:
    """Return a change of the base schema's text with the id ``name``."""
    return Change(name, set(expected), ((old, new),))


def respell(name: str, *pairs: tuple[str, str]) -> Change:
    """Return another spelling of the base schema, which changes nothing."""
    return Change(name, set(), pairs)


def run(name: str, sql: str, *expected: tuple[str, str]) -> Change:
    """Return a change by SQL that runs on the base schema."""
    return Change(name, set(expected), sql=sql)


BASE = """
CREATE TABLE country (
    code varchar(2) NOT NULL PRIMARY KEY,
    name text NOT NULL UNIQUE,
    motto text,
    CONSTRAINT country_code_name UNIQUE (code, name)
);
CREATE TABLE person (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    name varchar(100) NOT NULL DEFAULT 'nobody' COLLATE NOCASE,
    nick text,
    age integer NOT NULL CHECK (age >= 0),
    height decimal(5, 2) DEFAULT 1.5,
    born datetime DEFAULT CURRENT_TIMESTAMP,
    score integer DEFAULT (3 + 4) CONSTRAINT person_score_positive CHECK (score > 0),
    twice integer GENERATED ALWAYS AS (age * 2) VIRTUAL,
    home varchar(2) NOT NULL REFERENCES country (code) DEFERRABLE INITIALLY DEFERRED,
    origin varchar(2) CONSTRAINT person_origin REFERENCES country (code) ON DELETE SET NULL,
    CONSTRAINT person_name_born UNIQUE (name, born),
    CONSTRAINT person_old CHECK (age < 150 AND (score IS NULL OR nick <> 'Bob'))
);
CREATE TABLE visit (
    person_id integer NOT NULL,
    day date NOT NULL,
    code varchar(2),
    name text,
    note text,
    CONSTRAINT visit_pk PRIMARY KEY (person_id, day DESC),
    UNIQUE (day, note COLLATE NOCASE),
    FOREIGN KEY (code, name) REFERENCES country (code, name) ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE TABLE ledger (
    number integer,
    amount int NOT NULL,
    PRIMARY KEY (number)
) STRICT;
CREATE VIRTUAL TABLE memo USING fts5(title, body, tokenize = 'porter');
CREATE INDEX person_age ON person (age, nick DESC);
CREATE UNIQUE INDEX person_adult_nick ON person (nick) WHERE age >= 18;
CREATE INDEX person_lower_name ON person (lower(name), nick COLLATE RTRIM);
CREATE VIEW adult AS SELECT id, name AS Label FROM person WHERE age >= 18;
CREATE VIEW greeting (id, words) AS SELECT id, 'Hello, ' || nick FROM person;
CREATE TRIGGER person_aged AFTER UPDATE OF age, score ON person WHEN NEW.age > OLD.age
BEGIN
    UPDATE person SET nick = 'Old' WHERE id = NEW.id;
END;
CREATE TRIGGER visit_added INSERT ON visit
BEGIN
    SELECT RAISE(ABORT, 'closed') WHERE NEW.day < '2000-01-01';
END;
CREATE TRIGGER adult_gone INSTEAD OF DELETE ON adult
BEGIN
    DELETE FROM person WHERE id = OLD.id;
END;
"""
