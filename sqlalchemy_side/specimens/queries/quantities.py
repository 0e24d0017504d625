"""Numbers: what a column keeps of them, and what comes back."""

from decimal import Decimal

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.specimens.models import Collector, Specimen


def collectors_of_thirty_centigrams(session: Session) -> ScalarResult[str]:
    """The sum is compared in the database."""
    heavy = select(Collector.name).join(Collector.specimens).group_by(Collector.id)
    return session.scalars(heavy.having(func.sum(Specimen.mass) == Decimal("0.30")))


def mass_that_is_rounded(session: Session) -> tuple[str, str]:
    """After a flush, the object keeps what it was given until it is read again."""
    specimen = session.scalars(select(Specimen).where(Specimen.label == "agate")).one()
    specimen.mass = Decimal("1.005")
    session.flush()
    given = str(specimen.mass)
    session.refresh(specimen)
    return given, str(specimen.mass)
