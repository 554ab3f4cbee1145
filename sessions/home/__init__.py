"""Sessions alone at home: what the therapist has set up in one file, and what is given back."""
