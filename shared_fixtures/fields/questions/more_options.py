"""Options of fields that no table of the chapter needs, each on throwaway classes."""

from datetime import date

from shared_fixtures.question import Question, Refused

FIELDS = "https://docs.djangoproject.com/en/5.2/ref/models/fields/"
CONSTRAINTS = "https://docs.djangoproject.com/en/5.2/ref/models/constraints/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "files_to_choose_from",
        asks="Which recordings are in a folder and below it, and which folders are in it?",
        answer=(["blue.flac", "live/green.flac"], ["live", "old.flac"]),
        source=f"{FIELDS}#filepathfield",
        without_sql=True,
    ),
    Question(
        "unpacked_address",
        asks="Which address is kept for ::ffff:192.0.2.1, which means one of the old protocol?",
        answer="192.0.2.1",
        source=f"{FIELDS}#genericipaddressfield",
        without_sql=True,
    ),
    Question(
        "address_of_the_other_protocol",
        asks="Is 2001:db8::1 an address, where only the old protocol is allowed?",
        answer=Refused("ValidationError", "AddressValueError"),
        source=f"{FIELDS}#genericipaddressfield",
        without_sql=True,
    ),
    Question(
        "slug_with_letters_of_any_language",
        asks="Is blå-tåg a slug, where letters of any language are allowed?",
        answer="blå-tåg",
        source=f"{FIELDS}#slugfield",
        without_sql=True,
    ),
    Question(
        "collation_and_condition_of_columns",
        asks="Which collation has a text by bytes, and which condition has an even number?",
        answer=("C", "number % 2 = 0"),
        source=f"{FIELDS}#textfield",
        without_sql=True,
    ),
    Question(
        "file_that_is_kept_in_memory",
        asks="Which name does a recording have that is kept in memory, and what is in it?",
        answer=("takes/one.flac", b"la"),
        source=f"{FIELDS}#filefield",
        without_sql=True,
    ),
    Question(
        "size_after_the_cover_is_removed",
        asks="Which height and width are left after a picture is removed?",
        answer=(None, None),
        source=f"{FIELDS}#imagefield",
        without_sql=True,
    ),
    Question(
        "table_of_words_without_foreign_keys",
        asks="What is the table between takes and words called, and how many foreign keys has it?",
        answer=("words_of_takes", 0),
        source=f"{FIELDS}#manytomanyfield",
        without_sql=True,
    ),
    Question(
        "class_that_settings_put_in_its_place",
        asks="Which class does a ticket refer to when settings name Fan instead of Listener, and "
        "has Listener a table?",
        answer=("Fan", False),
        source="https://docs.djangoproject.com/en/5.2/topics/auth/customizing/",
        without_sql=True,
    ),
    Question(
        "labels_of_loudness",
        asks="Which numbers with which labels are there, and what is the label of 2?",
        answer=([(1, "Piano"), (2, "as loud as you can")], "as loud as you can"),
        source=f"{FIELDS}#enumeration-types",
        without_sql=True,
    ),
    Question(
        "dates_to_choose_from",
        asks="Which dates are there to choose from?",
        answer=[(date(1959, 3, 2), "the first day"), (date(1959, 4, 22), "the second day")],
        source=f"{FIELDS}#enumeration-types",
        without_sql=True,
    ),
    Question(
        "title_that_a_constraint_in_python_refuses",
        asks="Is a title with a digit refused, where no rule of the database forbids it?",
        answer=Refused("ValidationError", "ValueError"),
        source=f"{CONSTRAINTS}#baseconstraint",
        without_sql=True,
    ),
    Question(
        "words_as_a_fixture_has_them",
        asks="What does a fixture have for the set of green and blue?",
        answer="blue,green",
        source=f"{FIELDS}#field-api-reference",
        without_sql=True,
    ),
    Question(
        "words_from_a_form",
        asks="Which words does a field have after Blue is written in its form?",
        answer={"blue"},
        source=f"{FIELDS}#field-api-reference",
        without_sql=True,
    ),
    Question(
        "type_of_a_reference_to_a_short_key",
        asks="Which type does a column have that refers to words, but needs four letters?",
        answer="char(4)",
        source=f"{FIELDS}#field-api-reference",
        without_sql=True,
    ),
    Question(
        "unique_title_in_any_case",
        asks="Which statement makes titles unique, in upper and lower case alike?",
        answer="create unique index take_once on fields_take (lower(title))",
        source=f"{CONSTRAINTS}#uniqueconstraint",
        only_on=("postgresql",),
    ),
    Question(
        "unique_title_checked_at_once",
        asks="Which statement makes titles unique, to be checked at once unless deferred?",
        answer="ALTER TABLE fields_take ADD CONSTRAINT take_once UNIQUE (title) "
        "DEFERRABLE INITIALLY IMMEDIATE",
        source=f"{CONSTRAINTS}#deferrable",
        only_on=("postgresql",),
    ),
    Question(
        "indexes_in_a_tablespace",
        asks="In which tablespaces are the indexes of titles and of numbers created?",
        answer=["slow", "fast"],
        source="https://docs.djangoproject.com/en/5.2/topics/db/tablespaces/",
        only_on=("postgresql",),
    ),
)
