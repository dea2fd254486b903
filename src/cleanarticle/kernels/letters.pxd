cimport cython

cdef int UPPER, DIGIT, BLANK, STOP, COMMA, QUOTE, MARK, WIDE, BAR, OTHER
cdef int SIZE, UPPERS, DIGITS, STOPS, COMMAS, QUOTES, MARKS, WIDES, BARS, CAPITALS, WORDS, ENDS, COLON, ELLIPSIS
cdef int FIRST_UPPER, FIRST_DIGIT, WEIGHT, COLUMNS
cdef unsigned int BEYOND

@cython.locals(
    count=Py_ssize_t, at=Py_ssize_t, size=Py_ssize_t, kind=int, first=int, last=int, before=int, capitals=int,
    code="unsigned int", last_code="unsigned int", before_code="unsigned int", character=Py_UCS4, text=str, closes=bint, ends=bint,
    out="double[::1]", counts="int[::1]",
)
cpdef letters(texts, const unsigned char[::1] kinds)
