"""What the panel shows between sessions: pages for what is to be played, for streams, studies and settings."""
