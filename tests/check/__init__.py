"""A person's own projects, checked as their owner would."""
