// SPDX-License-Identifier: GPL-3.0-or-later

#include <math.h>
#include <stdlib.h>

#include "guard.h"

int cglpk_create(cglpk_problem **problem) {
  *problem = NULL;
  struct trap trap;
  int refused = trap_enter(&trap, NULL);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  glp_prob *handle = glp_create_prob();
  glp_set_obj_dir(handle, GLP_MIN);
  cglpk_problem *made = malloc(sizeof *made);
  if (made == NULL) {
    glp_delete_prob(handle);
    return trap_leave(CGLPK_NO_MEMORY);
  }
  made->handle = handle;
  made->epoch = trap_epoch();
  *problem = made;
  return trap_leave(0);
}

// Separate from cglpk_delete so that the wrapper is freed after a trap too.
static int delete_handle(cglpk_problem *problem) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  glp_delete_prob(problem->handle);
  return trap_leave(0);
}

void cglpk_delete(cglpk_problem *problem) {
  if (problem == NULL) return;
  delete_handle(problem);
  free(problem);
}

static int bound_type(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

int cglpk_add_rows(cglpk_problem *problem, int count, const double *lower,
                   const double *upper) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  if (count > 0) {
    int first = glp_add_rows(problem->handle, count);
    for (int i = 0; i < count; i++) {
      glp_set_row_bnds(problem->handle, first + i,
                       bound_type(lower[i], upper[i]), lower[i], upper[i]);
    }
  }
  return trap_leave(0);
}

int cglpk_add_columns(cglpk_problem *problem, int count,
                      const double *objective, const double *lower,
                      const double *upper, const bool *integer,
                      const int *start, const int *row, const double *value) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  if (count > 0) {
    int first = glp_add_cols(problem->handle, count);
    for (int j = 0; j < count; j++) {
      glp_set_obj_coef(problem->handle, first + j, objective[j]);
      glp_set_col_bnds(problem->handle, first + j,
                       bound_type(lower[j], upper[j]), lower[j], upper[j]);
      glp_set_col_kind(problem->handle, first + j,
                       integer[j] ? GLP_IV : GLP_CV);
      // GLPK reads from index 1 of both arrays.
      int length = start[j + 1] - start[j];
      if (length > 0) {
        glp_set_mat_col(problem->handle, first + j, length,
                        row + start[j] - 1, value + start[j] - 1);
      }
    }
  }
  return trap_leave(0);
}

int cglpk_scale_rows(cglpk_problem *problem, const double *factor) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  int rows = glp_get_num_rows(problem->handle);
  for (int i = 0; i < rows; i++) {
    glp_set_rii(problem->handle, i + 1, factor[i]);
  }
  return trap_leave(0);
}

int cglpk_scale_automatically(cglpk_problem *problem) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  glp_scale_prob(problem->handle, GLP_SF_AUTO);
  return trap_leave(0);
}

int cglpk_set_basis(cglpk_problem *problem, bool advanced) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  // The advanced basis needs at least one row and one column.
  if (advanced && glp_get_num_rows(problem->handle) > 0 &&
      glp_get_num_cols(problem->handle) > 0) {
    glp_adv_basis(problem->handle, 0);
  } else {
    glp_std_basis(problem->handle);
  }
  return trap_leave(0);
}

int cglpk_read_lp(cglpk_problem *problem, const char *path) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  return trap_leave(glp_read_lp(problem->handle, NULL, path));
}

int cglpk_simplex(cglpk_problem *problem, const glp_smcp *parameters) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  return trap_leave(glp_simplex(problem->handle, parameters));
}

int cglpk_get_state(cglpk_problem *problem, cglpk_relaxation_state *state) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  state->status = glp_get_status(problem->handle);
  state->objective = glp_get_obj_val(problem->handle);
  state->iterations = glp_get_it_cnt(problem->handle);
  return trap_leave(0);
}

int cglpk_get_solution(cglpk_problem *problem, double *primal,
                       double *row_dual, double *reduced_cost) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  int rows = glp_get_num_rows(problem->handle);
  int columns = glp_get_num_cols(problem->handle);
  for (int i = 0; i < rows && row_dual != NULL; i++) {
    row_dual[i] = glp_get_row_dual(problem->handle, i + 1);
  }
  for (int j = 0; j < columns; j++) {
    if (primal != NULL) primal[j] = glp_get_col_prim(problem->handle, j + 1);
    if (reduced_cost != NULL) {
      reduced_cost[j] = glp_get_col_dual(problem->handle, j + 1);
    }
  }
  return trap_leave(0);
}
