"""Rows down all trees of a forest as the bits of a word: what `model.descent` does by numpy."""

from cleanarticle.kernels.arrays import DOUBLE

from libc.stdint cimport uint64_t
from libc.stdlib cimport free, malloc

cdef extern from *:
    """
    #if defined(__GNUC__) || defined(__clang__)
    #define LOWEST(word) (Py_ssize_t)__builtin_ctzll(word)
    #else
    static Py_ssize_t LOWEST(unsigned long long word) { Py_ssize_t at = 0; while (!(word >> at & 1)) at++; return at; }
    #endif

    #ifdef __SSE2__
    #include <emmintrin.h>
    #define PASSED(at) _mm_castps_si128(_mm_cmpgt_ps(_mm_loadu_ps(at), bound))
    #endif

    /* which of up to 64 values are greater, a bit each */
    static unsigned long long greater(const float *values, float least, Py_ssize_t count) {
        unsigned long long bits = 0;
        Py_ssize_t at = 0;
    #ifdef __SSE2__
        const __m128 bound = _mm_set1_ps(least);
        for (; at + 16 <= count; at += 16) {
            const __m128i low = _mm_packs_epi32(PASSED(values + at), PASSED(values + at + 4));
            const __m128i high = _mm_packs_epi32(PASSED(values + at + 8), PASSED(values + at + 12));
            bits |= (unsigned long long)_mm_movemask_epi8(_mm_packs_epi16(low, high)) << at;
        }
    #endif
        for (; at < count; at++) bits |= (unsigned long long)(values[at] > least) << at;
        return bits;
    }

    /* the least of up to 64 values */
    static float lowest(const float *values, Py_ssize_t count) {
        float found = values[0];
        Py_ssize_t at = 1;
    #ifdef __SSE2__
        if (count >= 4) {
            __m128 low = _mm_loadu_ps(values);
            for (at = 4; at + 4 <= count; at += 4) low = _mm_min_ps(low, _mm_loadu_ps(values + at));
            low = _mm_min_ps(low, _mm_movehl_ps(low, low));
            found = _mm_cvtss_f32(_mm_min_ss(low, _mm_shuffle_ps(low, low, 1)));
        }
    #endif
        for (; at < count; at++) if (values[at] < found) found = values[at];
        return found;
    }
    """
    Py_ssize_t LOWEST(uint64_t word) nogil
    uint64_t greater(const float* values, float least, Py_ssize_t count) nogil
    float lowest(const float* values, Py_ssize_t count) nogil


cdef Py_ssize_t WORD = 64, AT_ONCE = 16


cdef class Descent:
    """A forest (`model.forest.Forest`), its columns held open; `levels`: of each first and last inner node, and first
    child."""

    cdef const int[::1] levels, feature, node, test, leaf
    cdef const float[::1] threshold, value

    def __cinit__(self, levels, feature, threshold, node, test, leaf, value):
        self.levels, self.feature, self.threshold = levels, feature, threshold
        self.node, self.test, self.leaf, self.value = node, test, leaf, value

    def margins(self, const float[::1] columns, Py_ssize_t count):
        """Log-odds of rows, as doubles."""
        cdef object result = DOUBLE * count
        if not count:
            return result
        cdef double[::1] out = result
        cdef Py_ssize_t start, width, level, first, inner, left, steps = self.levels.shape[0]
        cdef Py_ssize_t tests = self.feature.shape[0], places = self.value.shape[0], leaves = self.leaf.shape[0]
        cdef Py_ssize_t roots = self.levels[2] if steps else places
        cdef uint64_t whole
        cdef uint64_t* passed = <uint64_t*>malloc(8 * (tests + places) + 4 * leaves)
        if passed is NULL:
            raise MemoryError
        cdef uint64_t* reached = passed + tests
        cdef int* met = <int*>(reached + places)
        with nogil:
            start = 0
            while start < count:
                width = count - start if count - start < WORD else WORD
                whole = ~<uint64_t>0 >> (WORD - width)
                if tests:
                    ask(
                        &columns[0], columns.shape[0], start, count,
                        &self.feature[0], &self.threshold[0], tests, whole, passed,
                    )
                for first in range(roots):
                    reached[first] = whole
                for level in range(0, steps, 3):
                    first, left = self.levels[level], self.levels[level + 2]
                    inner = self.levels[level + 1] - first
                    go_down(
                        reached, passed, &self.node[first], &self.test[first], inner,
                        reached + left, reached + left + inner,
                    )
                if leaves:
                    add(reached, &self.leaf[0], leaves, &self.value[0], met, &out[start])
                start += WORD
            free(passed)
        return result


cdef void ask(
    const float* columns, Py_ssize_t size, Py_ssize_t start, Py_ssize_t count, const int* feature,
    const float* threshold, Py_ssize_t tests, uint64_t whole, uint64_t* passed,
) noexcept nogil:
    """Write which rows from `start` on pass each test. Those of a column come together, its thresholds ascending:

    all rows pass the first ones, up to the least of their values, and where none passes one, none passes the next.
    """
    cdef Py_ssize_t at, place, width, asked = -1
    cdef uint64_t word = 0
    cdef const float* values = columns
    cdef float low = 0
    for at in range(tests):
        if feature[at] != asked:
            asked = feature[at]
            place = asked * count + start
            values = columns + place
            width = count - start if count - start < WORD else WORD
            if width % AT_ONCE and place + WORD <= size:  # what is read of the next column is masked
                width += AT_ONCE - width % AT_ONCE
            low, word = lowest(values, width), whole
        if word and threshold[at] >= low:
            word = greater(values, threshold[at], width) & whole
        passed[at] = word


cdef void go_down(
    const uint64_t* reached, const uint64_t* passed, const int* node, const int* test, Py_ssize_t count,
    uint64_t* left, uint64_t* right,
) noexcept nogil:
    """Write which rows reach the children of the nodes of a level."""
    cdef Py_ssize_t at
    cdef uint64_t word, goes
    for at in range(count):
        word = reached[node[at]]
        goes = word & passed[test[at]]
        right[at] = goes
        left[at] = word ^ goes


cdef void add(
    const uint64_t* reached, const int* leaf, Py_ssize_t leaves, const float* value, int* met, double* out,
) noexcept nogil:
    """Add the values of leaves to the rows that reach them."""
    cdef Py_ssize_t at, count = 0
    cdef uint64_t word
    cdef double added
    for at in range(leaves):  # most leaves hold no row: they are passed over without a branch to guess
        met[count] = leaf[at]
        count += reached[leaf[at]] != 0
    for at in range(count):
        word = reached[met[at]]
        added = value[met[at]]
        while word:
            out[LOWEST(word)] += added
            word &= word - 1
