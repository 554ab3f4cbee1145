"""Commands of `sospiro`; heavy imports stay inside the functions that need them."""
