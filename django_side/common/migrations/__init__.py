"""The steps of the common chapter, in Django; the other side has the same numbers and names."""
