"""Sessions run again: what was recorded goes through the engine of today, and every decision is compared."""
