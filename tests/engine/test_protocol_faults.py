"""A mistake in a protocol file is one sentence with file, line and key; a file broken at random is no worse.

200 files are broken at random; `SOSPIRO_FUZZ=10000` breaks so many others.
"""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.protocols.canonical import canonical, read_canonical
from engine.protocols.protocol_file import list_protocols, read_protocol
from sensors.errors import Reason, SospiroError

TEXTS = [item.path.read_bytes() for item in list_protocols()]
HEAD = 'name = "A"\n'
HOLD = HEAD + '[[stages]]\nkind = "hold"\nminutes = 1\n'
PLAN = HEAD + '[[stages]]\nkind = "resonance"\n'
DEAF = "sensors = false\n" + HOLD
BROKEN = int(os.environ.get("SOSPIRO_FUZZ", "200"))


def written(folder: Path, text: str | bytes, name: str = "mine.toml") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def fault(path: Path) -> SospiroError:
    with pytest.raises(SospiroError) as caught:
        read_protocol(path)
    assert caught.value.sentence.endswith((".", "?"))
    assert caught.value.sentence.isprintable()
    assert len(caught.value.sentence) < 500
    return caught.value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "mine.toml: 'name' is missing."),
        (HEAD, "mine.toml: 'stages' is missing."),
        ('nmae = "A"\n[[stage]]\n', "mine.toml line 1: unknown key 'nmae'; did you mean 'name'?"),
        (HEAD + "stages = []\n", "line 2: 'stages' must have at least 1 entry, not 0."),
        (HEAD + '[stages]\nkind = "lead"\n', "line 2: 'stages' must be a list, as in [[stages]]."),
        (
            HEAD + '[[stages]]\nkind = "leed"\nminutes = 1\n',
            "line 3: 'stages.kind' must be 'baseline', 'match', 'lead'",
        ),
        (
            HEAD + '[[stages]]\nkind = "lead"\n',
            "line 2: 'stages' needs 'minutes' where kind is \"lead\", or an 'until'",
        ),
        (HEAD + "\n[[stages]]\nminutes = 3\n", "line 3: 'stages.kind' is missing."),
        (
            HOLD + "[[stages]]\nkind = 'hold'\nminuets = 2\n",
            "line 7: unknown key 'stages.minuets'; did you mean 'minutes'",
        ),
        (HOLD + "minutes = 2\n", "mine.toml line 5: 'stages.minutes' is given twice."),
        (
            HOLD.replace("1\n", '"2 min"\n'),
            "line 4: 'stages.minutes' must be a bare number of minutes, without its unit",
        ),
        (HOLD.replace("1\n", "2 min\n"), "(at line 4, column 13, 'stages.minutes')."),
        (HOLD.replace("1\n", "-2\n"), "line 4: 'stages.minutes' must be greater than 0, not -2."),
        (HOLD.replace("1\n", "0\n"), "line 4: 'stages.minutes' must be greater than 0, not 0."),
        (HOLD.replace("1\n", "inf\n"), "line 4: 'stages.minutes' must be"),
        (HOLD.replace("1\n", "1" + "0" * 400), "line 4: 'stages.minutes' must be a valid number, not a number of more"),
        (HOLD + 'target = "6 bpm"\n', "line 5: 'stages.target' must be 4 to 20 breaths/min as a bare number, \"reso"),
        (HOLD + "target = 3\n", "line 5: 'stages.target' must be 4 to 20 breaths/min"),
        (HOLD + "target = true\n", "line 5: 'stages.target' must be 4 to 20 breaths/min"),
        (HOLD + 'target = "2 × baseline"\n', "line 5: 'stages.target' must be a share of the baseline from 0.2 to 1.5"),
        (HOLD + 'target = "0.8 × baseline"\n', "line 5: 'stages.target' needs a stage before it in which the baseline"),
        (
            HOLD + 'guide = "timed"\ntarget = 6\n[[stages]]\nkind = "hold"\nminutes = 1\ntarget = "0.8 × baseline"\n',
            "line 10: 'stages.target' needs a stage before it in which the baseline is measured",
        ),
        (
            HOLD + '[[stages]]\nkind = "match"\nuntil = "matched"\n[arms.one]\nkind = "contingent"\n'
            '[arms.two]\nkind = "music_only"\n',
            "line 5: 'stages' needs 'minutes': no guide plays in the arm \"two\", so nothing else ends it there",
        ),
        (
            HOLD + 'inhale_share = "40 %"\n',
            "line 5: 'stages.inhale_share' must be a bare number of the share of a breath",
        ),
        (HOLD + "inhale_share = 0.6\n", "line 5: 'stages.inhale_share' must be less than or equal to 0.5, not 0.6."),
        (HOLD + 'lead = "fast"\n', "line 5: 'stages.lead' must be 'gentle', 'standard' or 'brisk', not 'fast'."),
        (HOLD + 'until = "matched"\n', "line 5: 'stages.until' can be \"matched\" only where kind is match."),
        (HOLD + 'style = "a.toml"\n', "line 5: 'stages.style' must be the name of a style"),
        (HOLD + "[stages.texture]\nbas = 1\n", "line 6: 'stages.texture.bas' must be 'guide', 'mirror', 'bed'"),
        (HOLD + "texture = 0.5\n", "line 5: 'stages.texture' must be a table, as in [stages.texture], not 0.5."),
        (HOLD + "prompts = [{at = 5}]\n", "line 5: 'stages.prompts.text' is missing."),
        (
            HOLD + "prompts = [\n {text = 'a'},\n {text = ' '},\n]",
            "line 7: 'stages.prompts.text' must hold at least one",
        ),
        (
            HOLD + "[[stages.prompts]]\ntext = 'a'\n[[stages.prompts]]\ntext = 'b'\n",
            "'stages.prompts' must not show two at 0",
        ),
        (
            HOLD + "[[stages.prompts]]\nat = 60\ntext = 'a'\n",
            "line 5: 'stages.prompts' has one at 60 s, when its stage",
        ),
        (
            HOLD + "[[stages.prompts]]\nat = -1\ntext = 'a'\n",
            "line 6: 'stages.prompts.at' must be greater than or equal",
        ),
        (
            HOLD + "[[stages.prompts]]\nto = 'all'\ntext = 'a'\n",
            "line 6: 'stages.prompts.to' must be 'person' or 'thera",
        ),
        (HOLD + "ratings = 'pain'\n", "line 5: 'stages.ratings' must be a list, as in ['pain'], not 'pain'."),
        (HOLD + "ratings = ['a', 'a']\n", "line 5: 'stages.ratings' must not ask for anything twice"),
        (HOLD + "[stages.resonance]\n", "line 5: 'stages.resonance' belongs to a stage of kind \"resonance\" alone."),
        (
            HEAD + '[[stages]]\nkind = "silence"\nminutes = 1\ntarget = 6\n',
            "line 5: 'stages.target' changes nothing where",
        ),
        (PLAN + "minutes = 9\n", "line 4: 'stages.minutes' changes nothing where kind is"),
        (PLAN + "resonance.rates = [6]\n", "line 4: 'stages.resonance.rates' must have at"),
        (PLAN + "resonance.rates = [6, 6]\n", "line 4: 'stages.resonance.rates' must not"),
        (PLAN + "resonance.longer_ms = 5\n", 'longer_ms\' belongs to the form "sliding" alone'),
        (DEAF + '[[stages]]\nkind = "match"\nminutes = 1\n', "line 7: 'stages.kind' cannot be \"match\""),
        (DEAF + 'target = "resonance"\n', "line 6: 'stages.target' needs breaths/min to go to where"),
        (DEAF + '[arms.a]\nkind = "contingent"\n', "line 7: 'arms.a.kind' cannot be \"contingent\""),
        (HOLD + "[arms.Sham]\nkind = 'silence'\n", "line 5: 'arms.Sham' must be 1 to 32 small letters, digits, - or _"),
        (HOLD + "[arms.sham]\nkind = 'yoke'\n", "line 6: 'arms.sham.kind' must be 'contingent', 'open_loop', 'yoked'"),
        (HOLD + "[arms.sham]\nkind = 'yoked'\n", "line 5: 'arms.sham' needs 'session', the ID or folder"),
        (
            HOLD + "[arms.sham]\nkind = 'yoked'\nsesion = 'a'\n",
            "line 7: unknown key 'arms.sham.sesion'; did you mean 'session'",
        ),
        (
            HOLD + "[arms.sham]\nkind = 'silence'\nrate = 6\n",
            "line 7: 'arms.sham.rate' belongs to an arm of kind \"noncon",
        ),
        (
            HOLD + "[arms.a]\nkind = 'noncontingent_rate'\nrate = 'resonance'\n",
            "line 7: 'arms.a.rate' must be breaths/min, or",
        ),
        (HOLD + "[arms]\nsham = 3\n", "line 6: 'arms.sham' must be a table, as in [arms.sham], not 3."),
        (HOLD + "[[arms]]\nkind = 'silence'\n", "line 5: 'arms' must be a table, as in [arms.NAME], not [a table]."),
        ("format = 2\n" + HOLD, "line 1: 'format' must be 1, the one this Sospiro can read, not 2."),
        ("format = true\n" + HOLD, "line 1: 'format' must be 1, the one this Sospiro can read, not true."),
        (HEAD + HOLD[len(HEAD) :] * 61, "line 2: 'stages' must have at most 60 entries, not 61."),
        ('name = "…"\n', "line 1: 'name' must hold at least one letter or digit, not '…'."),
        (b"\xef\xbb\xbf" + HOLD.encode() + b"x = 1\n", "mine.toml line 5: unknown key 'stages.x'"),
        (b"name = 'A\xff'", "cannot be read as a protocol file (it holds no text: line 1 is not UTF-8)"),
        (b"#" * 4_000_000, "is larger than 1 MB; a protocol file is a short TOML text."),
    ],
)
def test_a_mistake_is_told_with_file_line_and_key(tmp_path: Path, text: str | bytes, said: str) -> None:
    error = fault(written(tmp_path, text))
    assert error.reason is Reason.BAD_SETTING
    assert said in error.sentence


