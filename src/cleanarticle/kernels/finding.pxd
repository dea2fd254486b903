cimport cython

cdef unsigned long long PRIME, BITS, FOUR, TWO, ONE
cdef int FREE, GRAMS, SEEN, NEAR, HEAD

@cython.locals(code="unsigned int")
cdef unsigned int bits_of(Py_UCS4 letter) noexcept

cdef unsigned long long hashed(unsigned long long key, int shift) noexcept

@cython.locals(shift=int)
cdef int shift_for(Py_ssize_t literals) noexcept

@cython.locals(
    literal=str, letter=Py_UCS4, at=Py_ssize_t, size=Py_ssize_t, width=Py_ssize_t, last=Py_ssize_t, place=Py_ssize_t,
    key="unsigned long long", best=double, chance=double, often="double[::1]", shared="int[::1]",
    keys="unsigned long long[::1]", lasts="int[::1]",
)
cdef tuple rarest(tuple literals)

@cython.locals(at=Py_ssize_t, short=Py_ssize_t, long=bint, told="int[::1]")
cdef grouped(tuple literals, const unsigned long long[::1] keys, int shift)

@cython.locals(
    hashes=Py_ssize_t, at=Py_ssize_t, size=Py_ssize_t, zone=Py_ssize_t, place="unsigned long long",
    before="unsigned long long", pairs="unsigned char[::1]", known="unsigned char[::1]",
)
cdef tuple mapped(tuple literals, const unsigned long long[::1] keys, list ends, Py_ssize_t reach, int shift)

@cython.locals(key="unsigned long long", letter=Py_UCS4, place=Py_ssize_t, seen=bytearray)
cdef bytearray grams(str text)

@cython.locals(size=Py_ssize_t, place=Py_ssize_t)
cdef bint stands(str text, str literal, Py_ssize_t start)

@cython.final
cdef class Finder:
    cdef int shift
    cdef Py_ssize_t reach
    cdef tuple literals
    cdef list words
    cdef const unsigned long long[::1] keys
    cdef const unsigned char[::1] pairs, known
    cdef const int[::1] lasts, starts, ends, firsts, marks
    cdef const long long[::1] meant

    @cython.locals(
        window="unsigned long long", letter=Py_UCS4, at=Py_ssize_t, until=Py_ssize_t, zone="unsigned long long",
        near="unsigned long long", hashes=Py_ssize_t, reach=Py_ssize_t, group=Py_ssize_t,
        place="unsigned long long", pairs="const unsigned char[::1]", known="const unsigned char[::1]", shift=int,
        number=Py_ssize_t, numbers=list, seen=bytearray,
    )
    cpdef list numbers(self, str text, Py_ssize_t size, Py_ssize_t slack)

    @cython.locals(first=Py_ssize_t, end=Py_ssize_t, word=Py_ssize_t, place=Py_ssize_t)
    cdef bint holds(self, str text, bytearray seen, Py_ssize_t number) except -1

    @cython.locals(literal=Py_ssize_t, last=int, start=Py_ssize_t, told=Py_ssize_t)
    cdef collect(
        self, str text, Py_ssize_t at, unsigned long long window, Py_ssize_t group, Py_ssize_t size, Py_ssize_t slack,
        set found,
    )
