cimport cython

cdef Py_ssize_t LETTERS

@cython.locals(
    found=set, start=Py_ssize_t, at=Py_ssize_t, capital=bint, character=Py_UCS4, size=Py_ssize_t, first=Py_ssize_t,
)
cpdef set stems(str text, frozenset idle=*)

cdef int add(set found, str stem, bint capital, frozenset idle) except -1

cdef bint is_eastern(Py_UCS4 character)
