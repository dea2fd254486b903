cimport cython

cdef unsigned long long PRIME, BITS, FOUR, TWO, ONE
cdef int FREE

@cython.locals(code="unsigned int")
cdef unsigned int bits_of(Py_UCS4 letter) noexcept

cdef unsigned long long hashed(unsigned long long key, int shift) noexcept

@cython.locals(shift=int)
cdef int shift_for(Py_ssize_t literals) noexcept

@cython.locals(
    literal=str, letter=Py_UCS4, at=Py_ssize_t, size=Py_ssize_t, width=Py_ssize_t, last=Py_ssize_t, place=Py_ssize_t,
    bits="unsigned int", key="unsigned long long", best=double, chance=double, often="double[::1]",
    keys="unsigned long long[::1]", lasts="int[::1]",
)
cdef tuple rarest(tuple literals)

@cython.locals(
    hashes=Py_ssize_t, at=Py_ssize_t, place="unsigned long long", known="unsigned char[::1]", heads="int[::1]",
    chain="int[::1]",
)
cdef tuple chained(const unsigned long long[::1] keys, int shift)

@cython.final
cdef class Finder:
    cdef int shift
    cdef tuple literals, also
    cdef const unsigned long long[::1] keys
    cdef const unsigned char[::1] known
    cdef const int[::1] lasts, heads, chain, ends
    cdef const long long[::1] meant

    @cython.locals(
        window="unsigned long long", letter=Py_UCS4, at=Py_ssize_t, place="unsigned long long",
        known="const unsigned char[::1]", shift=int, number=Py_ssize_t,
    )
    cpdef list numbers(self, str text, Py_ssize_t size, Py_ssize_t slack)

    @cython.locals(words=tuple, word=str)
    cdef bint holds(self, str text, Py_ssize_t number) except -1

    @cython.locals(literal=int, start=Py_ssize_t, told=Py_ssize_t)
    cdef collect(self, str text, Py_ssize_t at, unsigned long long key, Py_ssize_t size, Py_ssize_t slack, set found)
