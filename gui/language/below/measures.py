"""What the measures are called, what they mean, and why there is no number."""

from gui.language import mark

TEXTS = (
    mark("How many of the last 6 breaths went together with the music's breath."),
    mark("How steadily breath and music keep their distance: 1 is perfect step, and chance alone is above 0."),
    mark(
        "How far the heart rate rises and falls within one breath; slow, easy breathing usually makes the swing larger."
    ),
    mark(
        "How much the heart swings in one even wave: power of the highest peak over the rest; about 9 is a "
        "perfect wave."
    ),
    mark(
        "The same as a share: 1 when all of the heart's variation is one even wave, near 0 when there is no wave in it."
    ),
    mark(
        "How much the time between two heartbeats changes from beat to beat; rest and slow breathing usually raise it."
    ),
    mark("How long the breath has been slower than 10 a minute since the session began."),
    mark("How long after the music's cue an inhale begins; below 0 it comes before it, as most people's do."),
    mark("How much longer a breath is than the music's; below 0 it is shorter."),
    mark("How many of all breaths since the music began to guide went together with it."),
    mark("6 breaths"),
    mark("60 s"),
    mark("64 s, every 5 s"),
    mark("120 s, every 5 s"),
    mark("all guided breaths so far"),
    mark("the session so far"),
    mark("beats/min"),
    mark("ms"),
    mark("%"),
    mark("not enough data yet: {n} of {of} {what}"),
    mark("only {n} of {of} {what}"),
    mark("guided breaths"),
    mark("breaths with heartbeats"),
    mark("s with breath and guide"),
    mark("s of heartbeats"),
    mark("breaths"),
    mark("s"),
    mark("no breath yet"),
    mark("no breath for {seconds} s"),
    mark("no guided breath for {seconds} s"),
    mark("no heartbeat yet"),
    mark("no heartbeat for {seconds} s"),
    mark("no breath with heartbeats for {seconds} s"),
    mark("no two intervals follow each other"),
    mark("too few heartbeats within the breaths"),
    mark("the heart rate does not vary"),
    mark("the heart rate does not swing clearly enough with the breath"),
    mark("cannot be computed from these numbers"),
    mark("breathing rate unknown"),
    mark("no microphone is used"),
    mark("nothing was hummed"),
    mark("no breath is heard"),
    mark("exhales"),
    mark("paced"),
    mark("partly paced"),
    mark("spontaneous"),
    mark("breaths of the guide"),
    mark("{n} breaths to {of} of the music"),
    mark("at first {value}"),
    mark("chance gives {value}, with a steady breath more"),
    mark("peak at {hertz} Hz, {name} window"),
    mark("{n} of {of}"),
    mark("ECG"),
    mark("Pulse (PPG)"),
    mark("RR intervals"),
    mark("Respiration"),
)
