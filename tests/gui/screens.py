"""Every state of Sospiro's windows as a picture at review size: `make screens`.

    python tests/gui/screens.py [docs/screens] [--only NAME]

A state is a line in `SHOTS`. Each scale has a process of its own, as Qt takes it once; in it go themes and languages.
Pictures are of what the tests show: the made-up sitting, kept sessions of simulated people.
"""

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PyQt6.QtCore import QCoreApplication, QEvent, QSize, QSizeF, Qt, QTimer
from PyQt6.QtGui import QImage, QPainter
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QWidget

from engine.tapping.grid import beats_of

HERE = Path(__file__).resolve().parent
USUAL, LARGE = (1280, 800), (1920, 1080)
"""Pixels of a small laptop's window, and of the screen that larger scales are shown on."""
SHOWN = QSize(1120, 700)
QUALITY = 50
SHOWN_AFTER = 1 / 60
"""Seconds after it was painted at which the client's picture is shown."""

THEMES = ("light", "dark", "contrast")
LANGUAGES = ("de", "zh_CN", "pseudo", "mirrored")
PLAIN = ("en", "light", 100)

Variant = tuple[str, str, int]
"""Language, theme, scale in percent."""


def _module(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(f"shown_{name}", HERE / f"{name}.py")
    assert spec is not None and spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = found
    spec.loader.exec_module(found)
    return found


MADE, PICTURES = _module("conftest"), _module("test_panel_pictures")


def window_size() -> QSize:
    """Return the size of a window in the scale of this process, as it counts itself."""
    screen = QApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    return QSize(*USUAL) if ratio == 1.0 else QSize(int(LARGE[0] / ratio), int(LARGE[1] / ratio))


@dataclass(frozen=True)
class Shot:
    """A state: what is done to a new window for it, and in which variants it is shown beside the plain one."""

    show: Callable[["Stage"], QWidget | QImage]
    variants: tuple[Variant, ...] = ()


class Stage:
    """A window with the made-up sitting behind it."""

    sitting: Any = MADE.Sitting()

    def __init__(self, data_dir: Path | None = None, kept: Path | None = None) -> None:
        from gui.panel.window import Panel

        self.controller = MADE.ListingController()
        self.kept = kept
        self.panel = Panel(self.controller, data_dir=data_dir)
        for timer in self.panel.findChildren(QTimer):
            timer.stop()
        self.panel.resize(window_size())
        self.panel.show()
        self.settle()

    def settle(self) -> None:
        self.panel.tick()
        self.panel.look_around()
        for _ in range(3):
            QApplication.processEvents()

    def state(self, name: str) -> QWidget:
        """Show a state of the panel's own pictures, with the key that opens its drawer."""
        self.controller.publish(PICTURES.STATES[name](self.sitting))
        self.settle()
        if name in PICTURES.PRESSED:
            self.panel.activateWindow()
            QTest.keyClick(self.panel, PICTURES.PRESSED[name])
        self.settle()
        return self.panel

    def made(self, name: str) -> QWidget:
        """Show a snapshot of the panel's own pictures that is no state of theirs."""
        self.controller.publish(getattr(PICTURES, f"_{name}")(self.sitting))
        self.settle()
        return self.panel

    def scenes(self) -> QWidget:
        """Show the page of the drawer for pain music and healing music."""
        from gui.panel.tools import SCENES

        self.state("music-between")
        self.panel.room.tools.turn(SCENES)
        self.settle()
        return self.panel

    def page(self, name: str) -> QWidget:
        """Show a page of the desk."""
        self.panel.room.desk.show_page(name)
        self.settle()
        return self.panel

    def study(self) -> QWidget:
        """Show a masked study that has begun: places that were given, and a session that did not go as planned."""
        from sessions.settings import Settings

        made, folder = _module("test_study_page"), Path(tempfile.mkdtemp(prefix="sospiro-study-"))
        study = made.made(folder)
        for number in range(1, 6):
            study.next(f"P0{number}", "", made.NOW)
        code = study.log.given()[2].code
        made.session(folder / "data", "P03", code, ("comfortable", "ended_early"))
        self.controller.set_to = Settings(data_dir=folder / "data", study="SIGH", participant="P03")
        shown = self.page("study")
        key = self.panel.room.desk.page("study").facts.key
        key.setText(key.text().replace(f"{folder}/stick", "/media/stick"))
        shutil.rmtree(folder)
        return shown

    def saved(self) -> QWidget:
        """Show what is asked after a session, which must lie on disk for it."""
        folder = Path(tempfile.mkdtemp(prefix="sospiro-saved-"))
        kept = _module("test_study_page").session(folder, "P07", "", ())
        self.controller.change({"data_dir": folder, "participant": "P07"})
        self.controller.publish(replace(PICTURES.STATES["saved"](self.sitting), folder=str(kept.path)))
        self.settle()
        shutil.rmtree(folder)
        return self.panel

    def asked(self) -> QWidget:
        """Show the question before the window closes."""
        self.state("panel")
        self.panel.close()
        self.settle()
        return self.panel

    def together(self, kind: str) -> QWidget:
        """Show a stage of the protocol Together in the client's window, half a minute after it began."""
        from gui.client.picture import Picture
        from gui.client.view import View
        from gui.panel.guard import Guard

        make = {"tap": "_tapping", "drum": "_drumming", "play": "_playing", "imagery": "_told"}[kind]
        picture = Picture(self.controller, Guard(print, lambda: None))
        picture.resize(window_size())
        mood: Any = "night" if self.panel.theme.name == "dark" else "dawn" if kind == "imagery" else "sea"
        picture.set_view(View(style="circle", mood=mood, size="large", words=True))
        shown = getattr(PICTURES, make)(self.sitting)
        sounding = shown.guide_breaths[-1]
        beat = next(beat for beat in beats_of(sounding) if beat > shown.time - SHOWN_AFTER)
        for step in range(90):
            now = beat - SHOWN_AFTER - (89 - step) / 30
            self.controller.clock.set(max(self.controller.now(), now))
            self.controller.publish(replace(shown, time=now))
            picture.tick()
        return picture

    def client(self, style: str) -> QWidget:
        """Show the client's picture of a guide that is breathing in."""
        from gui.client.picture import Picture
        from gui.client.view import View
        from gui.panel.guard import Guard

        view = {"circle": "sea", "wave": "dawn", "landscape": "dawn"}[style]
        picture = Picture(self.controller, Guard(print, lambda: None))
        picture.resize(window_size())
        picture.set_view(View(style=style, mood=view, size="large"))  # type: ignore[arg-type]
        for second in range(20):
            self.controller.publish(self.sitting.running(330.0 + second / 2))
            picture.tick()
        return picture

    def review(self, page: str = "") -> QWidget:
        """Show the review of kept sessions."""
        import time

        from gui.review.window import Review

        assert self.kept is not None
        window = Review(self.kept, time.monotonic)
        window.resize(window_size())
        window.show()
        until = time.monotonic() + 4.0
        while time.monotonic() < until:
            QApplication.processEvents()
        for _ in range(2):  # the third, in which a signal was lost for a while
            QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Down)
        while time.monotonic() < until + 2.0:
            QApplication.processEvents()
        if page:
            QTest.keyClick(window, page)  # type: ignore[call-overload]
            QApplication.processEvents()
        return window

    def report(self) -> QImage:
        """Show two pages of a report."""
        assert self.kept is not None
        return report(self.kept)

    def close(self) -> None:
        self.panel.leave()
        while not self.panel.left:
            QApplication.processEvents()
        self.panel.close()
        self.panel.deleteLater()
        QCoreApplication.sendPostedEvents(self.panel, QEvent.Type.DeferredDelete)


