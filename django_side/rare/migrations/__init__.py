"""The steps of the rare chapter, in Django; the other side has the same numbers and names."""
