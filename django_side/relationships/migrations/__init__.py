"""The steps of the relationships chapter, in Django; the other side has the same names."""
