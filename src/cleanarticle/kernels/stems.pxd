cimport cython

cdef Py_ssize_t LETTERS

@cython.locals(
    small=str, stem=str, found=set, start=Py_ssize_t, count=Py_ssize_t, at=Py_ssize_t, character=Py_UCS4, size=Py_ssize_t,
    first=Py_ssize_t,
)
cpdef set stems(str text, frozenset idle=*)

cdef bint is_eastern(Py_UCS4 character)
