"""Reports of a session and of a participant: one content, written as HTML and as PDF."""
