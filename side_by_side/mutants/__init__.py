"""Plants one small mistake at a time in each side's code, and asks whether anything differs."""
