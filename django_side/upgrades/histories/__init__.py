"""Other histories of the chapter, each small enough to show one thing; none is the real one."""
