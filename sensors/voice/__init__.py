"""A microphone as a sensor: pitch, level and voicing of a hum, claps, and the noise of the breath; never the sound."""
