"""The Qt panel: it draws `Snapshot`s, posts `Command`s and holds no truth of its own."""
