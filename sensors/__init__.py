"""What the body is doing: streams in, heartbeats and breaths out.

Nothing here reads a clock, sleeps or starts a thread, except `sensors.lsl` and `sensors.discovery`, which talk to
Lab Streaming Layer. All times are seconds on this machine's LSL clock.
"""