def _in(name: str) -> Callable[[Stage], QWidget]:
    return lambda stage: stage.state(name)


def _on(name: str) -> Callable[[Stage], QWidget]:
    return lambda stage: stage.page(name)


def every(scale: int = 200) -> tuple[Variant, ...]:
    """Return all themes, all languages and one larger scale."""
    return themed() + tuple((code, "light", 100) for code in LANGUAGES) + (("en", "light", scale),)


def together() -> tuple[Variant, ...]:
    """Return what the stages for hands and words are shown in beside the plain one."""
    return (("en", "dark", 100), ("de", "light", 100))


def themed() -> tuple[Variant, ...]:
    """Return the other themes."""
    return tuple(("en", theme, 100) for theme in THEMES[1:])


SHOTS: dict[str, Shot] = {
    "first-run": Shot(_on("welcome"), every()),
    "check-list": Shot(_on("session"), every()),
    "streams": Shot(_on("streams"), (("de", "dark", 100),)),
    "study": Shot(Stage.study, (("de", "light", 100),)),
    "settings": Shot(_on("settings"), every()),
    "scripts": Shot(_on("imagery"), (("en", "dark", 100), ("de", "light", 100))),
    "panel": Shot(_in("panel"), every()),
    "holding": Shot(_in("holding"), themed()),
    "coasting": Shot(_in("coasting"), (*themed(), ("de", "light", 100), ("mirrored", "light", 100))),
    "masked": Shot(_in("masked"), (("en", "dark", 100),)),
    "brain-waves": Shot(_in("brain-waves"), (("de", "light", 100), ("zh_CN", "dark", 100))),
    "closing": Shot(Stage.asked, (("de", "light", 100), ("en", "light", 200))),
    **{
        name: Shot(_in(name))
        for name in ("arriving", "dizzy", "better-to-end", "music", "marker-keys", "failed", "ecg-alone")
    },
    "saved": Shot(Stage.saved, (("de", "light", 100),)),
    **{name: Shot(lambda stage, n=name: stage.made(n), together()) for name in ("tapping", "drumming", "playing")},
    "imagery": Shot(_in("imagery"), together()),
    **{
        f"client-{kind}": Shot(lambda stage, k=kind: stage.together(k), together())
        for kind in ("tap", "drum", "play", "imagery")
    },
    "scenes": Shot(Stage.scenes, (("en", "dark", 100), ("de", "light", 100))),
    **{f"client-{style}": Shot(lambda stage, s=style: stage.client(s)) for style in ("circle", "wave", "landscape")},
    "report": Shot(Stage.report),
    "review": Shot(Stage.review, (*themed(), ("de", "light", 100), ("mirrored", "light", 100), ("en", "light", 200))),
}


