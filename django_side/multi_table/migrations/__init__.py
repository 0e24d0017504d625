"""The steps of the multi_table chapter, in Django; the other side has the same names."""
