"""Finds the breathing rate at which a person's heart rate swings most, or says that it cannot be told."""
