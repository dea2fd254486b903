"""Lines in which characters may be broken (stages/repair.py): what no broken line can do without."""


def doubtful(texts: list[str], leads: str) -> list[int]:
    """The places of texts with a control, an "&", or one of the letters `leads` before another beyond ASCII."""
    found = []
    for at, text in enumerate(texts):
        led = False
        for letter in text:
            if "&" < letter <= "~" or " " <= letter < "&":  # nearly all
                led = False
            elif led or letter == "&" or letter == "\ufffd" or letter < "\t" or "\r" < letter < "\xa0":
                found.append(at)
                break
            else:
                led = letter in leads
    return found
