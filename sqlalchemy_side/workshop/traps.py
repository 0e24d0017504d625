"""Tempting ports of queries that run and silently give another answer."""

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from sqlalchemy_side.workshop.models import Note


def key_of_a_note_after_flush(session: Session) -> list[tuple[bool, bool]]:
    """The event whose name fits is sent a little too early."""
    seen: list[tuple[bool, bool]] = []
    note = Note(job_id=2, text="true it")

    def look(session: Session, *_: Any) -> None:
        seen.append((note.id is not None, note in session.new))

    event.listen(session, "before_flush", look)
    event.listen(session, "after_flush", look)
    session.add(note)
    session.flush()
    return seen
