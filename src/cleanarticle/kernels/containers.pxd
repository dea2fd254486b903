cimport cython

cdef int DENSITY, GOOD, GOODS, LINKS, MEASURES, OWN, SCORES, TAG, TOTALS, WEIGHT, WEIGHTS
cdef int CONTAINERS, BRANCHED, SIBLINGS, TWINS, MOST_EARLIER, MOST_COPIES
cdef int _TWINS, _TWINS_WEIGHT, _TWINS_MEAN, _TWINS_DENSITY, _TWINS_GOOD, _TWINS_SHARE, _EARLIER, _COPIES

@cython.locals(
    count=Py_ssize_t, nodes=Py_ssize_t, at=Py_ssize_t, column=Py_ssize_t, first=Py_ssize_t, last=Py_ssize_t,
    own=Py_ssize_t, holder=Py_ssize_t, deepest=Py_ssize_t, depth=Py_ssize_t, turn=int,
    total=double, least=double, totals="const double[:, ::1]", named="const float[:, ::1]", out="float[:, ::1]",
    inside="double[::1]", meeting="long long[::1]", branch="long long[::1]",
)
cpdef container_columns(
    Py_ssize_t row, sums, scores, tuple parents, tuple depths, tuple firsts, tuple lasts, tuple node
)

@cython.locals(nodes=Py_ssize_t, at=Py_ssize_t, above=Py_ssize_t, holding="unsigned char[::1]")
cpdef turn_off(Py_ssize_t holder, tuple parents, tuple depths, long long[::1] meeting, long long[::1] branch)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, level=Py_ssize_t, own=Py_ssize_t, first=Py_ssize_t, last=Py_ssize_t,
    weight=double, totals="const double[:, ::1]", out="float[:, ::1]",
)
cpdef sibling_columns(sums, tuple parents, tuple firsts, tuple lasts, tuple node)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, group=Py_ssize_t, before=Py_ssize_t, weight=double, whole=double,
    known="const float[:, ::1]", totals="const double[:, ::1]", groups="const long long[::1]",
    copies="const long long[::1]", out="float[:, ::1]", members="long long[::1]", same="long long[::1]",
    weights="double[::1]", links="double[::1]", goods="double[::1]",
)
cpdef twin_columns(made, sums, signature, text)
