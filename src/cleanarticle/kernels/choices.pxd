cimport cython

cdef Py_ssize_t LONG
cdef str CODE, STOPS
cdef double GLUED, STOPPED, CAPITALS

@cython.locals(
    size=Py_ssize_t, words=Py_ssize_t, glued=Py_ssize_t, stops=Py_ssize_t, capitals=Py_ssize_t, in_word=bint,
    in_token=bint, lower=bint, stop=bint, token=bint, word=bint, upper=bint, character=Py_UCS4,
)
cpdef bint names_alone(str text) except -1
