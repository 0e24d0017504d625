"""What is asked of an abstract base whose reverse names tell its children apart."""
