"""What a person asked in a session by protocol that the protocol did not, in words."""

from gui.language import mark, tr
from gui.panel.words import plain

ASKED = {
    "comfortable": mark("comfortable breathing"),
    "hold": mark("hold"),
    "refresh": mark("match again"),
    "target": mark("target"),
    "style": mark("music"),
    "layer": mark("layer"),
    "arousal": mark("calmer or livelier"),
    "next stage": mark("next stage"),
    "extend": mark("a minute more"),
    "discomfort": mark("dizzy, tingling or short of air"),
    "set aside": mark("advice to end set aside"),
    "lead": mark("lead speed"),
    "texture": mark("sound"),
    "scene": mark("pain or healing music"),
    "pause": mark("pause"),
    "play": mark("play along"),
    "follow": mark("follow the player"),
    "aside": mark("member set aside"),
    "ended early": mark("ended early"),
}


def deviation_words(recorded: str) -> str:
    """Word a deviation as `sessions.story` tells it: what was asked first, then its text and value."""
    for known, words in ASKED.items():
        if recorded == known or recorded.startswith(f"{known} "):
            return f"{tr(words)}{plain(recorded.removeprefix(known))}"
    return plain(recorded)
