#pragma once
#include <stdint.h>

/// How often the calling thread has asked for memory: calls of malloc, calloc, realloc and posix_memalign.
uint64_t allocation_count(void);
