"""What is kept of people and their sessions beside the recording: who they are, what they said, who looked at it."""
