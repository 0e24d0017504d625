"""A museum's cards, whose details are JSON documents."""
