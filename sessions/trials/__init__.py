"""Whole sessions with simulated people, lived without sound, files or waiting, and what they come to as a table."""
