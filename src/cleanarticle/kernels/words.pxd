cimport cython

cdef Py_ssize_t SHORT, LOOKED_AT, OPENING
cdef unsigned int BEYOND, NONE, DOT, CAPITAL, LETTER
cdef unsigned long long BASIS, PRIME, BITS

@cython.locals(
    size=Py_ssize_t, place=Py_ssize_t, word=str, letter=Py_UCS4, key="unsigned long long",
    hashes="unsigned long long[::1]", values="double[::1]",
)
cpdef lookup(words)

@cython.locals(last=Py_ssize_t, place=Py_ssize_t)
cdef Py_ssize_t place_of(unsigned long long key, const unsigned long long[::1] hashes)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, text=str, brief=bint, words=Py_ssize_t, word=Py_ssize_t, known=Py_ssize_t,
    total=double, least=double, most=double, weight=double,
    out="double[::1]", found="unsigned long long[::1]",
    of_short="const unsigned long long[::1]", of_long="const unsigned long long[::1]",
    short_weights="const double[::1]", long_weights="const double[::1]",
)
cpdef word_weights(texts, short_words, long_words, const unsigned short[::1] codes)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, text=str, words=Py_ssize_t,
    out="double[::1]", found="unsigned long long[::1]", hashes="const unsigned long long[::1]",
)
cpdef known_shares(texts, stop_words, const unsigned short[::1] codes)

@cython.locals(last=Py_ssize_t, known=Py_ssize_t, word=Py_ssize_t, key="unsigned long long", place=Py_ssize_t)
cdef Py_ssize_t _places(unsigned long long[::1] found, Py_ssize_t words, const unsigned long long[::1] hashes)

@cython.locals(words=Py_ssize_t, word=Py_ssize_t, language=Py_ssize_t, found="unsigned long long[::1]")
cpdef Py_ssize_t speakers(
    str text, const unsigned long long[::1] hashes, const int[::1] first, const unsigned char[::1] speak,
    int[::1] met, const unsigned short[::1] codes,
) except -1

@cython.locals(words=Py_ssize_t, character=Py_UCS4, code="unsigned int", key="unsigned long long")
cdef Py_ssize_t _hashes(str text, const unsigned short[::1] codes, bint signs, unsigned long long[::1] found)
