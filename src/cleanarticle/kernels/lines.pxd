cimport cython

cdef int _WEIGHT, _WORDS, _KNOWN, _LINK, _HEADING, _BULLET, _GAP, _UPPER, _CAPITALS, _STOPS, _ENDS
cdef int _WORD_MEAN, _WORD_LEAST, _WORD_MOST, _ALL_WEIGHT, _ALL_LINES, _ALL_GOOD, _ALL_GOOD_LINES, _ALL_SHORT
cdef int _ALL_KNOWN, _LINE, _LINE_FROM_END, _AT, _AT_WEIGHT, _GOOD_BEFORE, _GOOD_AFTER, _TO_NEXT_GOOD
cdef int _STRETCHES, _NEIGHBOURS, _WINDOWS
cdef int _RUN, _RUN_AT, _RUN_LEFT, _RUN_WEIGHT, _RUN_CAPITALS, _RUN_WORDS, _RUN_ENDS, _RUN_FIRST, _RUN_LAST
cdef int _RUN_OPENING, _EARLIER, _COPIES, _COLUMNS

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, size=double, link=double, out="float[:, ::1]", told="const double[::1]",
    weight="const double[::1]", ends="const double[::1]", mean="const double[::1]", good="double[::1]",
)
cpdef line_columns(
    texts, const double[::1] written, const double[::1] words, const double[::1] known, links, headings, bullets, gaps
)

cdef double _goodness(double weight, double ends, double wide, double size, double link)

@cython.locals(count=Py_ssize_t, at=Py_ssize_t, kind=Py_ssize_t, sign=Py_ssize_t, of=Py_ssize_t, size=double)
cdef void _shape(float[:, ::1] out, const double[::1] told, const double[::1] words, const double[::1] known)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, letters=double, prose=double, share=double, sentences=Py_ssize_t, short=Py_ssize_t,
)
cdef void _document(float[:, ::1] out, const double[::1] weight, const double[::1] good, const double[::1] known)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, letters="double[::1]", prose="double[::1]", all_letters=double, all_prose=double,
)
cdef void _position(float[:, ::1] out, const double[::1] weight, const double[::1] good)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, column=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, cost=double, letters=double,
    inside=double, gains="double[::1]",
)
cdef void _stretches(float[:, ::1] out, const double[::1] weight, const double[::1] good, const double[::1] words)

@cython.locals(count=Py_ssize_t, column=Py_ssize_t, by=Py_ssize_t)
cdef void _neighbours(
    float[:, ::1] out, const double[::1] told, const double[::1] ends, const double[::1] weight,
    const double[::1] words, const double[::1] known,
)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, column=Py_ssize_t, reach=Py_ssize_t, low=Py_ssize_t, high=Py_ssize_t,
    prose="double[::1]", letters="double[::1]", told="double[::1]",
)
cdef void _windows(float[:, ::1] out, const double[::1] good, const double[::1] weight, const double[::1] words)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, length=Py_ssize_t,
    weight=double, capitals=double, word=double, ends=double,
)
cdef void _runs(float[:, ::1] out, const double[::1] told, const double[::1] good, const double[::1] words)

@cython.locals(count=Py_ssize_t, at=Py_ssize_t, before=Py_ssize_t, seen=dict)
cdef _copies(float[:, ::1] out, texts)
