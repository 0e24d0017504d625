"""What holds of the package once it is installed from its wheel."""
