"""One music for several people: what their pacings propose becomes one guide, one texture, a voice for each."""
