"""Tempting ports of Django's abstract classes; the right answers are in ``queries``."""

from typing import Any

from sqlalchemy import ScalarResult, String, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from sqlalchemy_side.abstract.models import Student, Visitor


def columns_of_an_unsorted_student(session: Session) -> list[str]:
    """The base's columns without ``sort_order``."""

    class Base(DeclarativeBase):
        pass

    class CommonInfo(Base):
        __abstract__ = True
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str] = mapped_column(String(100))
        age: Mapped[int]

    class Student(CommonInfo):
        __tablename__ = "student_info"
        home_group: Mapped[str] = mapped_column(String(5))

    return Student.__table__.columns.keys()


def visitors_of_eighteen_by_the_attribute(session: Session) -> ScalarResult[Visitor]:
    """``filter(age=18)``, word for word."""
    statement = select(Visitor).where(Visitor.age == 18)  # type: ignore[arg-type]  # mypy reports it
    return session.scalars(statement)


def welcome_a_visitor_by_the_constructor(session: Session) -> tuple[str, Any, Any]:
    """``Visitor.objects.create(age=18)``, word for word; then the row is read back."""
    visitor = Visitor(name="Cy", purpose="tour", age=18)
    session.add(visitor)
    session.flush()
    age = visitor.age
    session.expunge(visitor)
    return visitor.name, age, session.get_one(Visitor, visitor.id).age


def students_without_an_order(session: Session) -> ScalarResult[Student]:
    """``Student.objects.all()``, word for word."""
    return session.scalars(select(Student))
