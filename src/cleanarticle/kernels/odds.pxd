cimport cython

cdef double STEEPEST

@cython.locals(count=Py_ssize_t, at=Py_ssize_t, out="double[::1]")
cpdef probability(const double[::1] margins)

@cython.locals(count=Py_ssize_t, at=Py_ssize_t, out="double[::1]")
cpdef means(const double[::1] one, const double[::1] other)
