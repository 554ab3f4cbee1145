"""What the watch over safety says, asks for, and asks beforehand."""

from gui.language import mark

TEXTS = (
    mark("Shallow and easy, don't fill up."),
    mark("Dizzy, tingling or short of air: back to the person's own rate at once. Ask how the person feels."),
    mark("Set aside by the therapist: {why}."),
    mark("No further press of the discomfort button for {seconds} s: cues as usual."),
    mark("More air is moved than at rest, for {seconds} s: the cues are softened. Say: {words}"),
    mark("more air is moved than at rest"),
    mark("Still more air is moved than at rest: the guide holds its rate as well."),
    mark("Breathing is easy again: cues as usual."),
    mark("No breath could be judged for {seconds} s: cues as usual."),
    mark("Over-breathing is not watched: depth of breathing unknown, {why}. Ask how the person feels."),
    mark("no breath shows it"),
    mark("there is no baseline of it"),
    mark(
        "The depth of breathing became {times} times what it was from one breath to the next: taken as a belt "
        "that moved. If the person did it, ask for easy breaths."
    ),
    mark("See how the person feels; Stop fades the music out in 2 s."),
    mark("above {rate}/min"),
    mark("below {rate}/min"),
    mark("more than {rate}/min above the baseline"),
    mark("heart rate {words} for {seconds} s"),
    mark("Heart rate {words} for {seconds} s: the guide holds its rate. {advice}"),
    mark("Heart rate no longer {words} for {seconds} s: the guide may lead on."),
    mark("No heart rate for {seconds} s: the hold is released, and it is watched again when heard."),
    mark("more than {share}% of the heartbeats came early"),
    mark(
        "More than {share}% of the heartbeats of the last minute came early: the guide holds its rate. This "
        "is not a diagnosis; loose electrodes look alike."
    ),
    mark("Early heartbeats are below {share}% again: the guide may lead on."),
    mark("No clear heartbeats for {seconds} s: the hold is released, and they are watched when heard."),
    mark("Rated: {item} {value} of 10."),
    mark("{item} is up by {by} of 10"),
    mark(
        "{item} is {value} of 10, {by} more than at first: the guide holds its rate. Ask whether to go on; "
        "Stop fades the music out in 2 s."
    ),
    mark("{item} is {value} of 10 again: the guide may lead on."),
    mark("Dose of sound unknown: this device is not calibrated; 'sospiro calibrate' takes two minutes."),
    mark("Dose of sound unknown: it is not counted in a masked session."),
    mark("Half of the week's dose of sound is used{words}. Nothing needs to change; softer is kinder to the ears."),
    mark("Most of the week's dose of sound is used{words}. Softer music keeps it within the week."),
    mark("The week's dose of sound is used up{words}. Softer music and some quiet days are advised."),
    mark("({share} %, counted against {level} dB(A) for 40 h)"),
    mark("(at least {share} %, counted against {level} dB(A) for 40 h)"),
    mark("Do you have a heart disease, an irregular heartbeat, a pacemaker, or chest pain?"),
    mark("Ask the treating physician first; keep the session short, and watch the heart rate."),
    mark("Do you have asthma, COPD or another disease of the lungs, or are you short of breath at rest?"),
    mark("Ask the treating physician first; let the person choose depth and pace, with no target below their ease."),
    mark("Have you ever had an epileptic seizure, or does flickering light trouble you?"),
    mark(
        "Over-breathing can provoke seizures: ask the treating physician first, keep breaths shallow, the screen away."
    ),
    mark("Do you have panic attacks, or does attention to your breathing frighten you?"),
    mark("Lead gently or not at all; show Comfortable breathing and the discomfort button before the start."),
    mark("Do you have a disease of the kidneys, diabetes that is hard to control, or another cause of acid blood?"),
    mark("Fast breathing may be needed to balance the blood: do not slow it without the treating physician."),
    mark("Are you pregnant?"),
    mark("Ask the midwife or physician first; sit upright, and lead gently."),
    mark("Do you have low blood pressure, or do you faint easily?"),
    mark("Slow breathing can lower it further: stay seated, and take time to rise."),
    mark("Do you have tinnitus, or do ordinary sounds hurt your ears?"),
    mark("Begin very softly, count the dose of sound as for sensitive listeners, and let the person set the volume."),
    mark("Is there music, or a sound, that brings back something terrible?"),
    mark("Choose the style together beforehand, leave out what was named, and show how to stop the music."),
    mark("Safety setting {name} is '{value_set}', not '{usual}'."),
    mark("Safety limit {name} is {value_set}, stricter than the usual {usual}."),
    mark("Safety limit {name} is {value_set}, looser than the usual {usual}."),
)
