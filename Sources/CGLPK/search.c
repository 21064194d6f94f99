// SPDX-License-Identifier: GPL-3.0-or-later
//
// Branch and cut with glp_intopt. The callback runs wholly in C; the report
// function is called while no GLPK error can occur.

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "guard.h"

// A point this close to integers is checked against the constraints before
// GLPK can accept it. Wider than GLPK's own tolerance on purpose.
#define NEAR_INTEGER 1e-6

struct run {
  cglpk_search *search;
  double integer_tolerance;
  int iterations_before;
  bool started;
  double last_objective;  // GLPK's incumbent when last seen, scaled.
  double *point;          // columns values
  double *activity;       // rows values
  int *index;             // 1 + columns, for one cut
  double *weight;
};

static double smaller(double a, double b) { return a < b ? a : b; }

// --- Known solutions --------------------------------------------------------

// Makes GLPK prune at the cutoff. The auxiliary column is fixed at zero, so no
// node can reach this point; GLPK does not check heuristic points.
static void seed_cutoff(struct run *run, glp_tree *tree) {
  cglpk_search *search = run->search;
  if (search->cutoff_column == 0) return;
  int columns = glp_get_num_cols(glp_ios_get_prob(tree));
  for (int j = 1; j <= columns; j++) run->weight[j] = 0;
  run->weight[search->cutoff_column] = search->cutoff * search->objective_scale;
  glp_ios_heur_sol(tree, run->weight);
  run->last_objective = run->weight[search->cutoff_column];
}

// Copies GLPK's incumbent when it is new.
static void keep_incumbent(struct run *run, glp_prob *problem) {
  cglpk_search *search = run->search;
  int status = glp_mip_status(problem);
  if (status != GLP_FEAS && status != GLP_OPT) return;
  double objective = glp_mip_obj_val(problem);
  if (objective >= run->last_objective) return;
  run->last_objective = objective;
  for (int j = 0; j < search->constraints.columns; j++) {
    search->best[j] = glp_mip_col_val(problem, j + 1);
  }
  search->best_objective = objective / search->objective_scale;
  search->found = true;
}

// --- Bound ------------------------------------------------------------------

// Lowers a computed bound by its rounding error, then uses integrality.
static double safe_bound(const cglpk_search *search, double bound) {
  if (search->objective_is_integral) {
    return ceil(bound - 1e-6 - 1e-9 * fabs(bound));
  }
  return bound - 1e-9 * (1 + fabs(bound));
}

static void update_bound(struct run *run, glp_tree *tree) {
  cglpk_search *search = run->search;
  int node = glp_ios_best_node(tree);
  if (node == 0) return;
  double scaled = glp_ios_node_bound(tree, node);
  if (scaled <= -DBL_MAX || scaled >= DBL_MAX) return;
  double bound = safe_bound(search, scaled / search->objective_scale);
  // Pruned nodes cannot hold anything better than these two.
  bound = smaller(bound, search->cutoff);
  if (search->found) bound = smaller(bound, search->best_objective);
  if (bound > search->bound) search->bound = bound;
}

// --- Exact check of integer points ------------------------------------------

// Whether GLPK's own test would take the current point as integer.
static bool accepted_by_glpk(const struct run *run, glp_prob *problem) {
  const cglpk_constraints *c = &run->search->constraints;
  for (int j = 0; j < c->columns; j++) {
    if (!c->integer[j]) continue;
    double x = glp_get_col_prim(problem, j + 1);
    if (fabs(x - floor(x + 0.5)) <= run->integer_tolerance) continue;
    if (x < glp_get_col_lb(problem, j + 1)) continue;
    if (x > glp_get_col_ub(problem, j + 1)) continue;
    return false;
  }
  return true;
}

// Rounds the current point; false when it is not near integers.
static bool round_point(struct run *run, glp_prob *problem) {
  const cglpk_constraints *c = &run->search->constraints;
  for (int j = 0; j < c->columns; j++) {
    double x = glp_get_col_prim(problem, j + 1);
    if (c->integer[j]) {
      double rounded = floor(x + 0.5);
      if (fabs(x - rounded) > NEAR_INTEGER) return false;
      x = rounded;
    }
    run->point[j] = x;
  }
  return true;
}

static void compute_activities(struct run *run) {
  const cglpk_constraints *c = &run->search->constraints;
  for (int i = 0; i < c->rows; i++) run->activity[i] = 0;
  for (int j = 0; j < c->columns; j++) {
    if (run->point[j] == 0) continue;
    for (int k = c->start[j]; k < c->start[j + 1]; k++) {
      run->activity[c->row[k] - 1] += c->value[k] * run->point[j];
    }
  }
}

