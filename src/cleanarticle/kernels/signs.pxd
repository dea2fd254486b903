cimport cython

cdef Py_ssize_t REACH, MAILED
cdef int NONE, WEAK, SIGN

@cython.locals(
    found=int, size=Py_ssize_t, last=Py_ssize_t, at=Py_ssize_t, character=Py_UCS4,
)
cpdef int end_sign(str text) except -1

@cython.locals(found=int, size=Py_ssize_t, at=Py_ssize_t, character=Py_UCS4)
cpdef int inner_sign(str text) except -1

@cython.locals(size=Py_ssize_t, after=Py_ssize_t)
cdef bint ends_words(str text, Py_ssize_t at)

cdef bint is_digit(Py_UCS4 character)
