"""What a character of a symbol font looks like, in Unicode: a tick of Wingdings is "✓" and not a private code."""

from .. import resources


def symbol(character: str, font: str) -> str:
    """Return what the font shows for the character; the character itself where that is not known."""
    if len(character) != 1:
        return character
    code = ord(character) | 0xF000 if ord(character) < 0x100 else ord(character)
    return str(resources.data("symbols").get(font, {}).get(f"{code:04X}", character))


def is_private(character: str) -> bool:
    """Tell whether a character means something only in its own font (Unicode's private use area)."""
    return "\ue000" <= character <= "\uf8ff"
