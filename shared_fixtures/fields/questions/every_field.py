"""Rows with a value in every field."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from shared_fixtures.question import Instance, PerDatabase, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#field-types"
REFERENCE = "https://docs.djangoproject.com/en/5.2/ref/models/fields"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "full_row_of_every_field",
        asks="What is the value of each column of the first row, which holds the greatest values?",
        answer={
            "id": 1,
            "big_integer_field": 9223372036854775807,
            "binary_field": b"\x00\x01\xff",
            "boolean_field": True,
            "char_field": "Ünïcödé ✓",
            "date_field": date(1815, 12, 10),
            "date_time_field": datetime(2023, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
            "decimal_field": Decimal("12345678.9012"),
            "duration_field": timedelta(days=1, hours=2, minutes=3, seconds=4, microseconds=5),
            "email_field": "ada@example.org",
            "file_field": "scores/kind_of_blue.pdf",
            "file_path_field": "scores/sketches.pdf",
            "float_field": 0.1,
            "generic_ip_address_field": "192.0.2.1",
            "image_field": "covers/kind_of_blue.png",
            "integer_field": 21,
            "json_field": {"list": [1, 2.5, None, True], "text": "ü"},
            "positive_big_integer_field": 9223372036854775807,
            "positive_integer_field": 2147483647,
            "positive_small_integer_field": 32767,
            "slug_field": "kind-of-blue",
            "small_integer_field": 32767,
            "text_field": "two\nlines",
            "time_field": time(23, 59, 59, 999999),
            "url_field": "https://example.org/?a=b&c=%20",
            "uuid_field": UUID("6f1c2b1e-0b5a-4a53-9f0e-2d7a3c1b0a01"),
            "foreign_key_id": 2147483646,
            "one_to_one_field_id": 32766,
            "generated_field": 42,
            "_order": 0,
        },
        source=GUIDE,
    ),
    Question(
        "least_row_of_every_field",
        asks="What is the value of each column of the second row, which holds the least or empty "
        "values?",
        answer={
            "id": 2,
            "big_integer_field": -9223372036854775808,
            "binary_field": b"",
            "boolean_field": False,
            "char_field": "",
            "date_field": date(1, 1, 1),
            "date_time_field": datetime(1970, 1, 1, tzinfo=UTC),
            "decimal_field": Decimal("-0.0001"),
            "duration_field": timedelta(days=-1),
            "email_field": "",
            "file_field": "",
            "file_path_field": "",
            "float_field": -1.5e-300,
            "generic_ip_address_field": "2001:db8::1",
            "image_field": "",
            "integer_field": -1073741824,
            "json_field": {},
            "positive_big_integer_field": 0,
            "positive_integer_field": 0,
            "positive_small_integer_field": 0,
            "slug_field": "",
            "small_integer_field": -32768,
            "text_field": "",
            "time_field": time(0, 0),
            "url_field": "",
            "uuid_field": UUID(int=0),
            "foreign_key_id": 2147483646,
            "one_to_one_field_id": 1,
            "generated_field": -2147483648,
            "_order": 1,
        },
        source=GUIDE,
    ),
    Question(
        "objects_of_every_field",
        asks="Which objects are there, the one with an empty name first?",
        answer=instances("EveryField", "", "Ünïcödé ✓"),
        source=GUIDE,
    ),
    Question(
        "save_every_field",
        asks="Which positions do two new rows with a value in every field get, one of a key that "
        "has no row and one of a key that has two, and which generated value and musicians does "
        "the second get?",
        answer=(Instance("EveryField", "new"), [0, 2], 14, {"Davis", "Simone"}),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "change_every_field",
        asks="Do the two rows agree after every field of the first, except keys, gets the "
        "second's value?",
        answer=True,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "generated_value_after_a_change",
        asks="What is the value of a generated column after the number it is computed from "
        "becomes 5?",
        answer=10,
        writes=True,
        source=f"{REFERENCE}/#generatedfield",
    ),
    Question(
        "change_generated_value",
        asks="What is the value of a generated column after it and the number it is computed from "
        "were set by hand, and after the row was saved and read back?",
        # The number was set to 5.
        answer=(1, 10),
        writes=True,
        source=f"{REFERENCE}/#generatedfield",
    ),
    Question(
        "rows_by_generated_value",
        asks="Which rows have the generated value 42?",
        answer=instances("EveryField", "Ünïcödé ✓"),
        source=f"{REFERENCE}/#generatedfield",
    ),
    Question(
        "path_of_a_file",
        asks="What are the paths of the first row's file and image?",
        answer=("scores/kind_of_blue.pdf", "covers/kind_of_blue.png"),
        source=f"{REFERENCE}/#filefield",
    ),
    Question(
        "save_negative_of_a_positive_field",
        asks="Can a positive integer be set to -1?",
        answer=PerDatabase(
            "MariaDB's column is unsigned, and rejects the number before the check runs.",
            sqlite=Refused("IntegrityError", "IntegrityError"),
            postgresql=Refused("IntegrityError", "IntegrityError"),
            mariadb=Refused("DataError", "DataError"),
        ),
        writes=True,
        source=f"{REFERENCE}/#positiveintegerfield",
    ),
)
