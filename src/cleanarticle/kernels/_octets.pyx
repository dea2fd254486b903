"""Bytes of a whole document, looked through for what few documents hold."""


def has_controls(const unsigned char[::1] data):
    """What `sources.decode.has_controls` tells. Nothing leads out of the inner loop: 16 bytes are compared at once."""
    cdef Py_ssize_t start, at, whole = len(data) - len(data) % 64
    cdef unsigned char octet, found
    for start in range(0, whole, 64):
        found = 0
        for at in range(start, start + 64):
            octet = data[at]
            found |= (octet < 9) | ((octet > 13) & (octet < 28)) | (octet == 127)
        if found:
            return True
    for at in range(whole, len(data)):
        octet = data[at]
        if octet < 9 or 13 < octet < 28 or octet == 127:
            return True
    return False
