"""The steps of the quickstart chapter, in Django; the other side has the same numbers and names."""
