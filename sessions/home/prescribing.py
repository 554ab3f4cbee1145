"""Sets somebody's sessions at home up, on the therapist's side."""

from dataclasses import dataclass

from engine.protocols.length import protocol_length
from engine.protocols.protocol import Protocol
from engine.protocols.protocol_file import find_protocol
from engine.protocols.stage import StageKind
from sensors.errors import Reason, SospiroError
from sessions.folder import ANONYMOUS
from sessions.home.keeping import try_out
from sessions.home.setup_file import HomeSetup, WholeProtocol, now, whole_protocol
from sessions.packages.keys import check_public, public_key
from sessions.plan import with_resonance
from sessions.screening_file import check_screening, read_screening
from sessions.settings import Settings
from sessions.store.participants import participant_of

NEED_HANDS = (StageKind.TAP, StageKind.DRUM)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a therapist asks for.

    Attributes
    ----------
    protocol, alone
        Names or files of protocols; `alone` is for where no sensor is found, empty for none.
    key
        A public key; empty takes the one that is kept here.
    """

    protocol: str
    alone: str = ""
    key: str = ""
    minutes: float | None = None


def setup_of(settings: Settings, wish: Wish) -> tuple[HomeSetup, str]:
    """Return the setup for the participant and in the style of the settings, and what is to be said of the screening.

    It is tried out as it would be at home, where none of the therapist's own files are.

    Raises
    ------
    SospiroError
        BAD_SETTING for a person who is not entered or screened with a yes, or for what cannot be played at home;
        MISSING_FILE when no key is given nor kept.
    """
    participant = settings.participant
    if participant == ANONYMOUS:
        raise SospiroError(Reason.BAD_SETTING, "Say whose sessions they are, with --participant: a pseudonym, as P07.")
    participant_of(settings.data_dir, participant)
    said = check_screening(settings.data_dir, participant)
    screening = read_screening(settings.data_dir, participant)
    whole, protocol = _found(wish.protocol, settings)
    _check_ends(protocol, wish.minutes)
    setup = HomeSetup(
        participant=participant,
        made=now(),
        screened=screening.time.date() if screening is not None else None,
        public_key=check_public(wish.key) if wish.key else public_key(settings.data_dir),
        style=settings.music().name,
        minutes=wish.minutes,
        respiration=settings.streams.respiration,
        target_rate=settings.pacing.target_rate,
        resonance_rate=with_resonance(settings).pacing.resonance_rate,
        protocol=whole,
        alone=_alone(wish, protocol, settings),
        # nobody sits beside: what would be asked there ends the session
        safety=settings.safety.model_copy(update={"on_stop": "fade"}),
    )
    try_out(setup, settings)
    return setup, said


def _found(asked: str, settings: Settings) -> tuple[WholeProtocol, Protocol]:
    whole, protocol = whole_protocol(find_protocol(asked, settings.own_protocols))
    if protocol.arms:
        sentence = f"The protocol '{protocol.name}' has arms, and at home nobody allocates them: choose another."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    by_hand = next((stage.kind for stage in protocol.stages if stage.kind in NEED_HANDS), None)
    if by_hand is not None:
        sentence = f"The protocol '{protocol.name}' has a stage '{by_hand}', which the window at home does not have."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return whole, protocol


def _alone(wish: Wish, protocol: Protocol, settings: Settings) -> WholeProtocol | None:
    if not wish.alone:
        return None
    # looked for also where it is not needed: a name that is none was meant to be one
    whole, alone = _found(wish.alone, settings)
    if not protocol.sensors:
        return None
    if alone.sensors:
        sentence = f"The protocol '{alone.name}' needs sensors: for --alone, choose one with sensors = false."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    _check_ends(alone, wish.minutes)
    return whole


def _check_ends(protocol: Protocol, minutes: float | None) -> None:
    if minutes is None and protocol_length(protocol).most is None:
        sentence = f"The protocol '{protocol.name}' has no end of its own: say how long it is played, with --minutes."
        raise SospiroError(Reason.BAD_SETTING, sentence)
