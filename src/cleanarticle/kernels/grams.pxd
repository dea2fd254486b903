cimport cython

cdef Py_ssize_t LEAST, MOST
cdef unsigned long long FACTOR, BITS
cdef int SHIFT

@cython.locals(
    padded=str, size=Py_ssize_t, told=list, first=Py_ssize_t, last=Py_ssize_t, at=Py_ssize_t, letter=Py_UCS4,
    key="unsigned long long",
)
cpdef list grams(str text)

@cython.locals(
    letter=Py_UCS4, code="unsigned long long", one="unsigned long long", two="unsigned long long",
    three="unsigned long long", four="unsigned long long", letters="long long", total="long long", count="long long",
)
cpdef double leaning(str text, const signed char[::1] weights) except? -1