def test_an_arm_called_like_a_key_is_still_an_arm(tmp_path: Path) -> None:
    error = fault(written(tmp_path, HOLD + "[arms.kind]\nkind = 'silence'\nsesion = ''\n"))
    assert "line 7: unknown key 'arms.kind.sesion'; did you mean 'session'?" in error.sentence


PIECES = (
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "=",
    "\n",
    "\x00",
    "#",
    ",",
    ".",
    "-",
    "[[stages]]\n",
    "minutes",
    "é",
    "1e999",
    "nan",
    "true",
    "0x" + "f" * 5000,
    '"""',
    "\\",
    "\ufeff",
    "9" * 30,
    "resonance",
    "[[",
    "stages.",
    "1979-05-27",
)


def mutated(seed: int) -> bytes:
    """A file that comes with Sospiro, with a few random changes of letters, pieces, lines or bytes."""
    dice = random.Random(seed)
    text = dice.choice(TEXTS)
    for _ in range(dice.randint(1, 4)):
        at, length = dice.randrange(len(text)), dice.choice((0, 1, 1, 5, 40))
        lines = text.splitlines(keepends=True)
        match dice.randrange(5):
            case 0:
                text = text[:at] + dice.choice(PIECES).encode() + text[at + length :]
            case 1:
                text = text[:at] + bytes([dice.randrange(256)]) + text[at + 1 :]
            case 2:
                text = b"".join(dice.sample(lines, len(lines)))
            case 3:
                text = text + dice.choice(lines) + dice.choice(TEXTS)[:at]
            case _:
                text = text[:at] + text[at + length :]
    return text


@settings(max_examples=BROKEN, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_broken_file_is_a_protocol_or_one_sentence(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    path = written(tmp_path_factory.getbasetemp(), mutated(seed), "any.toml")
    try:
        protocol = read_protocol(path)
    except SospiroError as error:
        assert error.reason is Reason.BAD_SETTING
        assert error.sentence.endswith((".", "?"))
        assert error.sentence.isprintable()
        assert len(error.sentence) < 700
    else:
        assert read_canonical(canonical(protocol)) == protocol
