"""Abstract base classes: what children inherit, change, and leave out."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ScalarResult, String, insert, inspect, literal, select, union_all
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from sqlalchemy_side.abstract.models import (
    CommonInfo,
    Employee,
    Newborn,
    Student,
    Teacher,
    UnmanagedStudent,
    Visitor,
)


def tables_of_the_models(session: Session) -> dict[str, str | None]:
    """An abstract class has no table at all."""
    classes = (CommonInfo, Student, Employee, Teacher, Visitor, Newborn)
    return {model.__name__: getattr(model, "__tablename__", None) for model in classes}


def columns_of_a_student(session: Session) -> list[str]:
    """Columns of the base come last, unless ``sort_order`` puts them first."""
    return Student.__table__.columns.keys()


def columns_of_a_teacher(session: Session) -> list[str]:
    """Each level has its own ``sort_order``."""
    return Teacher.__table__.columns.keys()


def students_of_twenty(session: Session) -> ScalarResult[Student]:
    """An inherited column is copied into the student's table, so no other table is queried."""
    statement = select(Student).where(Student.age == 20)
    return session.scalars(statement)


def everybody_of_twenty(session: Session) -> Sequence[tuple[str, str]]:
    """An abstract class is not mapped, so a union combines the tables of its children."""
    students = select(Student.name, literal("student")).where(Student.age == 20)
    teachers = select(Teacher.name, literal("teacher")).where(Teacher.age == 20)
    statement = union_all(teachers, students).order_by("name")
    return session.execute(statement).all()


def enroll_a_student(session: Session) -> Student:
    """The constructor accepts the columns of the base and of the child alike."""
    student = Student(name="Bob", age=18, home_group="C3")
    session.add(student)
    return student


def common_info_without_a_table(session: Session) -> ScalarResult[CommonInfo]:
    """An abstract class is not mapped, so nothing can be selected from it."""
    return session.scalars(select(CommonInfo))


def save_common_info(session: Session) -> None:
    """The class can be instantiated; the session refuses an unmapped object."""
    session.add(CommonInfo(name="Bob", age=18))


def longest_names(session: Session) -> dict[str, int | None]:
    """A column of the same name replaces the inherited one."""
    classes = (Student, Teacher, Visitor, Newborn)
    types = {model.__name__: model.__table__.c.name.type for model in classes}
    return {name: type_.length for name, type_ in types.items() if isinstance(type_, String)}


def columns_of_a_visitor(session: Session) -> list[str]:
    """``age = None`` removes the column of a mixin or an abstract class."""
    return Visitor.__table__.columns.keys()


def visitors_of_eighteen(session: Session) -> ScalarResult[Visitor]:
    """The table has no such column; the class has the attribute, whose value is None."""
    statement = select(Visitor).where(Visitor.__table__.c.age == 18)
    return session.scalars(statement)


def welcome_a_visitor_of_eighteen(session: Session) -> None:
    """``insert`` accepts only columns of the table; the constructor accepts any attribute."""
    visitors = Visitor.metadata.tables[Visitor.__tablename__]
    session.execute(insert(visitors).values(name="Cy", purpose="tour", age=18))


def ages_of_newborns(session: Session) -> list[tuple[str, int]]:
    """The value is an attribute of the class, which all rows share."""
    statement = select(Newborn).order_by(Newborn.weight.desc())
    return [(newborn.name, newborn.age) for newborn in session.scalars(statement)]


def students_in_the_inherited_order(session: Session) -> ScalarResult[Student]:
    """A class has no order to inherit: each statement states its own."""
    statement = select(Student).order_by(Student.name)
    return session.scalars(statement)


def first_of_each_model(session: Session) -> dict[str, Any]:
    """Each statement states its order; without one, the database chooses what comes first."""
    statements = (
        select(Student).order_by(Student.name),
        select(Teacher).order_by(Teacher.name),
        select(Visitor).order_by(Visitor.id),
        select(Newborn).order_by(Newborn.weight.desc()),
    )
    rows = [session.scalars(statement.limit(1)).one() for statement in statements]
    return {type(row).__name__: row for row in rows}


def abstract_and_concrete_models(session: Session) -> dict[str, bool]:
    """``__abstract__`` is never inherited, so a child is mapped unless it declares it again."""
    classes = (CommonInfo, Student, Employee, Teacher)
    return {model.__name__: inspect(model, raiseerr=False) is None for model in classes}


def indexes_of_each_model(session: Session) -> dict[str, list[str]]:
    """The base creates ``__table_args__`` for each class; a child's own replace them."""
    classes = (Student, Teacher, Visitor, Newborn)
    tables = {model.__name__: model.metadata.tables[model.__tablename__] for model in classes}
    return {name: [str(index.name) for index in table.indexes] for name, table in tables.items()}


def students_that_are_not_managed(session: Session) -> ScalarResult[UnmanagedStudent]:
    """A second class maps a table that another one declares, and has its own objects."""
    statement = select(UnmanagedStudent).order_by(UnmanagedStudent.name)
    return session.scalars(statement)


def one_table_for_all_children(session: Session) -> None:
    """The second child of one table cannot be defined."""

    class Base(DeclarativeBase):
        pass

    class Shared(Base):
        __abstract__ = True
        __tablename__ = "abstract_shared"
        id: Mapped[int] = mapped_column(primary_key=True)

    class First(Shared):
        pass

    class Second(Shared):
        pass
