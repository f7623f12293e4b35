#include "io/import_memory.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <jansson.h>

enum { BLOCK = 1 << 20 };

struct block {
	struct block *next;
	size_t used, size;
	alignas(max_align_t) unsigned char bytes[];
};

/* The library asks for memory without saying for whom, so this cannot be an argument. The last of the
 * list is kept from row to row. */
static struct block *blocks;
static json_malloc_t usual_malloc;
static json_free_t usual_free;

static struct block *add_block(size_t size)
{
	size_t room = size > BLOCK ? size : BLOCK;
	struct block *block = malloc(sizeof *block + room);

	if (!block)
		return NULL;
	block->next = blocks;
	block->used = 0;
	block->size = room;
	blocks = block;
	return block;
}

static void *take(size_t size)
{
	const size_t align = alignof(max_align_t);
	struct block *block = blocks;

	if (size > SIZE_MAX / 2)
		return NULL;
	size = (size + align - 1) / align * align;
	if (block->size - block->used < size)
		block = add_block(size);
	if (!block)
		return NULL;
	void *at = block->bytes + block->used;

	block->used += size;
	return at;
}

/* Goes with all the others at the reset. */
static void leave(void *memory)
{
	(void)memory;
}

bool import_memory_begin(void)
{
	if (!add_block(BLOCK))
		return false;
	json_get_alloc_funcs(&usual_malloc, &usual_free);
	json_set_alloc_funcs(take, leave);
	return true;
}

void import_memory_reset(void)
{
	while (blocks->next) {
		struct block *next = blocks->next;

		free(blocks);
		blocks = next;
	}
	blocks->used = 0;
}

void import_memory_end(void)
{
	import_memory_reset();
	json_set_alloc_funcs(usual_malloc, usual_free);
	free(blocks);
	blocks = NULL;
}
