cimport cython

cdef Py_ssize_t REACH
cdef int NONE, COLON, SIGN

@cython.locals(
    closed=bint, found=int, size=Py_ssize_t, first=Py_ssize_t, at=Py_ssize_t, character=Py_UCS4,
)
cpdef int end_sign(str text) except -1

@cython.locals(character=Py_UCS4)
cpdef bint has_credit_sign(str text) except -1
