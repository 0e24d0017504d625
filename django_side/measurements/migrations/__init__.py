"""The steps of the measurements chapter, in Django; the other side has the same."""
