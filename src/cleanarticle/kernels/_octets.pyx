"""A whole document in UTF-8: written, and looked through for what few documents hold. Sixteen letters at once."""

from cpython.ref cimport Py_DECREF, PyObject

cdef extern from *:
    """
    #define WRITTEN 16
    #ifdef __SSE2__
    #include <emmintrin.h>
    #define AT(place) _mm_loadu_si128((const __m128i *)(place))
    #define UP_TO(most, bytes) _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(most)), bytes)
    #endif

    /* writes the next 16 letters, of one, two or four bytes each, if all are ASCII */
    static int narrowed(const char *letters, int width, char *out) {
    #ifdef __SSE2__
        __m128i bytes = AT(letters), all = bytes, beyond = _mm_set1_epi8((char)0x80);
        if (width == 2) {
            const __m128i next = AT(letters + 16);
            all = _mm_or_si128(bytes, next);
            beyond = _mm_set1_epi16((short)0xff80);
            bytes = _mm_packus_epi16(bytes, next);
        } else if (width == 4) {
            const __m128i second = AT(letters + 16), third = AT(letters + 32), fourth = AT(letters + 48);
            all = _mm_or_si128(_mm_or_si128(bytes, second), _mm_or_si128(third, fourth));
            beyond = _mm_set1_epi32((int)0xffffff80);
            bytes = _mm_packus_epi16(_mm_packs_epi32(bytes, second), _mm_packs_epi32(third, fourth));
        }
        if (_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_and_si128(all, beyond), _mm_setzero_si128())) != 0xffff) return 0;
        _mm_storeu_si128((__m128i *)out, bytes);
        return 1;
    #else
        return 0;
    #endif
    }

    /* true if there is a control character among the next 16 bytes, blanks and ends of lines aside */
    static int controlled(const unsigned char *octets) {
    #ifdef __SSE2__
        const __m128i bytes = AT(octets), low = UP_TO(8, bytes), high = UP_TO(13, _mm_sub_epi8(bytes, _mm_set1_epi8(14)));
        return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(low, high), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(127)))) != 0;
    #else
        int at, found = 0;
        for (at = 0; at < 16; at++) found |= octets[at] < 9 | octets[at] - 14u < 14 | octets[at] == 127;
        return found;
    #endif
    }

    /* true if a byte by which parted marks begin is among the next 16 */
    static int led(const unsigned char *octets) {
    #ifdef __SSE2__
    #define IS(byte) _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)(byte)))
        const __m128i bytes = AT(octets);
        const __m128i west = _mm_or_si128(IS(0xcc), IS(0xcd)), east = _mm_or_si128(IS(0xe1), IS(0xe3));
        return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(west, east), IS(0xd9))) != 0;
    #else
        return 1;
    #endif
    }
    """
    bint led(const unsigned char* octets)
    bint narrowed(const char* letters, int width, char* out)
    bint controlled(const unsigned char* octets)

cdef extern from "Python.h":
    int PyUnicode_KIND(object text)
    const char* PyUnicode_DATA(object text)
    unsigned int PyUnicode_READ(int kind, const char* data, Py_ssize_t index)
    PyObject* PyBytes_FromStringAndSize(const char* data, Py_ssize_t size) except NULL
    char* PyBytes_AS_STRING(PyObject* made)
    int _PyBytes_Resize(PyObject** made, Py_ssize_t size) except -1

cdef Py_ssize_t AT_ONCE = 16


def encoded(str text):
    """What `str.encode` makes of a text; None if there are lone surrogates in it."""
    cdef Py_ssize_t count = len(text), at = 0, end
    cdef int width = PyUnicode_KIND(text)
    cdef const char* letters = PyUnicode_DATA(text)
    cdef PyObject* made = PyBytes_FromStringAndSize(NULL, count * (4 if width == 4 else width + 1))
    cdef char* start = PyBytes_AS_STRING(made)
    cdef char* out = start
    cdef unsigned int letter
    while at < count:
        if at + AT_ONCE <= count and narrowed(letters + at * width, width, out):
            at += AT_ONCE
            out += AT_ONCE
            continue
        end = at + AT_ONCE if at + AT_ONCE < count else count
        for at in range(at, end):
            letter = PyUnicode_READ(width, letters, at)
            if letter < 0x80:
                out[0] = letter
                out += 1
            elif letter < 0x800:
                out[0], out[1] = 0xC0 | letter >> 6, 0x80 | letter & 0x3F
                out += 2
            elif letter < 0x10000:
                if 0xD800 <= letter < 0xE000:
                    Py_DECREF(<object>made)
                    return None
                out[0], out[1], out[2] = 0xE0 | letter >> 12, 0x80 | letter >> 6 & 0x3F, 0x80 | letter & 0x3F
                out += 3
            else:
                out[0], out[1] = 0xF0 | letter >> 18, 0x80 | letter >> 12 & 0x3F
                out[2], out[3] = 0x80 | letter >> 6 & 0x3F, 0x80 | letter & 0x3F
                out += 4
        at = end
    _PyBytes_Resize(&made, out - start)
    result = <object>made
    Py_DECREF(result)
    return result


def has_controls(const unsigned char[::1] data):
    """What `sources.decode.has_controls` tells."""
    cdef Py_ssize_t at = 0
    while at + AT_ONCE <= len(data):
        if controlled(&data[at]):
            return True
        at += AT_ONCE
    for at in range(at, len(data)):
        if data[at] < 9 or 13 < data[at] < 28 or data[at] == 127:
            return True
    return False


def has_marks(const unsigned char[::1] data):
    """What `sources.letters.may_be_parted` tells."""
    cdef Py_ssize_t at = 0, end, count = len(data)
    cdef unsigned char next, third
    while at < count:
        end = at + AT_ONCE if at + AT_ONCE < count else count
        if end == at + AT_ONCE and not led(&data[at]):
            at = end
            continue
        for at in range(at, end):
            if data[at] < 0xCC:
                continue
            next = data[at + 1] if at + 1 < count else 0
            third = data[at + 2] if at + 2 < count else 0
            if (
                data[at] == 0xCC
                or data[at] == 0xCD
                or (data[at] == 0xD9 and 0x93 <= next <= 0x95)
                or (data[at] == 0xE1 and next == 0x85)
                or (data[at] == 0xE3 and next == 0x82 and (third == 0x99 or third == 0x9A))
            ):
                return True
        at = end
    return False
