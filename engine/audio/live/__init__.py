"""The audio process: spawned, supervised, and its way to the sound card."""
