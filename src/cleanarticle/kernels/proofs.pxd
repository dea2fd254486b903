cimport cython

cdef Py_ssize_t SENTENCE
cdef str STOPS

@cython.locals(proving=list, ending=list, given=bytes, credits=bytes, labels=bytes, text=str, size=Py_ssize_t, signed=bint)
cpdef tuple provable(list blocks, tuple heads, tuple endings)

@cython.locals(at=Py_ssize_t)
cdef bint may_be_given(str text, bytes given) except -1
