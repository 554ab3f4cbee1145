"""Scripts of guided imagery: what a file may say, and where each prompt falls, by seconds or by the guide's breaths."""

import itertools

import numpy as np
import pytest

from engine.guidance import GuideBreath
from engine.imagery.imagery import ANNOUNCED, Imagery
from engine.imagery.schedule import LONGEST_BREATH, Schedule
from engine.imagery.script import Script
from engine.imagery.script_file import LIBRARY, SHIPPED, read_script
from engine.imagery.told import ToldPrompt, ToldScript, saying_seconds, told
from sensors.errors import Reason, SospiroError

TICK = 0.02
SCRIPT = """
name = "By the sea"

[[prompts]]
at = 5
pause = 3
text.en = "Listen."
text.de = "Hören Sie."

[[prompts]]
breaths = 2
on = "exhale"
text.en = "Let it go."
text.de = "Lassen Sie es gehen."
"""


def of_text(folder, text):
    path = folder / "s.toml"
    path.write_text(text, encoding="utf-8")
    return read_script(path)


def breaths(rate=6.0, first=0.0, share=0.4, count=200):
    period = 60.0 / rate
    return [GuideBreath(n, first + n * period, rate, share, 10) for n in range(count)]


def prompt(**where):
    return ToldPrompt(text="x", seconds=where.pop("seconds", 2.0), **where)


def falls(prompts, guide, begins=0.0, until=600.0):
    """Return where each prompt fell, the guide's breaths latched 0.3 s before they sound, in ticks of 20 ms."""
    schedule, waiting, found = Schedule(prompts, begins), list(guide), []
    for n in itertools.count():
        now = begins + n * TICK
        if now > until or schedule.over:
            return found
        latched = [breath for breath in waiting if breath.onset <= now + 0.3]
        waiting = waiting[len(latched) :]
        schedule.hear(latched)
        found += [(placed.number, placed.place, now) for placed in schedule.due(now)]
    return found


def places(prompts, guide, **more):
    return [place for _, place, _ in falls(prompts, guide, **more)]


def test_a_prompt_falls_at_its_second():
    assert places([prompt(at=5.0), prompt(at=20.0)], []) == [5.0, 20.0]


def test_a_prompt_falls_at_an_onset_of_the_guide_after_whole_breaths():
    guide = breaths(6.0)
    assert places([prompt(breaths=2)], guide, begins=3.0) == pytest.approx([30.0])
    assert places([prompt(breaths=2, on="exhale")], guide, begins=3.0) == pytest.approx([34.0])
    assert places([prompt(breaths=0)], guide, begins=3.0) == pytest.approx([10.0])
    assert places([prompt(breaths=0, on="exhale")], guide, begins=3.0) == pytest.approx([4.0])


def test_breaths_are_counted_from_the_end_of_what_was_said_and_its_pause():
    guide = breaths(6.0)
    first, second = places([prompt(at=5.0, seconds=4.0, pause=3.0), prompt(breaths=1)], guide)
    assert (first, second) == pytest.approx((5.0, 30.0))


@pytest.mark.parametrize("seed", range(20))
def test_every_prompt_falls_within_a_tick_of_its_place_whatever_the_guide_does(seed):
    random = np.random.default_rng(seed)
    guide, onset = [], 0.0
    for number in range(80):
        rate = float(random.uniform(4.0, 20.0))
        guide.append(GuideBreath(number, onset, rate, float(random.uniform(0.3, 0.5)), 10))
        onset += 60.0 / rate
    asked = [prompt(breaths=int(random.integers(0, 4)), on=str(random.choice(["inhale", "exhale"]))) for _ in range(6)]
    found = falls(asked, guide)
    assert len(found) == 6
    onsets = {"inhale": [b.onset for b in guide], "exhale": [b.exhale_onset for b in guide]}
    for (number, place, now), one in zip(found, asked, strict=True):
        assert asked[number] is one
        assert np.abs(np.array(onsets[one.on]) - place).min() < 1e-6
        assert 0.0 <= now - place + 1e-9 < TICK + 1e-9


def test_without_a_guide_a_prompt_does_not_wait_for_ever():
    place, after = places([prompt(breaths=2), prompt(at=1.0)], [])
    assert place == 3 * LONGEST_BREATH
    assert after == place + 2.0


def test_a_guide_at_its_slowest_is_still_waited_for():
    assert places([prompt(breaths=2)], breaths(4.0, first=1.0)) == pytest.approx([31.0])


def sitting(script, guide, seconds, pause=(0.0, 0.0)):
    """Live a script and return what was said, and what was to sound at each tick."""
    imagery, waiting, said, sounded, lost = Imagery([script]), list(guide), [], [], 0.0
    imagery.begin(script.name, 0.0, 0.0)
    for n in range(round(seconds / TICK)):
        now = n * TICK
        paused = pause[0] <= now < pause[1]
        lost += TICK if paused and n else 0.0
        latched = [breath for breath in waiting if breath.onset <= now + 0.3]
        waiting = waiting[len(latched) :]
        imagery.update(now, lost, latched, paused)
        said += imagery.drain()
        sounded.append((now, imagery.speeches))
    return said, sounded, imagery


