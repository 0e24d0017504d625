"""The steps of the geography chapter, in Django; the other side has the same numbers and names."""
