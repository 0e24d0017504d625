"""Updates a port: what was written last, what is new, and what was edited by hand since."""
