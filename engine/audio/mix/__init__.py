"""From the voices to the loudspeaker: levels, room, limiter."""
