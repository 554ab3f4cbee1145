"""What is said when a group cannot begin, or somebody cannot join it."""

from gui.language import mark

TEXTS = (
    mark(
        "No stream {names} of {person} is on the network ({there}): start the device, or name another with --person "
        "{same}=NAME."
    ),
    mark(
        "Nothing in the streams of {person} ({there}) looks like heart or breath: name another with --person "
        "{same}=NAME."
    ),
    mark(
        "Several streams of {person} are equally good: {streams}; choose one by what stands in brackets, as in "
        "--person {example}."
    ),
    mark(
        "The stream '{stream}' would be read for {one} and for {other}: name for each what is theirs alone, as in "
        "--person {example}."
    ),
    mark("What is named as a stream of {person} is read for somebody else already."),
    mark("{person} could not join the group: look into the log file for why."),
)
