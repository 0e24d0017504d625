"""The steps of the evolution chapter, in Django; the other side has the same numbers and names."""
