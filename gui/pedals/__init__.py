"""Pedals, pads, knobs and game-pads in the panel: which one presses what, and the page where that is told."""
