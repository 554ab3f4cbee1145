"""Streams on the network: which is what, which was chosen, and what to do when one goes and comes back."""
