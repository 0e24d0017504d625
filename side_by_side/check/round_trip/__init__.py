"""The same rows through each ORM: are the same bytes stored, and the same values read?

Both ORMs write into databases that Django built, because in production the database is Django's.
"""
