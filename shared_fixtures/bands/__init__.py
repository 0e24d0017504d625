"""What is asked of bands and who played in them."""
