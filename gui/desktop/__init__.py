"""Sospiro among the other programs of a desktop: icon, window, one instance for each data folder, files it opens.

Importing this package imports no Qt.
"""

from gui.desktop.instance import Instance

__all__ = ["Instance"]
