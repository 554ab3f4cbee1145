"""What a data dictionary says of Sospiro's own columns: of each something, and of moments what is so."""

import pytest

from sensors.stream import Stream
from sessions.export.arrays import CLOCK_COLUMNS
from sessions.export.deidentify import NUMBERS
from sessions.export.descriptions import COLUMNS
from sessions.recording.own_streams import DERIVED, GROUP

OURS = [stream for stream in (*DERIVED, GROUP) if stream.name in NUMBERS]
SINCE = "seconds since the session began"


@pytest.mark.parametrize("stream", OURS, ids=lambda stream: stream.name)
def test_every_column_that_goes_to_others_is_told_in_words(stream: Stream) -> None:
    assert COLUMNS[stream.name].keys() == {channel.label for channel in stream.channels}


def test_what_is_said_to_count_from_the_beginning_does() -> None:
    said = {label for told in COLUMNS.values() for label, words in told.items() if SINCE in words}
    assert said == CLOCK_COLUMNS
