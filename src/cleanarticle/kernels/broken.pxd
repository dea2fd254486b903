cimport cython

@cython.locals(at=Py_ssize_t, text=str, led=bint, letter=Py_UCS4)
cpdef list doubtful(list texts, str leads)

cdef bint is_part(Py_UCS4 letter) noexcept
