"""Several people at once: one music, and a session of their own for each."""
