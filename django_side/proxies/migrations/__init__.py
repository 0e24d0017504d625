"""The steps of the proxies chapter, in Django; the other side has the same numbers and names."""
