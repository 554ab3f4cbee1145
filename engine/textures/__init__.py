"""How body and pacing become the texture of the music: one table of mappings, and who applies it."""
