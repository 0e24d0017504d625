"""The steps of the academy chapter, in Django; the other side has the same numbers and names."""
