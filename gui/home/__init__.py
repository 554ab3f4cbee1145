"""The window for sessions alone at home: a few large buttons, the breathing picture, and no settings."""
