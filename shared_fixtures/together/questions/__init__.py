"""Questions by topic, in reading order.

Django's side is a piece of work in Django alone, SQLAlchemy's side the same piece moved half-way:
a part of it uses Django, a part SQLAlchemy, in one transaction.
"""

TOPICS = ("blocks", "objects", "connections", "testing")
