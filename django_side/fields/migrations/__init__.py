"""The steps of the fields chapter, in Django; the other side has the same numbers and names."""