KEPT = ("review", "report")
"""States that need sessions on disk."""


def name_of(name: str, variant: Variant) -> str:
    """Return the file's name of a variant: what differs from the plain one stands behind the state's."""
    language, theme, scale = variant
    parts = [name, *([theme] if theme != "light" else []), *([language] if language != "en" else [])]
    return "-".join([*parts, *([str(scale)] if scale != 100 else [])])


def draw(scale: int, out: Path, only: str) -> None:
    """Draw all pictures of one scale; this process is for it alone."""
    from gui.language.choice import use_language
    from gui.panel.appearance import appearance
    from gui.panel.application import application
    from gui.panel.scale import use_scale

    use_scale(scale)
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "kept"
        wanted = [(n, s, v) for n, s in SHOTS.items() for v in (PLAIN, *s.variants) if v[2] == scale and only in n]
        if any(name in KEPT for name, _, _ in wanted):
            _module("kept_sessions").keep(kept)
        for name, shot, variant in wanted:
            use_language(variant[0])
            appearance().prefer(variant[1])
            stage = Stage(kept=kept)
            appearance().prefer(variant[1])
            shown = shot.show(stage)
            QApplication.processEvents()
            save(shown, out / f"{name_of(name, variant)}.webp")
            if isinstance(shown, QWidget) and shown is not stage.panel:
                shown.close()
            stage.close()
    del app


def save(shown: QWidget | QImage, path: Path) -> None:
    """Write a picture at review size."""
    image = shown if isinstance(shown, QImage) else shown.grab().toImage()
    image.setDevicePixelRatio(1.0)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    if not image.scaled(SHOWN, keep, smooth).save(str(path), "WEBP", QUALITY):
        raise SystemExit(f"{path} was not written")
    print(f"{path.name:40} {image.width()}×{image.height()}  {path.stat().st_size / 1000:.0f} kB")


def report(kept: Path) -> QImage:
    """Return the first two pages of a kept session's report, side by side."""
    from PyQt6.QtPdf import QPdfDocument

    from sessions.folder import SessionFolder
    from sessions.report.session import session_report
    from sessions.report.write import write_report

    whole = sorted((kept / "participants" / "P07").iterdir())[1]
    _, pdf = write_report(session_report(SessionFolder(whole)), kept, "shown")
    document = QPdfDocument(None)
    document.load(str(pdf))
    size = QSize(SHOWN.width() // 2, SHOWN.height())
    pages = QImage(SHOWN, QImage.Format.Format_RGB32)
    pages.fill(Qt.GlobalColor.white)
    painter = QPainter(pages)
    for page in range(min(2, document.pageCount())):
        fitted = document.pagePointSize(page).scaled(QSizeF(size), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        painter.drawImage(page * size.width(), 0, document.render(page, fitted))
    painter.end()
    document.close()
    return pages


def scales(only: str) -> Iterable[int]:
    """Return every scale that a wanted state is shown at."""
    return sorted({v[2] for name, shot in SHOTS.items() if only in name for v in (PLAIN, *shot.variants)})


def main() -> int:
    """Draw everything that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", type=Path, default=HERE.parents[1] / "docs" / "screens")
    parser.add_argument("--only", default="", help="states whose name has this in it")
    parser.add_argument("--scale", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    if asked.scale:
        draw(asked.scale, asked.out, asked.only)
        return 0
    again = [sys.executable, __file__, str(asked.out), "--only", asked.only, "--scale"]
    return max(subprocess.run([*again, str(scale)], check=False).returncode for scale in scales(asked.only))


if __name__ == "__main__":
    sys.exit(main())
