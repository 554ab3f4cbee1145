"""The questions asked before a first session, and what their answers mean; no diagnosis, and no forecast."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

VERSION = 1
"""Of the questions; answers to another version are asked anew."""


class Answer(StrEnum):
    """What was answered."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not asked"


@dataclass(frozen=True, slots=True)
class Question:
    """One question, in one plain sentence, and what a yes advises."""

    key: str
    text: str
    advice: str


QUESTIONS = (
    Question(
        "heart",
        "Do you have a heart disease, an irregular heartbeat, a pacemaker, or chest pain?",
        "Ask the treating physician first; keep the session short, and watch the heart rate.",
    ),
    Question(
        "lung",
        "Do you have asthma, COPD or another disease of the lungs, or are you short of breath at rest?",
        "Ask the treating physician first; let the person choose depth and pace, with no target below their ease.",
    ),
    Question(
        "epilepsy",
        "Have you ever had an epileptic seizure, or does flickering light trouble you?",
        "Over-breathing can provoke seizures: ask the treating physician first, keep breaths shallow, the screen away.",
    ),
    Question(
        "panic",
        "Do you have panic attacks, or does attention to your breathing frighten you?",
        "Lead gently or not at all; show Comfortable breathing and the discomfort button before the start.",
    ),
    Question(
        "kidney",
        "Do you have a disease of the kidneys, diabetes that is hard to control, or another cause of acid blood?",
        "Fast breathing may be needed to balance the blood: do not slow it without the treating physician.",
    ),
    Question(
        "pregnancy",
        "Are you pregnant?",
        "Ask the midwife or physician first; sit upright, and lead gently.",
    ),
    Question(
        "low_blood_pressure",
        "Do you have low blood pressure, or do you faint easily?",
        "Slow breathing can lower it further: stay seated, and take time to rise.",
    ),
    Question(
        "hearing",
        "Do you have tinnitus, or do ordinary sounds hurt your ears?",
        "Begin very softly, count the dose of sound as for sensitive listeners, and let the person set the volume.",
    ),
    Question(
        "music_trauma",
        "Is there music, or a sound, that brings back something terrible?",
        "Choose the style together beforehand, leave out what was named, and show how to stop the music.",
    ),
)
KEYS = tuple(question.key for question in QUESTIONS)


class Override(BaseModel):
    """Why a session may begin in spite of a yes: `covers` are the keys that had one when it was given."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    time: AwareDatetime
    reason: str = Field(min_length=3, max_length=400)
    covers: tuple[str, ...] = Field(max_length=64)


class Screening(BaseModel):
    """A person's answers at one time.

    Attributes
    ----------
    version
        Of the questions.
    answers
        By key; a question that is not there was not asked.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    time: AwareDatetime
    version: int = VERSION
    answers: dict[str, Answer] = Field(default_factory=dict, max_length=64)
    override: Override | None = None

    def answer(self, key: str) -> Answer:
        """Return what was answered to this version's question."""
        return self.answers.get(key, Answer.NOT_ASKED) if self.version == VERSION else Answer.NOT_ASKED

    @property
    def yes(self) -> tuple[Question, ...]:
        """The questions with a yes."""
        return tuple(question for question in QUESTIONS if self.answer(question.key) is Answer.YES)

    @property
    def open(self) -> tuple[Question, ...]:
        """The questions not asked yet."""
        return tuple(question for question in QUESTIONS if self.answer(question.key) is Answer.NOT_ASKED)

    @property
    def uncovered(self) -> tuple[Question, ...]:
        """The questions with a yes that no override covers."""
        covered = self.override.covers if self.override else ()
        return tuple(question for question in self.yes if question.key not in covered)

    def answered(self, time: datetime, answers: Mapping[str, Answer]) -> "Screening":
        """Return the screening with further answers; an override stays for what it covers."""
        kept = {question.key: self.answer(question.key) for question in QUESTIONS}
        return Screening(time=time, answers={**kept, **answers}, override=self.override)

    def overridden(self, time: datetime, reason: str) -> "Screening":
        """Return the screening with a reason to begin in spite of every yes there is now."""
        covers = tuple(question.key for question in self.yes)
        return self.model_copy(update={"time": time, "override": Override(time=time, reason=reason, covers=covers)})
