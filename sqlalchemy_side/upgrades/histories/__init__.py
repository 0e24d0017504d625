"""Alternative histories of the chapter, each small enough to show one thing."""
