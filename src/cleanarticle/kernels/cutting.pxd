cimport cython

@cython.locals(
    found=list, start=Py_ssize_t, end=Py_ssize_t, at=Py_ssize_t, newlines=Py_ssize_t, returns=Py_ssize_t, even=bint, blank=bint,
    character=Py_UCS4,
)
cpdef list cut_lines(str text, bint halves, line)

cdef bint apart(Py_ssize_t before, Py_ssize_t newlines, Py_ssize_t returns)

cdef bint is_blank(Py_UCS4 character, bint halves)

cdef bint ends_line(Py_UCS4 character, bint halves)
