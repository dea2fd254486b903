cimport cython

@cython.locals(text=str, found=list)
cpdef list with_figures(blocks, Py_ssize_t longest)

@cython.locals(character=Py_UCS4)
cpdef bint has_figure(str text) except -1

@cython.locals(at=Py_ssize_t, last=Py_ssize_t, next_=Py_ssize_t, character=Py_UCS4)
cpdef bint has_year(str text) except -1

cpdef bint is_short_year(str text, Py_ssize_t at, Py_ssize_t last) except -1

cpdef bint is_four(str text, Py_ssize_t at, Py_ssize_t last) except -1
