"""A masked study on one machine: who gets which arm, sealed; sessions that do not tell; the opening, logged."""
