"""The steps of the methods chapter, in Django; the other side has the same numbers and names."""
