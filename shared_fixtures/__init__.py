"""Questions, rows and answers, neutral between the two sides. This package imports no ORM."""
