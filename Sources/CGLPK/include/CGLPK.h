// SPDX-License-Identifier: GPL-3.0-or-later
//
// Guarded access to GLPK.
//
// GLPK reports wrong arguments, failed assertions and lack of memory by ending
// the process. Every function below traps such an error inside one C frame and
// returns a code instead. After a trapped error all GLPK memory of the calling
// thread is released, so every problem made on that thread is lost; the thread
// itself can go on and make new problems.
//
// A problem belongs to the thread that made it. Using it on another thread is
// refused with CGLPK_UNUSABLE, as is a call from inside a report function.

#ifndef CGLPK_H
#define CGLPK_H

#include <glpk.h>
#include <stdbool.h>
#include <stdint.h>

// Codes outside the range of GLPK's own return codes.
enum {
  CGLPK_TRAPPED = -1,    // GLPK raised an error; see cglpk_last_message().
  CGLPK_UNUSABLE = -2,   // The problem was lost or belongs to another thread.
  CGLPK_NESTED = -3,     // Called from inside a report function.
  CGLPK_NO_MEMORY = -4,  // The GLPK environment could not be made.
};

// --- Problems ---------------------------------------------------------------

typedef struct cglpk_problem cglpk_problem;

// Makes an empty minimisation problem; on failure *problem is NULL.
int cglpk_create(cglpk_problem **problem);

// Frees a problem. Safe on a lost problem; NULL is allowed.
void cglpk_delete(cglpk_problem *problem);

// Appends rows. Infinite bounds stand for "none"; lower == upper fixes the row.
int cglpk_add_rows(cglpk_problem *problem, int count, const double *lower,
                   const double *upper);

// Appends columns in compressed form: the entries of column j are
// start[j] ..< start[j + 1] of row[] and value[]; row numbers begin at 1.
int cglpk_add_columns(cglpk_problem *problem, int count,
                      const double *objective, const double *lower,
                      const double *upper, const bool *integer,
                      const int *start, const int *row, const double *value);

// Replaces the scale factors of all rows.
int cglpk_scale_rows(cglpk_problem *problem, const double *factor);

// Lets GLPK choose the scale factors of rows and columns.
int cglpk_scale_automatically(cglpk_problem *problem);

// Replaces the basis: the slack basis, or GLPK's advanced starting basis.
int cglpk_set_basis(cglpk_problem *problem, bool advanced);

// Reads a file in CPLEX LP format into an empty problem.
int cglpk_read_lp(cglpk_problem *problem, const char *path);

// --- Linear relaxation ------------------------------------------------------

// Runs glp_simplex and returns its code.
int cglpk_simplex(cglpk_problem *problem, const glp_smcp *parameters);

typedef struct {
  int status;      // GLP_OPT, GLP_NOFEAS, GLP_UNBND, ...
  double objective;
  int iterations;  // Simplex iterations since the problem was made.
} cglpk_relaxation_state;

int cglpk_get_state(cglpk_problem *problem, cglpk_relaxation_state *state);

// Copies the basic solution; any array may be NULL.
int cglpk_get_solution(cglpk_problem *problem, double *primal,
                       double *row_dual, double *reduced_cost);

// --- Integer search ---------------------------------------------------------

// A cancellation flag shared between threads.
typedef struct cglpk_flag cglpk_flag;
cglpk_flag *cglpk_flag_create(void);
void cglpk_flag_delete(cglpk_flag *flag);
void cglpk_flag_raise(cglpk_flag *flag);
bool cglpk_flag_is_raised(const cglpk_flag *flag);

// Monotonic time in seconds.
double cglpk_now(void);

// Why a search ended early.
enum {
  CGLPK_RAN_TO_END = 0,
  CGLPK_STOP_WORK,
  CGLPK_STOP_TIME,
  CGLPK_STOP_CANCELLED,
  CGLPK_STOP_GAP,
  CGLPK_STOP_PROVED,      // Nothing better can exist; the search is complete.
  CGLPK_STOP_UNRELIABLE,  // A point accepted by GLPK breaks a constraint.
};

typedef struct {
  double bound;      // Lower bound on the optimum, model units.
  double incumbent;  // Best objective so far, INFINITY if none.
  int64_t nodes;
  int64_t work;
} cglpk_progress;

// The constraints as given, for checking points outside GLPK's tolerances.
typedef struct {
  int rows;
  int columns;
  const double *lower;  // Row bounds, already widened by the row's tolerance.
  const double *upper;
  const bool *integer;  // Per column.
  const bool *binary;   // Per column: integer within [0, 1].
  const bool *exact;    // Per row: integer data only.
  const int *start;     // As in cglpk_add_columns.
  const int *row;
  const double *value;
} cglpk_constraints;

typedef struct {
  // Limits.
  const cglpk_flag *cancelled;  // May be NULL.
  double deadline;              // On the clock of cglpk_now(), or INFINITY.
  int64_t work_limit;           // INT64_MAX for none.
  int64_t work_before;          // Work spent before the search.
  double relative_gap;

  // Objective. GLPK's objective is the model's times objective_scale.
  double objective_scale;
  bool objective_is_integral;
  double cutoff;      // Only strictly better points count; INFINITY for none.
  int cutoff_column;  // Number of the auxiliary column, 0 without a cutoff.

  cglpk_constraints constraints;

  // Called at every node; must not call GLPK and must return normally.
  void (*report)(void *context, const cglpk_progress *progress);
  void *context;

  // Results, kept up to date so that they survive a trapped error.
  double *best;  // Room for constraints.columns values.
  bool found;
  double best_objective;
  double bound;  // On entry the objective of the solved relaxation.
  int64_t nodes;
  int64_t work;
  int stop;
} cglpk_search;

// Runs glp_intopt on a problem whose relaxation has been solved.
int cglpk_integer_search(cglpk_problem *problem, glp_iocp *parameters,
                         cglpk_search *search);

// --- Thread -----------------------------------------------------------------

// What GLPK said during the last guarded call of this thread.
const char *cglpk_last_message(void);

// Bounds the memory GLPK may hold on this thread; 0 removes the bound.
int cglpk_limit_memory(int megabytes);

// Frees everything GLPK holds on this thread; call before a thread ends.
void cglpk_free_thread(void);

#endif
