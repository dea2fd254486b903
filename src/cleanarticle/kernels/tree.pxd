cimport cython

cdef unsigned long long BITS, SPREAD

@cython.locals(at=Py_ssize_t, out="long long[::1]", numbers=dict, text=str)
cpdef numbered(texts, Py_ssize_t count)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, own=Py_ssize_t, parent=Py_ssize_t, width="long long", root="long long", sign="long long",
    tags="const long long[::1]", names="const long long[::1]", out="long long[::1]", numbers=dict,
)
cpdef signatures(tuple parents, tuple node, tag, label, list labels)

@cython.locals(
    count=Py_ssize_t, places="long long", place="long long", at=Py_ssize_t, up=Py_ssize_t, kind=Py_ssize_t,
    key="unsigned long long", same="long long[::1]", keys="unsigned long long[::1]", met="long long[::1]", kinds=dict, steps=list,
    of_kind=list, found=list, tag=str, path=str, step=str,
)
cpdef list paths(tuple parents, tuple tags)
