cimport cython

cdef int COLUMNS, SIZE, UPPERS, STOPS, BARS, WORDS, ENDS, FIRST_DIGIT, LETTERS
cdef int WEIGHT, DENSITY, GOOD, NAMED, NAMES, MEASURES, WEIGHTS, LINKS, GOODS, NAMEDS, TOTALS, PATH, SCORES
cdef int _WEIGHT, _WORDS, _DENSITY, _HEADING, _BOLD, _SLANTED, _JOINED, _UPPER, _STOPS, _ENDS
cdef int _AT, _AT_WEIGHT, _GOOD_BEFORE, _GOOD_AFTER, _FROM_HEADLINE, _WEIGHT_FROM_HEADLINE
cdef int _TO_NEXT_GOOD, _TO_LAST_GOOD, _PATH_TO_GOOD, _BESIDE, _BESIDE_NAMES, _AROUND
cdef double PROSE, PROSE_WORDS, PROSE_LINKS, STEEPEST
cdef int FAR, FARTHEST, SHAPES, POSITIONS, NEIGHBOURS

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, own=Py_ssize_t, heading=int,
    size=double, weight=double, density=double, path=double, good=double, steep=double,
    counts="const double[:, ::1]", named="const float[:, ::1]", made="float[:, ::1]", sums="double[:, ::1]",
)
cpdef measures(told, tuple links, tuple headings, tuple node, scores)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, kind=int, size=double, bold=double, slanted=double,
    counts="const double[:, ::1]", known="const float[:, ::1]", out="float[:, ::1]",
)
cpdef shape_columns(told, made, tuple headings, tuple bolds, tuple slants, tuple joined)

@cython.locals(at=Py_ssize_t, told="const double[::1]", out="float[::1]")
cpdef word_columns(weights)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, back=Py_ssize_t, headline=Py_ssize_t, far=Py_ssize_t,
    first=Py_ssize_t, last=Py_ssize_t, before=Py_ssize_t, after=Py_ssize_t, sure=bint,
    weights=double, goods=double, told=double, good=double, mean=double,
    known="const float[:, ::1]", totals="const double[:, ::1]", out="float[:, ::1]",
)
cpdef position_columns(made, sums, texts, tuple headings, str title)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, size=Py_ssize_t, best=Py_ssize_t, heading=int,
    half=double, most=double, points=double, text=str, start=str, totals="const double[:, ::1]",
)
cpdef Py_ssize_t headline_of(texts, tuple headings, str title, sums)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, row=int, by=int, reach=int, other=Py_ssize_t, low=Py_ssize_t, high=Py_ssize_t,
    name=double, there=double, weight=double,
    counts="const double[:, ::1]", known="const float[:, ::1]", totals="const double[:, ::1]", out="float[:, ::1]",
)
cpdef neighbour_columns(told, made, sums, tuple headings)
