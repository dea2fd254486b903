cimport cython

cdef tuple STRAIGHT
cdef str BULLETS, ENDS

@cython.locals(spaced=bint, crooked=bint, character=Py_UCS4, sign=str, straight=str)
cpdef str folded(str text)

cdef bint has_breaks(str text) except -1

@cython.locals(fold=str, first=Py_ssize_t, end=Py_ssize_t, head=Py_ssize_t)
cpdef tuple forms(str text)
