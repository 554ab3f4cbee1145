"""The graph inside pyo: its clock, its events, and who steps it."""
