"""Humming: which tone sounds along with a hum, and how long a person hums."""
