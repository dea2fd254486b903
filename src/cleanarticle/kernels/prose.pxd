cimport cython

cdef str SENTENCE_END, CLOSERS
cdef double WIDEST
cdef Py_ssize_t PROSE, HEADLINE, LEAST, CUT_SHORT, TOLD, PLAIN, LABEL, TEASER

@cython.locals(length=Py_ssize_t, wide=Py_ssize_t, code="unsigned int", character=Py_UCS4)
cpdef double size(str text) except -1

@cython.locals(end=Py_ssize_t)
cpdef bint ends_sentence(str text) except -1

@cython.locals(text=str, length=Py_ssize_t)
cpdef bint is_prose(block) except -1

@cython.locals(text=str, length=Py_ssize_t)
cpdef bint is_headline_like(block) except -1

@cython.locals(
    text=str, bare=str, length=Py_ssize_t, least=Py_ssize_t, letters=Py_ssize_t, blanks=Py_ssize_t, character=Py_UCS4,
    figure=bint,
)
cpdef bint is_headline(block, Py_ssize_t longest=*) except -1

@cython.locals(length=Py_ssize_t, measured=double)
cpdef bint is_between(str text, Py_ssize_t least, Py_ssize_t most) except -1

@cython.locals(text=str, length=Py_ssize_t, long=double, told=list)
cpdef str marks(blocks)

cpdef str shapes(blocks)

cpdef bint has_inner_stop(str text) except -1
