"""The record of a session while it is written: XDF, sound, journal, and the repair of what a crash cut off."""
