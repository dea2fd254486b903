"""Rows down all trees of a forest as the bits of a word: what `model.descent` does by numpy."""

from array import array

from libc.stdint cimport uint64_t
from libc.stdlib cimport free, malloc

cdef extern from *:
    """
    #if defined(__GNUC__) || defined(__clang__)
    #define LOWEST(word) __builtin_ctzll(word)
    #else
    static int LOWEST(unsigned long long word) { int at = 0; while (!(word >> at & 1)) at++; return at; }
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
        for (; at + 4 <= count; at += 4)
            bits |= (unsigned long long)_mm_movemask_ps(_mm_castsi128_ps(PASSED(values + at))) << at;
    #endif
        for (; at < count; at++) bits |= (unsigned long long)(values[at] > least) << at;
        return bits;
    }
    """
    int LOWEST(uint64_t word) nogil
    uint64_t greater(const float* values, float least, Py_ssize_t count) nogil


cdef int WORD = 64


def margins(
    const float[::1] columns, Py_ssize_t count, const int[::1] levels, const int[::1] feature,
    const float[::1] threshold, const int[::1] node, const int[::1] test, const int[::1] leaf, const float[::1] value,
):
    """Log-odds of rows, as doubles (`model.forest.Forest`); of each level first and last inner node, and first child."""
    cdef object result = array("d", bytes(8 * count))
    if not count:
        return result
    cdef double[::1] out = result
    cdef Py_ssize_t start, width, at, level, first, last, left, right, met
    cdef uint64_t word
    cdef double added
    cdef uint64_t* tests = <uint64_t*>malloc(8 * feature.shape[0])
    cdef uint64_t* reached = <uint64_t*>malloc(8 * value.shape[0])
    cdef int* filled = <int*>malloc(4 * leaf.shape[0])
    if tests is NULL or reached is NULL or filled is NULL:
        free(tests)
        free(reached)
        free(filled)
        raise MemoryError
    with nogil:
        start = 0
        while start < count:
            width = count - start if count - start < WORD else WORD
            for at in range(feature.shape[0]):
                tests[at] = greater(&columns[feature[at] * count + start], threshold[at], width)
            word = ~<uint64_t>0 >> (WORD - width)
            for at in range(levels[2] if levels.shape[0] else value.shape[0]):
                reached[at] = word
            for level in range(0, levels.shape[0], 3):
                first, last, left = levels[level], levels[level + 1], levels[level + 2]
                right = left + last - first
                for at in range(first, last):
                    word = reached[node[at]]
                    reached[left + at - first] = word & ~tests[test[at]]
                    reached[right + at - first] = word & tests[test[at]]
            met = 0
            for at in range(leaf.shape[0]):  # most leaves hold no row: they are passed over without a branch to guess
                filled[met] = leaf[at]
                met += reached[leaf[at]] != 0
            for at in range(met):
                word = reached[filled[at]]
                added = value[filled[at]]
                while word:
                    out[start + LOWEST(word)] += added
                    word &= word - 1
            start += WORD
        free(tests)
        free(reached)
        free(filled)
    return result
