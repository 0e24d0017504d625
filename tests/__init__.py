"""The suite, which compares the two sides and tests the tool."""

from pathlib import Path

#: The folder of the checkout.
ROOT = Path(__file__).resolve().parent.parent
