"""What sounds: one module per instrument, built once and never destroyed while it plays."""
