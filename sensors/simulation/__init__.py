"""A simulated person: breathing that can follow a guide, a heart that swings with it, and its signals."""
