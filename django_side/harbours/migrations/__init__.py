"""The steps of the harbours chapter, in Django; the other side has the same."""
