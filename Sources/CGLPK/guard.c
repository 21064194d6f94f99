// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard.h"

#include <limits.h>
#include <stdatomic.h>
#include <string.h>

static _Thread_local struct trap *armed;
static _Thread_local uint64_t epoch;  // 0 while the thread has no environment.
static _Thread_local char message[1024];
static _Thread_local size_t message_length;

// Epochs are unique across threads, so a problem from elsewhere never matches.
static _Atomic uint64_t last_epoch;

// Keeps the newest text; a nonzero result silences the terminal.
static int keep_message(void *info, const char *text) {
  (void)info;
  size_t room = sizeof message - 1;
  size_t length = strlen(text);
  if (length > room) {
    text += length - room;
    length = room;
  }
  if (message_length + length > room) {
    size_t kept = room - length;
    memmove(message, message + message_length - kept, kept);
    message_length = kept;
  }
  memcpy(message + message_length, text, length);
  message_length += length;
  message[message_length] = '\0';
  return 1;
}

static void jump_out(void *info) {
  (void)info;
  if (armed != NULL) longjmp(armed->jump, 1);
}

int trap_enter(struct trap *trap, const cglpk_problem *problem) {
  if (armed != NULL) return CGLPK_NESTED;
  if (problem != NULL && (epoch == 0 || problem->epoch != epoch)) {
    return CGLPK_UNUSABLE;
  }
  message_length = 0;
  message[0] = '\0';
  // Made here because GLPK aborts if it has to make one itself and cannot.
  int made = glp_init_env();
  if (made > 1) return CGLPK_NO_MEMORY;
  if (made == 0 || epoch == 0) epoch = atomic_fetch_add(&last_epoch, 1) + 1;
  glp_term_hook(keep_message, NULL);
  glp_error_hook(jump_out, NULL);
  armed = trap;
  return 0;
}

int trap_leave(int code) {
  armed = NULL;
  return code;
}

int trap_caught(void) {
  armed = NULL;
  epoch = 0;
  glp_free_env();
  return CGLPK_TRAPPED;
}

uint64_t trap_epoch(void) { return epoch; }

const char *cglpk_last_message(void) { return message; }

int cglpk_limit_memory(int megabytes) {
  struct trap trap;
  int refused = trap_enter(&trap, NULL);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  glp_mem_limit(megabytes > 0 ? megabytes : INT_MAX);
  return trap_leave(0);
}

void cglpk_free_thread(void) {
  if (armed != NULL) return;
  epoch = 0;
  glp_free_env();
}