// Adds a cover inequality that excludes the point because of one broken row.
// The columns that push the row the wrong way cannot all stay as they are; the
// others already help as much as they can, so the cut is exact. Needs a row of
// binary columns with integer data; returns false for any other.
static bool cut_off_point(struct run *run, glp_prob *problem, int row) {
  const cglpk_constraints *c = &run->search->constraints;
  if (!c->exact[row]) return false;
  double direction = run->activity[row] > c->upper[row] ? 1 : -1;
  int length = 0;
  double least = 1;
  for (int j = 0; j < c->columns; j++) {
    for (int k = c->start[j]; k < c->start[j + 1]; k++) {
      if (c->row[k] != row + 1) continue;
      if (!c->binary[j]) return false;
      bool at_one = run->point[j] > 0.5;
      bool adverse = (direction * c->value[k] > 0) == at_one;
      if (adverse && c->value[k] != 0) {
        length++;
        run->index[length] = j + 1;
        run->weight[length] = at_one ? -1 : 1;
        if (at_one) least -= 1;
      }
    }
  }
  int added = glp_add_rows(problem, 1);
  glp_set_row_bnds(problem, added, GLP_LO, least, 0);
  glp_set_mat_row(problem, added, length, run->index, run->weight);
  return true;
}

// GLPK's feasibility tolerance lets points through that miss a large integer
// limit by one. Such points are cut off, or the search ends as unreliable.
static bool check_point(struct run *run, glp_prob *problem) {
  const cglpk_constraints *c = &run->search->constraints;
  if (!round_point(run, problem)) return true;
  compute_activities(run);
  bool reliable = true;
  for (int i = 0; i < c->rows; i++) {
    if (run->activity[i] >= c->lower[i] && run->activity[i] <= c->upper[i]) {
      continue;
    }
    if (cut_off_point(run, problem, i)) return true;
    reliable = false;
  }
  return reliable || !accepted_by_glpk(run, problem);
}

// --- Callback ---------------------------------------------------------------

static int stop_reason(const cglpk_search *search) {
  if (search->cancelled != NULL && cglpk_flag_is_raised(search->cancelled)) {
    return CGLPK_STOP_CANCELLED;
  }
  double known = smaller(search->cutoff,
                         search->found ? search->best_objective : INFINITY);
  if (known < INFINITY) {
    if (search->objective_is_integral && search->bound >= known) {
      return CGLPK_STOP_PROVED;
    }
    if (search->relative_gap > 0 &&
        known - search->bound <= search->relative_gap * fabs(known)) {
      return CGLPK_STOP_GAP;
    }
  }
  if (search->work >= search->work_limit) return CGLPK_STOP_WORK;
  if (cglpk_now() >= search->deadline) return CGLPK_STOP_TIME;
  return CGLPK_RAN_TO_END;
}

static void visit(glp_tree *tree, void *info) {
  struct run *run = info;
  cglpk_search *search = run->search;
  glp_prob *problem = glp_ios_get_prob(tree);
  if (!run->started) {
    run->started = true;
    seed_cutoff(run, tree);
  }
  keep_incumbent(run, problem);
  update_bound(run, tree);

  int nodes = 0;
  glp_ios_tree_size(tree, NULL, NULL, &nodes);
  search->nodes = nodes;
  search->work = search->work_before + nodes +
                 (glp_get_it_cnt(problem) - run->iterations_before);

  int reason = glp_ios_reason(tree);
  if (reason == GLP_ISELECT && search->report != NULL) {
    cglpk_progress progress = {
        search->bound, search->found ? search->best_objective : INFINITY,
        search->nodes, search->work};
    search->report(search->context, &progress);
  }
  int stop = stop_reason(search);
  if (stop == CGLPK_RAN_TO_END && reason == GLP_IROWGEN &&
      !check_point(run, problem)) {
    stop = CGLPK_STOP_UNRELIABLE;
  }
  if (stop != CGLPK_RAN_TO_END) {
    search->stop = stop;
    glp_ios_terminate(tree);
  }
}

// --- Search -----------------------------------------------------------------

static int run_search(cglpk_problem *problem, glp_iocp *parameters,
                      struct run *run) {
  struct trap trap;
  int refused = trap_enter(&trap, problem);
  if (refused) return refused;
  if (setjmp(trap.jump)) return trap_caught();
  run->iterations_before = glp_get_it_cnt(problem->handle);
  parameters->cb_func = visit;
  parameters->cb_info = run;
  int code = glp_intopt(problem->handle, parameters);
  // Points found after the last callback.
  keep_incumbent(run, problem->handle);
  run->search->work =
      run->search->work_before + run->search->nodes +
      (glp_get_it_cnt(problem->handle) - run->iterations_before);
  return trap_leave(code);
}

int cglpk_integer_search(cglpk_problem *problem, glp_iocp *parameters,
                         cglpk_search *search) {
  search->bound = smaller(safe_bound(search, search->bound), search->cutoff);
  size_t columns = (size_t)search->constraints.columns;
  size_t rows = (size_t)search->constraints.rows;
  struct run run = {
      .search = search,
      .integer_tolerance = parameters->tol_int,
      .last_objective = INFINITY,
      .point = calloc(columns + 1, sizeof(double)),
      .activity = calloc(rows + 1, sizeof(double)),
      // One more column than the model has: the auxiliary column.
      .index = calloc(columns + 2, sizeof(int)),
      .weight = calloc(columns + 2, sizeof(double)),
  };
  int code = CGLPK_NO_MEMORY;
  if (run.point && run.activity && run.index && run.weight) {
    code = run_search(problem, parameters, &run);
  }
  free(run.point);
  free(run.activity);
  free(run.index);
  free(run.weight);
  return code;
}
