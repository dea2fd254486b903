"""Lines in which characters may be broken (stages/repair.py): what no broken line can do without."""


def doubtful(texts: list[str], leads: str) -> list[int]:
    """The places of texts with a control, an "&", one of the letters `leads` before another beyond ASCII, or letters in
    pieces: a mark that belongs above another (NFD), Hangul by its vowels and consonants.
    """
    found = []
    for at, text in enumerate(texts):
        led = False
        for letter in text:
            if "&" < letter <= "~" or " " <= letter < "&":  # nearly all
                led = False
            elif led or letter == "&" or letter == "\ufffd" or letter < "\t" or "\r" < letter < "\xa0":
                found.append(at)
                break
            elif letter < "\u0300":
                led = letter in leads
            elif letter < "\u0370" or ("\u1100" <= letter <= "\u11ff") or letter == "\u3099" or letter == "\u309a":
                found.append(at)
                break
            else:
                led = letter in leads
    return found
