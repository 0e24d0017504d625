"""The readers: every planted change is told, and nothing else."""
