"""One sitting, lived and kept: the loop that joins body and music, and its record on disk."""
