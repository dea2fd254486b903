cimport cython

@cython.locals(at=Py_ssize_t, out="long long[::1]", numbers=dict, text=str)
cpdef numbered(texts, Py_ssize_t count)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, own=Py_ssize_t, parent=Py_ssize_t, width="long long", root="long long", sign="long long",
    tags="const long long[::1]", names="const long long[::1]", out="long long[::1]", numbers=dict,
)
cpdef signatures(tuple parents, tuple node, tag, label, list labels)

@cython.locals(numbers=dict, found=list, at=Py_ssize_t, parent=Py_ssize_t, number=Py_ssize_t, tag=str, path=str)
cpdef list paths(tuple parents, tuple tags)
