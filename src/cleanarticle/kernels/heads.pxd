cimport cython

cdef Py_ssize_t HEAD
cdef int SHIFT
cdef str AROUND

@cython.locals(size=Py_ssize_t, at=Py_ssize_t, code="unsigned int", key="unsigned long long", place="unsigned long long")
cpdef bint begins(str text, bytes heads) except -1

cpdef unsigned int small(unsigned int code) noexcept

cdef unsigned int bits_of(unsigned int code) noexcept
