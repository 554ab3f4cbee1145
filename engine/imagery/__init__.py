"""Guided imagery: scripts of prompts that are said to the music, in time or with the guide's breath."""