def test_the_sound_is_told_long_before_a_prompt_and_as_long_as_it_lasts():
    script = ToldScript(name="s", language="en", prompts=(prompt(at=10.0, duck_db=-9.0), prompt(at=30.0)))
    said, sounded, _ = sitting(script, [], 40.0)
    first = [now for now, speeches in sounded if any(speech.at == 10.0 for speech in speeches)]
    assert first[0] == pytest.approx(10.0 - ANNOUNCED, abs=TICK)
    assert first[-1] == pytest.approx(12.0, abs=2 * TICK)
    assert {speech.duck_db for now, speeches in sounded if now < 14.0 for speech in speeches} == {-9.0}
    assert [(one.time, one.number, one.of) for one in said] == [(10.0, 1, 2), (30.0, 2, 2)]


def test_a_pause_holds_the_script_and_silences_what_is_said():
    script = ToldScript(name="s", language="en", prompts=(prompt(at=10.0, seconds=5.0), prompt(at=30.0)))
    said, sounded, _ = sitting(script, [], 60.0, pause=(12.0, 22.0))
    assert [one.time for one in said] == pytest.approx([10.0, 40.0], abs=TICK)
    assert not any(speeches for now, speeches in sounded if 12.0 <= now < 21.9)
    resumed = {speech.at for now, speeches in sounded if 22.1 < now < 24.0 for speech in speeches}
    assert min(resumed) == pytest.approx(20.0, abs=2 * TICK)
    assert max(resumed) == pytest.approx(20.0, abs=2 * TICK)


def test_breaths_of_a_pause_are_not_counted():
    script = ToldScript(name="s", language="en", prompts=(prompt(breaths=3),))
    said, _, _ = sitting(script, breaths(6.0), 120.0, pause=(15.0, 38.0))
    assert [one.time for one in said] == pytest.approx([50.0], abs=1e-6)


def test_words_are_shown_until_the_next_and_not_for_ever():
    script = ToldScript(name="s", language="en", prompts=(prompt(at=1.0),))
    _, _, imagery = sitting(script, [], 3.0)
    assert [imagery.shown(now, 0.0) is not None for now in (3.0, 30.0, 32.0)] == [True, True, False]
    assert imagery.over(3.1, 0.0)


def test_the_shipped_scripts_speak_three_languages_and_promise_nothing():
    listed = LIBRARY.listed()
    assert [item.title for item in listed] == ["Body scan for pain", "Breath and river", "Safe place"]
    for item in listed:
        assert item.content.languages == ("en", "de", "zh_CN")
        words = " ".join(text.casefold() for one in item.content.prompts for text in one.text.values())
        assert not [word for word in ("heal", "cure", "treat", "heil", "治疗", "治愈") if word in words]
        assert not [text for one in item.content.prompts for text in [one.text["de"]] if " du " in text.casefold()]


def test_the_words_of_a_shipped_script_leave_time_for_each_other():
    for path in SHIPPED.glob("*.toml"):
        script = read_script(path)
        for language in script.languages:
            prompts = told(script, language).prompts
            for one, after in itertools.pairwise(prompts):
                assert after.at is None or one.at is None or one.at + one.seconds + one.pause <= after.at


def test_a_language_that_is_not_there_is_told_in_one_near_to_it(tmp_path):
    script = of_text(tmp_path, SCRIPT)
    assert [script.language_for(code) for code in ("de", "de_AT", "fr", "")] == ["de", "de", "en", "en"]
    assert told(script, "de").prompts[0].text == "Hören Sie."


def test_chinese_takes_as_long_as_it_is_said():
    english, chinese = saying_seconds("Let the music be there."), saying_seconds("让音乐就在那里。")
    assert english == pytest.approx(chinese, rel=0.5)


@pytest.mark.parametrize(
    ("wrong", "told_as"),
    [
        ('name = "x"', "'prompts' is missing"),
        (SCRIPT.replace("at = 5", "at = 5\nbreaths = 1"), "line 6: 'prompts.breaths' must not stand beside 'at'"),
        (SCRIPT.replace("breaths = 2\n", ""), "needs 'at', in seconds, or 'breaths'"),
        (SCRIPT.replace("at = 5", "at = 5\non = 'exhale'"), "'prompts.on' belongs to a prompt that waits"),
        (SCRIPT + "\n[[prompts]]\nat = 7\ntext.en = 'x'\n", "'prompts.at' must be"),
        (SCRIPT.replace("text.de", "text.german"), "code of a language"),
        (SCRIPT.replace("at = 5", "at = '5 s'"), "'prompts.at' must be a bare number of seconds"),
        (SCRIPT.replace("pause = 3", "pasue = 3"), "did you mean 'pause'"),
        (SCRIPT + "voice.fr = 'a.wav'\n", "has no text beside it"),
        (SCRIPT + "[prompts.scene.lean]\ntension = 0.5\n", "tension"),
        (
            SCRIPT.replace('text.en = "Listen."\n', "").replace('text.de = "Lassen', 'text.fr = "L'),
            "lacks the language",
        ),
        (SCRIPT.replace("at = 5", "at = nan"), "'prompts.at'"),
    ],
)
def test_a_mistake_is_told_with_line_and_key(wrong, told_as, tmp_path):
    with pytest.raises(SospiroError) as caught:
        of_text(tmp_path, wrong)
    assert caught.value.reason is Reason.BAD_SETTING
    assert caught.value.sentence.startswith("s.toml")
    assert told_as in caught.value.sentence


def test_a_script_read_back_from_what_a_session_keeps_is_the_same():
    kept = told(read_script(LIBRARY.find("breath")), "zh_CN")
    assert ToldScript.model_validate(kept.model_dump(mode="json")) == kept
    assert isinstance(read_script(LIBRARY.find("breath")), Script)
