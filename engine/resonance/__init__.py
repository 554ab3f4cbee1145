"""Finds the breathing rate at which a person's heart rate swings most, or says that it cannot be told.

`assessment` carries a plan out and is all that others need; it keeps the events of heart, breath and guide
(`evidence`), plays steps or a slide (`steps`, timed by `schedule`), and judges each when it is over (`step_result`):
was it heard and followed (`gates`), and what do the six criteria say (`criteria`). `outcome` ranks by peak-to-trough
those that count; `response` draws the curve on whose top the rate is read, weighing each step by its own `scatter`.
None of it reads a clock, and how events are cut into states changes nothing.
"""
