// SPDX-License-Identifier: GPL-3.0-or-later
//
// The error trap shared by the files of this target.
//
//   struct trap trap;
//   int refused = trap_enter(&trap, problem);
//   if (refused) return refused;
//   if (setjmp(trap.jump)) return trap_caught();
//   ... GLPK calls ...
//   return trap_leave(code);

#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

#include <setjmp.h>

#include "CGLPK.h"

struct cglpk_problem {
  glp_prob *handle;
  uint64_t epoch;  // The thread's GLPK environment the handle belongs to.
};

struct trap {
  jmp_buf jump;
};

// Arms the trap. Returns 0, or the code with which the call is refused.
// The problem may be NULL for calls that need none.
int trap_enter(struct trap *trap, const cglpk_problem *problem);

// Disarms the trap after a normal end and passes the code through.
int trap_leave(int code);

// Releases the thread's environment after an error; returns CGLPK_TRAPPED.
int trap_caught(void);

// Identifies the calling thread's GLPK environment.
uint64_t trap_epoch(void);

#endif
