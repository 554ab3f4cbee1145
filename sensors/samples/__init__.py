"""From raw chunks to clean samples with a place in time: what every signal passes before it is listened to."""
