"""Accounts, their entries, and transfers between them: sessions and transactions."""
