# ruff: noqa
# mypy: ignore-errors
"""Flask-SQLAlchemy, legacy style, with SQLAlchemy's naming convention."""

from datetime import datetime
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData
from sqlalchemy.sql import func

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
db = SQLAlchemy(metadata=metadata)

club_friends = db.Table(
    "people_club_friends",
    db.Column("club_id", db.ForeignKey("people_club.id"), primary_key=True),
    db.Column("person_id", db.ForeignKey("people_person.id"), primary_key=True),
)


class BaseModel(db.Model):
    __abstract__ = True
    id = db.Column(db.Integer, primary_key=True)

    def save(self):
        db.session.add(self)
        db.session.commit()


class Person(BaseModel):
    __tablename__ = "people_person"
    name = db.Column(db.String(100), nullable=False)
    email = db.Column(db.String(254), unique=True, nullable=False)
    points = db.Column(db.Integer, default=0)
    score = db.Column(db.SmallInteger, db.CheckConstraint("score >= 0", name="positive"), default=0)
    photo = db.Column(db.LargeBinary)
    pause = db.Column(db.Interval)
    ip = db.Column(db.String(45))
    created = db.Column(db.DateTime, default=datetime.utcnow)
    updated = db.Column(db.DateTime(timezone=True), server_default=func.now(), onupdate=func.now())


class Club(db.Model):
    __tablename__ = "people_club"
    id = db.Column(db.String(36), primary_key=True)
    code = db.Column(db.String(50), index=True)
    friends = db.relationship(Person, secondary=club_friends, backref="clubs")


class Line(BaseModel):
    __tablename__ = "depot_line"
    article_id = db.Column(db.Integer, db.ForeignKey("depot_article.id"), nullable=False)
    quantity = db.Column(db.Integer, nullable=False)
    note = db.Column(db.Text)
    buyer_id = db.Column(db.Integer, db.ForeignKey("people_person.id", ondelete="CASCADE"))


class Article(BaseModel):
    __tablename__ = "depot_article"
    title = db.Column(db.String(80), index=True)
    stock_no = db.Column(db.String(10), unique=True)
    count = db.Column(db.Integer, server_default="0")
