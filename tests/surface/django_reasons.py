"""What of Django's surface no pair uses, and why."""

UUID7 = "The servers of the suite are older: PostgreSQL has it from 18 on, MariaDB from 11.7 on."

#: By ``group: item``, or ``group: *`` for the rest of a group.
REASONS: dict[str, str] = {
    "functions: UUID: UUID7": UUID7,
    "function options: UUID7(shift=)": UUID7,
}
