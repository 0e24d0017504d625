"""The steps of the places chapter, in Django; the other side has the same numbers and names."""
