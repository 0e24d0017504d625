"""The readers report each planted change, and nothing else."""
