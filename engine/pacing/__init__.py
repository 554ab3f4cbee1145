"""Leading the breath: the states of the guide, under the limits that no state can pass."""
