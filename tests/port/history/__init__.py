"""Tests of a revision for each migration."""
