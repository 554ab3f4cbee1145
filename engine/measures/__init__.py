"""What a session can say of body and music in numbers: every measure with its unit, window, age and plain words.

`engine.measures.registry` lists and keeps them all; the modules beside it hold one kind each and can be used alone, on
a stream or on a recording. None reads a clock, and how events are cut into states changes nothing.
"""
