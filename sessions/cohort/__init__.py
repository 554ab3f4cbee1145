"""Many sessions at once: each heard again from its recording, in one tidy table whatever machine did the work."""
