"""The steps of the galleries chapter, in Django; the other side has the same."""
