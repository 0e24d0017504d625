"""What of Django's surface no pair uses, and why."""

LATER = "The servers of the suite are older: PostgreSQL has it from {} on, MariaDB from {} on."
ANY_VALUE = LATER.format(16, "no version")
UUIDS = LATER.format(18, "11.7")
POSTGRESQL = "Before 6.0 it is in contrib.postgres, where the chapter warehouse shows it."

#: By ``group: item``, or ``group: *`` for the rest of a group.
REASONS: dict[str, str] = {
    "QuerySet methods: totally_ordered": "New in 6.1; a select() has no order but its order_by().",
    "functions: UUID: UUID4": UUIDS,
    "functions: UUID: UUID7": UUIDS,
    "function options: UUID7(shift=)": UUIDS,
    "functions: contrib.postgres: Lexeme": "New in 6.0: warehouse shows SearchQuery with raw text.",
    "aggregates: AnyValue": ANY_VALUE,
    "aggregate options: AnyValue(filter=)": ANY_VALUE,
    "aggregate options: AnyValue(default=)": ANY_VALUE,
    "aggregates: BitAnd": POSTGRESQL,
    "aggregates: BitOr": POSTGRESQL,
    "aggregates: BitXor": POSTGRESQL,
    "aggregates: StringAgg": POSTGRESQL,
    "aggregate options: BitAnd(filter=)": POSTGRESQL,
    "aggregate options: BitAnd(default=)": POSTGRESQL,
    "aggregate options: BitOr(filter=)": POSTGRESQL,
    "aggregate options: BitOr(default=)": POSTGRESQL,
    "aggregate options: BitXor(filter=)": POSTGRESQL,
    "aggregate options: BitXor(default=)": POSTGRESQL,
    "aggregate options: StringAgg(filter=)": POSTGRESQL,
    "aggregate options: StringAgg(distinct=)": POSTGRESQL,
    "aggregate options: StringAgg(default=)": POSTGRESQL,
    "aggregate options: StringAgg(order_by=)": POSTGRESQL,
    "aggregate options: StringAgg(delimiter=)": POSTGRESQL,
    "transactions: savepoint_create": "The name of savepoint() from 6.1 on, which ledger calls.",
}
