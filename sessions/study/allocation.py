"""Who gets which arm: permuted blocks, drawn by a seed, as one list that is fixed by its hash before anybody comes."""

import hashlib
import json
import random
import secrets
from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict

from engine.protocols.protocol import Arm
from sensors.errors import Reason, SospiroError

CODE_LETTERS = "ACDEFHJKMNPRTUVWXY3479"
"""No two that look alike."""

CODE_LENGTH = 5
MOST_PLACES = 10_000
SALT_BYTES = 32


class Place(BaseModel):
    """One place in the list: the code that the operator sees and the arm that they do not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    arm: str


class AllocationList(BaseModel):
    """The whole allocation of a study.

    Attributes
    ----------
    protocol
        SHA-256 of the protocol's canonical form.
    seed
        Gives the order of the arms, with `permuted_blocks`.
    salt
        Random, hex: without it the few lists that are possible could be tried until one has the published hash.
    arms
        As the protocol has them.
    controls
        SHA-256 of what the yoked arms replay, as it is sealed beside.
    places
        By stratum, "" where there are none; in the order in which they are given away.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1] = 1
    study: str
    protocol: str
    seed: int
    block: int
    salt: str
    arms: dict[str, Arm]
    controls: str = ""
    places: dict[str, tuple[Place, ...]]

    def canonical(self) -> bytes:
        """Return the list as the bytes that are hashed and sealed: JSON in ASCII, keys sorted, no spaces."""
        return json.dumps(self.model_dump(mode="json"), sort_keys=True, separators=(",", ":")).encode("ascii")

    def commitment(self) -> str:
        """Return the SHA-256 of the canonical form, hex: published before the first participant, checked after."""
        return hashlib.sha256(self.canonical()).hexdigest()

    def follows_its_seed(self) -> bool:
        """Tell whether the arms stand in the order that seed and block give, so that nobody chose it."""
        return all(
            [place.arm for place in places]
            == permuted_blocks(list(self.arms), len(places), self.block, self.seed, name)
            for name, places in self.places.items()
        )


def draw_list(
    study: str,
    protocol: str,
    arms: Mapping[str, Arm],
    size: int,
    block: int,
    seed: int,
    strata: Sequence[str] = (),
    controls: str = "",
) -> AllocationList:
    """Draw the allocation of a new study, with `size` places in each stratum; codes and salt are the system's.

    Raises
    ------
    SospiroError
        BAD_SETTING for fewer than two arms, or numbers that do not fit together.
    """
    names = strata or ("",)
    _check(len(arms), size, block, len(names))
    orders = {name: permuted_blocks(list(arms), size, block, seed, name) for name in names}
    codes = iter(_codes(size * len(names)))
    places = {name: tuple(Place(code=next(codes), arm=arm) for arm in order) for name, order in orders.items()}
    salt = secrets.token_hex(SALT_BYTES)
    return AllocationList(
        study=study,
        protocol=protocol,
        seed=seed,
        block=block,
        salt=salt,
        arms=dict(arms),
        controls=controls,
        places=places,
    )


def permuted_blocks(arms: Sequence[str], size: int, block: int, seed: int, stratum: str = "") -> list[str]:
    """Return the arms of `size` places: in each block of `block` every arm equally often, in an order drawn by `seed`.

    The order in which the arms are named does not matter.
    """
    drawn, order = random.Random(f"{seed}/{stratum}"), []
    for _ in range(size // block):
        one = sorted(arms) * (block // len(arms))
        drawn.shuffle(one)
        order += one
    return order


def _check(arms: int, size: int, block: int, strata: int) -> None:
    if arms < 2:
        raise SospiroError(Reason.BAD_SETTING, "The protocol has no two arms: a study needs [arms.NAME] for each.")
    if block < arms or block % arms:
        raise SospiroError(
            Reason.BAD_SETTING, f"--block {block} is no multiple of the {arms} arms: every arm is met equally often."
        )
    if size < block or size % block:
        raise SospiroError(Reason.BAD_SETTING, f"--size {size} is no multiple of --block {block}: give whole blocks.")
    if size * strata > MOST_PLACES:
        raise SospiroError(Reason.BAD_SETTING, f"A study has at most {MOST_PLACES} places, not {size * strata}.")


def _codes(count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))] = None
    return list(found)
