"""What the body is doing: streams in, heartbeats and breaths out.

Nothing here reads a clock, sleeps or starts a thread, except what talks to Lab Streaming Layer: `sensors.lsl`,
`sensors.network.watch`, `sensors.replay` and `sensors.simulation.live`. All times are seconds on this machine's LSL
clock.
"""
