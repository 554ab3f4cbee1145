"""A recording heard as if it were live: its events, and how they stand against a reference."""
