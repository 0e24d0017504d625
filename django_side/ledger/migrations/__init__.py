"""The steps of the ledger chapter, in Django; the other side has the same."""
