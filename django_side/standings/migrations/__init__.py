"""The steps of the standings chapter, in Django; the other side has the same."""
