"""Protocols: the plan of a session as a file, and the programme that carries it out stage by stage."""
