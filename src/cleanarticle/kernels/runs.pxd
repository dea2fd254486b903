cimport cython

cdef str BREAK, PARAGRAPH, _BLANKS
cdef frozenset REACHING
cdef Py_ssize_t _PARAGRAPH
cdef tuple _ENDS

cdef class Runs:
    cdef object fold
    cdef list parts, flags
    cdef readonly list texts, node, link, bold, slanted, elements, parents, depths, kinds, firsts, lasts, marks, images
    @cython.locals(blocks=Py_ssize_t)
    cpdef Py_ssize_t begin(self, Py_ssize_t element, Py_ssize_t around, str kind)
    cpdef end(self, Py_ssize_t node)
    @cython.locals(text=str)
    cpdef mark(self, Py_ssize_t element, str told, Py_ssize_t begun)
    @cython.locals(kind=str)
    cpdef str kind_inside(self, Py_ssize_t node)
    cpdef add(self, str text, int flag)
    @cython.locals(at=Py_ssize_t, part=str)
    cpdef line_break(self)
    @cython.locals(start=Py_ssize_t, index=Py_ssize_t, part=str, parts=list, flags=list)
    cpdef flush(self, Py_ssize_t node)
    @cython.locals(bare=str)
    cpdef str folded(self, str text)
    @cython.locals(
        raw=str, text=str, index=Py_ssize_t, flag=int, size=Py_ssize_t, link=Py_ssize_t, bold=Py_ssize_t,
        slanted=Py_ssize_t,
    )
    cpdef block(self, list parts, list flags, Py_ssize_t node)

@cython.locals(blank=bint, character=Py_UCS4)
cpdef bint is_even(str text)

@cython.locals(tail=str, index=Py_ssize_t)
cpdef bint ends_paragraph(list parts, Py_ssize_t start, Py_ssize_t end)

@cython.locals(mark=int, size=Py_ssize_t, part=str)
cpdef bint of_one_mark(list parts, list flags, Py_ssize_t start, Py_ssize_t end, int step)

cpdef str keep_lines(str raw)

@cython.locals(
    marked=list, useful=set, led=set, found=list, at=Py_ssize_t, tag=str, label=str, told=str,
)
cpdef list telling(list tags, list labels, list addresses, frozenset marking, of_use, known, str added)

@cython.locals(
    tags=list, depths=list, texts=list, tails=list, runs=Runs, nodes=list, outsides=list, beginnings=list, opened=list,
    node=Py_ssize_t, flag=int, count=Py_ssize_t, at=Py_ssize_t, depth=Py_ssize_t, own=Py_ssize_t, begun=Py_ssize_t,
    closed=Py_ssize_t, tail=str, tag=str, kind=str,
)
cpdef gather(tuple elements, list told, dict inline, dict kinds, frozenset apart, fold)
