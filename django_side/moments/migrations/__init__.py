"""The steps of the moments chapter, in Django; the other side has the same."""
