"""The client's window: a breathing picture for a second screen, and nothing else.

It shows the guide that sounds and the sentences that are for the person; no number, name, state, banner or fault is
ever seen there. Importing this package imports no Qt.
"""
