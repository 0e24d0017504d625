"""The steps of the abstract chapter, in Django; the other side has the same numbers and names."""
