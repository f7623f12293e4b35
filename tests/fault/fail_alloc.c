/* Preloaded into a program: one allocation fails, counted from 1 over those that one object asks for.
 *   ALLOC_OBJECT=PART  part of the object's file name (unknot: the program itself)
 *   ALLOC_FAIL=N       the Nth of them fails; with ALLOC_ON=1 all after it too
 *   ALLOC_LOG=FILE     where the number of them is written at the end */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static uintptr_t low, high; /* where its code lies */
static long count, fail_at;
static bool and_on;

static int look(struct dl_phdr_info *info, size_t size, void *object)
{
	const char *name = info->dlpi_name[0] ? info->dlpi_name : "the program: unknot";

	(void)size;
	if (!strstr(name, object))
		return 0;
	for (int i = 0; i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *part = &info->dlpi_phdr[i];

		if (part->p_type == PT_LOAD && part->p_flags & PF_X) {
			low = info->dlpi_addr + part->p_vaddr;
			high = low + part->p_memsz;
		}
	}
	return 1;
}

__attribute__((constructor)) static void begin(void)
{
	const char *object = getenv("ALLOC_OBJECT"), *at = getenv("ALLOC_FAIL");
	char copy[256];

	snprintf(copy, sizeof copy, "%s", object ? object : "the program");
	fail_at = at ? strtol(at, NULL, 10) : 0;
	and_on = getenv("ALLOC_ON") && *getenv("ALLOC_ON");
	dl_iterate_phdr(look, copy);
}

__attribute__((destructor)) static void end(void)
{
	const char *path = getenv("ALLOC_LOG");
	char text[32];
	int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;

	if (fd < 0)
		return;
	int len = snprintf(text, sizeof text, "%ld\n", count);
	if (write(fd, text, (size_t)len) != len)
		_exit(99);
	close(fd);
}

/* Whether the allocation that this address asks for is to fail. */
static bool fails(void *caller)
{
	uintptr_t at = (uintptr_t)caller;

	if (at < low || at >= high)
		return false;
	count++;
	if (fail_at == 0 || count < fail_at || (!and_on && count > fail_at))
		return false;
	errno = ENOMEM;
	return true;
}

void *malloc(size_t size)
{
	return fails(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	return fails(__builtin_return_address(0)) ? NULL : __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
	return fails(__builtin_return_address(0)) ? NULL : __libc_realloc(old, size);
}

char *strdup(const char *text)
{
	size_t size = strlen(text) + 1;
	char *copy = fails(__builtin_return_address(0)) ? NULL : __libc_malloc(size);

	return copy ? memcpy(copy, text, size) : NULL;
}
