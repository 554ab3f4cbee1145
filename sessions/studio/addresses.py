"""The addresses of OSC; docs/studio.md lists them for those who listen."""

INHALE, EXHALE = "/sospiro/guide/inhale", "/sospiro/guide/exhale"
PHASE, BEAT = "/sospiro/guide/phase", "/sospiro/guide/beat"
NOTE, PLAYING = "/sospiro/note", "/sospiro/playing"
BREATH, BREATH_PHASE, BREATH_RATE = "/sospiro/breath", "/sospiro/breath/phase", "/sospiro/breath/rate"
HEARTBEAT, HEART_RATE = "/sospiro/heartbeat", "/sospiro/heart/rate"
SYNCHRONY, STATE = "/sospiro/synchrony", "/sospiro/state"
