"""Names as picture credits give them: few words, capitalised, of people, agencies and outlets alike."""


def is_names(credit: str) -> bool:
    """A few capitalised words, or names joined by a slash: what is left behind a caption's last sentence."""
    words = [word for word in credit.replace("/", " ").split() if word not in "«»"]  # "NAME POUR « LE MONDE »"
    if not words or len(words) > 6 or len(credit) > 60 or any(map(str.isdigit, credit)):
        return False
    return not words[0][0].islower() and all(not word[0].islower() or len(word) <= 3 for word in words)


def is_name(part: str) -> bool:
    """Names that do not break off: "Ann Lee for Harbour Times", not "This was"."""
    return is_names(part) and not part.split()[-1][0].islower()


def is_names_or_short(part: str) -> bool:
    """Names, or a word or two without digits: a part of "picture alliance/dpa | Name"."""
    return is_names(part) or (0 < len(part) <= 20 and part.count(" ") <= 1 and not any(map(str.isdigit, part)))
