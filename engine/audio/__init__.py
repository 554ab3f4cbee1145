"""The sound: pyo and the audio devices, in a process of their own. The only folder that may import them."""
