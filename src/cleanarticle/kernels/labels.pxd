cimport cython

cdef int OWN, LEAST, TAG, PATH, LOWEST, HIGHEST, SCORES
cdef int LONGEST, FIRST, LAST, HIDDEN, COLUMNS, NONE
cdef int _NAME, _NAME_LEAST, _TAG_SCORE, _NAME_ABOVE, _NAME_ABOVE2, _PATH, _PATH_LOWEST, _PATH_HIGHEST, _DEPTH, _IS, _IN
cdef double DECAY

@cython.locals(
    count=Py_ssize_t, number=Py_ssize_t, known=Py_ssize_t, before=Py_ssize_t, place=Py_ssize_t, letter="unsigned int",
    key="unsigned long long", character=Py_UCS4, label=str, total=double, least=double, weight=double,
    hashes="const unsigned long long[::1]", weight_of="const double[::1]", places="long long[::1]",
    mean_of="double[::1]", least_of="double[::1]",
)
cpdef label_weights(list labels, words)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, parent=Py_ssize_t,
    of_tag=double, mean=double, least=double, whole=double, path=double, low=double, high=double,
    tags="const long long[::1]", names="const long long[::1]", tag_weights="const double[::1]",
    label_means="const double[::1]", label_leasts="const double[::1]",
    out="float[:, ::1]", paths="double[::1]", lows="double[::1]", highs="double[::1]",
)
cpdef name_scores(tuple parents, tag, label, of_tags, means, leasts)

@cython.locals(
    count=Py_ssize_t, nodes=Py_ssize_t, at=Py_ssize_t, own=Py_ssize_t, above=Py_ssize_t, above2=Py_ssize_t,
    width=Py_ssize_t, kind=Py_ssize_t, first=Py_ssize_t, last=Py_ssize_t, held=int,
    tag_of="const long long[::1]", label_of="const long long[::1]", told="const float[:, ::1]", out="float[:, ::1]", turns="int[::1]",
    place="const unsigned char[::1]", around="const unsigned char[::1]", hiding="const unsigned char[::1]",
)
cpdef name_columns(
    tuple parents, tuple depths, tuple firsts, tuple lasts, tuple node, tag, list tags, label, list labels, scores
)
