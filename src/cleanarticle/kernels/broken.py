"""Lines in which characters may be broken or parted (stages/repair.py): what no such line can do without."""


def doubtful(texts: list[str], leads: str) -> list[int]:
    """The places of texts with a control, an "&", a backslash, a mark that is a letter's part, or one of the letters
    `leads` before another beyond ASCII.
    """
    found = []
    for at, text in enumerate(texts):
        led = False
        for letter in text:
            if ("&" < letter <= "~" and letter != "\\") or " " <= letter < "&":  # nearly all
                led = False
            elif led or letter in "&\\\ufffd" or letter < "\t" or "\r" < letter < "\xa0" or is_part(letter):
                found.append(at)
                break
            else:
                led = letter in leads
    return found


def is_part(letter: str) -> bool:
    """True for marks of letters in Latin, Greek, Cyrillic, Arabic, Japanese, and for the vowels of Korean syllables."""
    if letter < "\u1161":
        return "\u0300" <= letter < "\u0370" or "\u0653" <= letter < "\u0656"
    return letter < "\u1176" or "\u3099" <= letter < "\u309b"
