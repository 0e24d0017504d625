"""The steps of the bands chapter, in Django; the other side has the same numbers and names."""
