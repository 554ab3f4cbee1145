"""Arms of a study: what each condition changes of guide and music, and what it must not let the person steer."""
