# ruff: noqa
# mypy: ignore-errors
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Maker(db.Model):
    __tablename__ = "stock_maker"
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)


class StockItem(db.Model):
    __tablename__ = "stock_item"
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80))
    code = db.Column(db.String(50), nullable=False)
    maker_id = db.Column(db.Integer, db.ForeignKey("stock_maker.id"), nullable=False)
    count = db.Column(db.Integer, server_default="0", nullable=False)
