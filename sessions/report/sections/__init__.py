"""The sections of a report, each made from what was kept and from nothing else."""
