"""`sospiro streams`: what is on the network, and how a session would use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Ecg, Eeg, Json, Network, Ppg, Respiration, Rr, Shared, finish_json, stream_settings, table
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sensors.network.recognise import Choice
    from sensors.stream import Signal, Stream
    from sessions.settings import Settings

COLUMNS = ("name", "type", "host", "rate", "channels", "used for", "why")


def streams(
    ctx: typer.Context,
    seconds: Annotated[float, typer.Option("--seconds", min=0.1, max=60.0, help="How long to listen.")] = 2.0,
    ecg: Ecg = None,
    respiration: Respiration = None,
    ppg: Ppg = None,
    rr: Rr = None,
    eeg: Eeg = None,
    network: Network = False,
    forget: Annotated[bool, typer.Option("--forget", help="Forget which sensors were chosen before, and end.")] = False,
    as_json: Json = False,
) -> None:
    """Show the streams on the network, what each would be used for, and why.

    Exit code 2 when a session would not find its streams.
    """
    from sensors import lsl

    shared = Shared.of(ctx)
    settings = shared.settings(
        {**stream_settings(ecg, respiration, ppg, rr, None, eeg), "lsl.scope": "network" if network else None}
    )
    if forget:
        _forget(shared, settings, as_json)
        return
    lsl.configure(settings.lsl)
    with shared.status(f"Listening for {seconds:g} s …"):
        found = lsl.discover(seconds)
    chosen, fault = _choose(found, settings)
    rows = [_row(stream, chosen) for stream in found]
    if as_json:
        finish_json({"scope": settings.lsl.scope, "streams": rows})
    elif rows:
        shared.console.print(table(COLUMNS, [_cells(row, rows) for row in rows]))
    if not found:
        raise SospiroError(Reason.NO_STREAM, _nothing(settings, seconds))
    if fault is not None:
        raise fault


def _forget(shared: Shared, settings: Settings, as_json: bool) -> None:
    from sessions.remembered import forget_profiles

    forgotten = forget_profiles(settings.data_dir)
    if as_json:
        finish_json({"forgotten": forgotten})
    else:
        shared.console.print("The sensors are forgotten." if forgotten else "No sensor was remembered.")


def _choose(found: Sequence[Stream], settings: Settings) -> tuple[Mapping[Signal, Choice], SospiroError | None]:
    from sessions.chooser import Chooser

    try:
        return Chooser(settings.streams, settings.data_dir).choices(found), None
    except SospiroError as error:
        return {}, error


def _row(stream: Stream, chosen: Mapping[Signal, Choice]) -> dict[str, Any]:
    uses = [(signal, choice) for signal, choice in chosen.items() if choice.stream == stream]
    return {
        "name": stream.name,
        "type": stream.type,
        "host": stream.hostname,
        "rate": stream.nominal_rate,
        "channels": [channel.label for channel in stream.channels],
        "used_for": [signal.value for signal, _ in uses],
        "channel": uses[0][1].channel if uses else None,
        "why": "; ".join(choice.reason for _, choice in uses) or _why_not(stream),
        "source_id": stream.source_id,
        "uid": stream.uid,
    }


def _why_not(stream: Stream) -> str:
    from sensors.network.recognise import BY_THE_CHEST, OWN_PREFIX, recognise
    from sensors.stream import Signal

    if stream.name.startswith(OWN_PREFIX):
        return "sent by Sospiro itself"
    candidates = recognise(stream)
    if not candidates:
        return "neither a signal of heart or breath nor markers"
    signals = " or ".join(candidate.signal for candidate in candidates)
    why = f"could be {signals}: {'; '.join(dict.fromkeys(candidate.reason for candidate in candidates))}"
    proposed = next((c.signal for c in candidates if c.signal is Signal.EEG or c.reason == BY_THE_CHEST), None)
    named = f'"{stream.name}"' if " " in stream.name else stream.name
    return f"{why}; to use it: --{proposed} {named}" if proposed else why


def _cells(row: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    twins = sum(other["name"] == row["name"] for other in rows) > 1
    name = f"{row['name']} ({row['uid']})" if twins else row["name"]
    rate = f"{row['rate']:g} Hz" if row["rate"] else "irregular"
    labels = ", ".join(label or str(index) for index, label in enumerate(row["channels"]))
    return name, row["type"], row["host"], rate, labels, ", ".join(row["used_for"]) or "–", row["why"]


def _nothing(settings: Settings, seconds: float) -> str:
    where = "this computer" if settings.lsl.scope == "machine" else "the network"
    wider = "" if settings.lsl.scope == "network" else ", add --network to listen beyond this computer,"
    return (
        f"No stream answered on {where} within {seconds:g} s: start the device's LSL app{wider} "
        "or try 'sospiro simulate' in another terminal."
    )
