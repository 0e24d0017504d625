"""The steps of the options chapter, in Django; the other side has the same numbers and names."""
