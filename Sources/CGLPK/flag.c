// SPDX-License-Identifier: GPL-3.0-or-later

#define _POSIX_C_SOURCE 199309L

#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#include "CGLPK.h"

struct cglpk_flag {
  atomic_bool raised;
};

cglpk_flag *cglpk_flag_create(void) {
  cglpk_flag *flag = malloc(sizeof *flag);
  if (flag != NULL) atomic_init(&flag->raised, false);
  return flag;
}

void cglpk_flag_delete(cglpk_flag *flag) { free(flag); }

void cglpk_flag_raise(cglpk_flag *flag) { atomic_store(&flag->raised, true); }

bool cglpk_flag_is_raised(const cglpk_flag *flag) {
  return atomic_load(&flag->raised);
}

double cglpk_now(void) {
  struct timespec time;
  if (clock_gettime(CLOCK_MONOTONIC, &time) != 0) return 0;
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}
