"""The code of a language, as scripts and settings name one."""

import re

_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Za-z0-9]{2,8}){0,2}")


def as_language(code: str) -> str:
    """Return the code of a language as it stands; a ValueError says what one is."""
    if not _LANGUAGE.fullmatch(code):
        raise ValueError('must be the code of a language, as "en", "de" or "zh_CN"')
    return code


def as_language_or_none(code: str) -> str:
    """Return `code` as `as_language` does, and an empty one as it is."""
    return code and as_language(code)
