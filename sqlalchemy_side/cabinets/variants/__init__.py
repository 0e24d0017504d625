"""The tables of the chapter, mapped once more in other ways: a module for each topic.

Each module has a registry of its own, in which a table may be mapped by several classes.
"""
