"""An assessment of resonance after its session: computed again from the recording, and drawn."""
