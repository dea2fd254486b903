cimport cython

cdef Py_ssize_t LINE, CREDIT_LINE, LONGEST, LEAST, LEAST_LOOSE, SENTENCE, TAILED_LEAST, TAILED_MOST, NEAR_END, FRAME
cdef Py_ssize_t PARAGRAPH, SMALL, LABEL
cdef double STORY, WIRE, LIKELY
cdef str TORN

@cython.locals(
    whole=list, torn=list, tailed=list, posed=list, labelled=list, asked=list, first=Py_ssize_t, last=Py_ssize_t,
    count=Py_ssize_t, at=Py_ssize_t, text=str, size=Py_ssize_t, index=Py_ssize_t, inside=bint, ended=bint, sign=int,
    signed=bint, below=str, score=double, ask=bint, loose=bint, clause=bint, given=bytes,
)
cpdef tuple looks(list blocks, tuple scores, tuple blank, tuple story, frozenset deeper, tuple heads, tuple endings)

@cython.locals(size=Py_ssize_t, at=Py_ssize_t, found=Py_ssize_t, character=Py_UCS4)
cpdef Py_ssize_t last_words(str text) except -2

@cython.locals(at=Py_ssize_t)
cdef bint is_given(str text, bytes given) except -1

cpdef bint may_be_nameless(str text) except -1

@cython.locals(small=Py_ssize_t, parted=bint, character=Py_UCS4)
cdef bint may_be_clause(str text) except -1

cdef bint may_be_frame(str text, frozenset frames) except -1

cdef bint is_repeated(str text, str below) except -1

cdef bint is_amid(list blocks, tuple blank, Py_ssize_t at) except -1

cdef bint is_tight(list blocks, tuple blank, Py_ssize_t at) except -1

@cython.locals(size=Py_ssize_t, at=Py_ssize_t, after=Py_ssize_t)
cdef bint has_stop(str text, Py_ssize_t start) except -1

@cython.locals(
    start=Py_ssize_t, at=Py_ssize_t, depth=Py_ssize_t, size=Py_ssize_t, usual=Py_ssize_t, most=Py_ssize_t, depths=list,
    paragraphs=list, letters=dict, own=list,
)
cpdef frozenset insets(str text, list blocks, tuple scores)
