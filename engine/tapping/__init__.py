"""Taps and drum strokes beside the beats they were meant for: asynchrony, steadiness, and how a person corrects."""
