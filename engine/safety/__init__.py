"""What looks after the person: breathing, heart, ratings and sound against limits, in words; never a diagnosis."""
