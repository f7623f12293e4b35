#include "core/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifndef ARENA_BLOCK
#define ARENA_BLOCK 8192 /* tests build with tiny blocks so that the growth path runs */
#endif

struct arena_block {
	struct arena_block *next;
	alignas(max_align_t) unsigned char bytes[];
};

void *arena_alloc(struct arena *arena, size_t size)
{
	const size_t align = alignof(max_align_t);

	if (size > SIZE_MAX - ARENA_BLOCK - sizeof(struct arena_block) - align)
		return NULL;
	size = (size + align - 1) / align * align;
	if (!arena->blocks || arena->size - arena->used < size) {
		size_t want = size > ARENA_BLOCK ? size : ARENA_BLOCK;
		struct arena_block *block = calloc(1, sizeof *block + want);

		if (!block)
			return NULL;
		block->next = arena->blocks;
		arena->blocks = block;
		arena->used = 0;
		arena->size = want;
	}
	void *at = arena->blocks->bytes + arena->used;
	arena->used += size;
	return at;
}

char *arena_text(struct arena *arena, const char *text, size_t len)
{
	char *copy = arena_alloc(arena, len + 1);

	if (copy)
		memcpy(copy, text, len);
	return copy;
}

void arena_finish(struct arena *arena)
{
	while (arena->blocks) {
		struct arena_block *next = arena->blocks->next;

		free(arena->blocks);
		arena->blocks = next;
	}
	arena->used = arena->size = 0;
}
