"""What the music does about the body: the guide, its pacing, the texture and the sound."""
