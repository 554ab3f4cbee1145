"""What goes out of a session to a studio: notes and clock over MIDI, messages over OSC, the tempo over Ableton Link.

The session says what sounds and when; a process of its own (`sender`) sends it at that time, so that neither a port
that hangs nor one that vanishes costs the session anything.
"""
