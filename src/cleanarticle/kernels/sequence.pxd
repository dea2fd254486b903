cimport cython

@cython.locals(count=Py_ssize_t, at=Py_ssize_t, running=double, found="double[::1]")
cpdef totals(const double[::1] values)

@cython.locals(count=Py_ssize_t, at=Py_ssize_t, other=Py_ssize_t)
cpdef void beside(float[:, ::1] out, Py_ssize_t column, const double[::1] values, Py_ssize_t by)

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, low=Py_ssize_t, high=Py_ssize_t, before=double, after=double,
)
cpdef void windows(
    float[:, ::1] out, Py_ssize_t column, const double[::1] part, const double[::1] whole, Py_ssize_t reach
)

@cython.locals(count=Py_ssize_t, at=Py_ssize_t, sure=Py_ssize_t)
cpdef void distances(float[:, ::1] out, Py_ssize_t column, const double[::1] values, double least, Py_ssize_t farthest, Py_ssize_t none)

@cython.locals(count=Py_ssize_t, end=Py_ssize_t, inside=bint)
cpdef Py_ssize_t run_end(const double[::1] values, double least, Py_ssize_t start)

@cython.locals(best=double, running=double, opened=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t, at=Py_ssize_t)
cpdef (Py_ssize_t, Py_ssize_t) stretch(const double[::1] gains)

@cython.locals(at=Py_ssize_t)
cpdef void against(float[:, ::1] out, Py_ssize_t column, Py_ssize_t start, Py_ssize_t end, Py_ssize_t count)
