/* Memory that is freed all at once: the texts and rows of one document. */
#ifndef UNKNOT_CORE_ARENA_H
#define UNKNOT_CORE_ARENA_H

#include <stddef.h>

struct arena_block;

/* Zero-initialise. */
struct arena {
	struct arena_block *blocks;
	size_t used, size;
};

/* size zeroed bytes aligned for any type; NULL when memory is out. */
void *arena_alloc(struct arena *arena, size_t size);

/* A copy of the first len bytes of text, with an end; NULL when memory is out. */
char *arena_text(struct arena *arena, const char *text, size_t len);

/* Frees everything that was given out. Takes a zeroed arena too. */
void arena_finish(struct arena *arena);

#endif
