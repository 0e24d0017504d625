"""The questions: rows and answers, neutral between the two sides. No ORM is imported here."""
