"""Mistakes in a file that somebody wrote, with its line and key."""

from gui.language import mark

TEXTS = (
    mark("{name} line {n}: {why}"),
    mark("{path}: '{name}' is missing."),
    mark("'{name}' is missing."),
    mark("'{name}' is given twice."),
    mark("unknown key '{name}'; did you mean '{path}'?"),
    mark("unknown key '{name}'; known are {what}."),
    mark("'{name}' must be greater than or equal to {value}, not {what}."),
    mark("'{name}' must be less than or equal to {value}, not {what}."),
    mark("'{name}' must be greater than {value}, not {what}."),
    mark("'{name}' must be less than {value}, not {what}."),
    mark("'{name}' must be a valid number, not {what}."),
    mark("'{name}' must be a whole number, not {what}."),
    mark("'{name}' must be a text in quotation marks, not {what}."),
    mark("'{name}' must be true or false, not {what}."),
    mark("'{name}' must be a finite number, not {what}."),
    mark("'{name}' must be {rule}, not {what}."),
    mark("'{name}' must have at least {n} character, not {what}."),
    mark("'{name}' must have at least {n} characters, not {what}."),
    mark("'{name}' must have at most {n} characters, not {what}."),
    mark("'{name}' must have at least {n} entry, not {of}."),
    mark("'{name}' must have at least {n} entries, not {of}."),
    mark("'{name}' must have at most {n} entries, not {of}."),
    mark("'{name}' must be a table, as in {what}."),
    mark("'{name}' must be a table, as in {what}, not {value}."),
    mark("'{name}' must be a list, as in {what}."),
    mark("'{name}' must be a list, as in {what}, not {rule}."),
    mark("'{name}': {why}"),
    mark("{name} is not valid TOML: {what} (at line {n}, column {of})."),
    mark("{name} is not valid TOML: {what} (at line {n}, column {of}, '{column}')."),
    mark("{path} cannot be used, as {why}: put back a copy that holds, or move it away."),
    mark(
        "Your own music would not be heard in the style '{name}': leave the style out, or copy the style '{path}' and "
        "edit that."
    ),
)
