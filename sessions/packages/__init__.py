"""Sessions lived at home, packed for the therapist alone and taken in at the therapist's: once, whole, unchanged."""
