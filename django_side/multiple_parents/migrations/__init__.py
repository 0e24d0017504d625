"""The steps of the chapter, in Django; the other side has the same numbers and names."""
