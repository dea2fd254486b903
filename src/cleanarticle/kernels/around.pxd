cimport cython

cdef int _ODDS, _NEIGHBOURS, _WINDOWS, _MASS_BEFORE, _MASS_AFTER, _MASS, _MASS_SHARE, _DISTANCES, _RUNS, _STRETCHES
cdef int _PAGE, _TWINS_CHANCE, _TWINS_OTHERS, _TWINS_MASS, _PAGE_END
cdef double _LONGEST, _EDGE

cpdef around(const double[::1] chances, const double[::1] letters)

@cython.locals(count=Py_ssize_t, at=Py_ssize_t, out="float[:, ::1]", mass="double[::1]")
cpdef page_around(
    const double[::1] chances, const double[::1] letters, tuple node, tuple parent, tuple first, tuple last,
    const long long[::1] group,
)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, column=Py_ssize_t, by=Py_ssize_t, p=double, least=double,
    chance="double[::1]", mass="double[::1]", odds="double[::1]",
)
cdef void _fill(float[:, ::1] out, const double[::1] chances, const double[::1] letters)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, column=Py_ssize_t, reach=Py_ssize_t, whole=double, masses="double[::1]",
    sizes="double[::1]",
)
cdef void _windows(float[:, ::1] out, const double[::1] mass, const double[::1] letters)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, whole=double, size=double, inside=double,
    best=double,
)
cdef void _runs(
    float[:, ::1] out, Py_ssize_t column, const double[::1] chance, const double[::1] mass, const double[::1] letters,
    double least,
)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, column=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, cost=double,
    gains="double[::1]",
)
cdef void _stretches(float[:, ::1] out, const double[::1] chance, const double[::1] letters)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, place=Py_ssize_t, level=Py_ssize_t, low=Py_ssize_t, high=Py_ssize_t,
    inside=double, whole=double, masses="double[::1]", sizes="double[::1]",
)
cdef void _elements(
    float[:, ::1] out, const double[::1] mass, const double[::1] letters, tuple node, tuple parent, tuple first,
    tuple last,
)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, of=Py_ssize_t, size=Py_ssize_t, whole=double,
    blocks="double[::1]", masses="double[::1]", sizes="double[::1]", answers="double[::1]",
)
cdef void _twins(
    float[:, ::1] out, const double[::1] chances, const double[::1] mass, const double[::1] letters,
    const long long[::1] group,
)
