#!/usr/bin/env python3
"""Measures sapxep beside general solvers on the model.lp that `sapxep run` writes.

    bench-peers.py SAPXEP [--seconds N] [--only NAME ...]

Every solver gets the same file and the same wall-clock limit for all goals together, solves goal
after goal in the order of the file (an earlier goal is fixed at its value) and is a process of its
own, so that peak memory is its own. sapxep is measured as a whole process, from the scenario to the
verified plan on disk; the peers from reading the file. Nothing is tuned. Solvers that are not
installed are left out: highspy and ortools from PyPI, cbc and glpsol from Debian.
"""
import argparse, json, os, platform, re, shutil, subprocess, sys, tempfile, time

ACROSS = """format: 1
title: Bench, groups across district lines
extends: {base}
scope: {{ across_districts: allowed }}
groups: {{ max_units: {k} }}
{goals}"""
COUNTRY = """format: 1
title: Bench, country
extends: {base}
groups: {{ max_units: {k} }}
"""


def instances(folder):
    root = os.path.abspath("scenarios")
    hanoi, country = f"{root}/base/hanoi.yaml", f"{root}/vietnam-2023-2025.yaml"
    # So many plans are equally good that the choice among them, which peers do not make, is cut short.
    fewest = "goals: [units_after]\nsearch: { seconds_limit: 30 }\n"
    made = {
        "hanoi-k5": None,
        "hanoi-across-k3": ACROSS.format(base=hanoi, k=3, goals=""),
        "hanoi-across-k4": ACROSS.format(base=hanoi, k=4, goals=""),
        "hanoi-across-fewest-k4": ACROSS.format(base=hanoi, k=4, goals=fewest),
        "country-k4": COUNTRY.format(base=country, k=4),
        "country-k5": None,
    }
    files = {"hanoi-k5": f"{root}/hanoi-2023-2025.yaml", "country-k5": country}
    for name, text in made.items():
        if text is not None:
            files[name] = f"{folder}/{name}.yaml"
            with open(files[name], "w") as file:
                file.write(text)
    return {name: files[name] for name in made}


# One solver in a process of its own: reads model.lp, prints JSON lines, one for each goal.

def read_lp(path):
    text = open(path).read()
    start, end = text.index("Subject To"), text.index("Bounds")
    rows = re.findall(r"(\w+): ([^:<>=]*?)(<=|>=|=) (-?\d+)", text[start + 10 : end])
    parsed = []
    for name, terms, relation, bound in rows:
        found = re.findall(r"([+-]) (?:(\d+) )?([A-Za-z_]\w*)", terms)
        parsed.append(
            (name, [((-1 if s == "-" else 1) * int(c or 1), v) for s, c, v in found], relation,
             int(bound)))
    binaries = set(text[text.index("Binaries") + 8 : text.rindex("End")].split())
    return text, parsed, binaries


def goals_of(rows):
    return [name[5:] for name, *_ in rows if name.startswith("goal_")]


def report(goal, value, bound, seconds):
    print(json.dumps({"goal": goal, "value": value, "bound": bound, "s": seconds}), flush=True)
    return value is not None and bound is not None and value == bound


def peer_highs(path, limit):
    import highspy
    start = time.time()
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 2)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.readModel(path)
    model = solver.getLp()
    column = {name: index for index, name in enumerate(model.col_names_)}
    for goal in goals_of(read_lp(path)[1]):
        for index in range(model.num_col_):
            solver.changeColCost(index, 0.0)
        solver.changeColCost(column[goal], 1.0)
        left = limit - (time.time() - start)
        if left <= 0:
            return
        solver.setOptionValue("time_limit", solver.getRunTime() + left)
        solver.run()
        info = solver.getInfo()
        value = round(info.objective_function_value) if info.primal_solution_status == 2 else None
        bound = None if abs(info.mip_dual_bound) > 1e15 else -int(-(info.mip_dual_bound - 1e-6) // 1)
        if not report(goal, value, bound, time.time() - start):
            return
        solver.changeColBounds(column[goal], value, value)


def peer_cpsat(path, limit):
    from ortools.sat.python import cp_model
    start = time.time()
    _, rows, binaries = read_lp(path)
    goals = goals_of(rows)
    model = cp_model.CpModel()
    variable = {name: model.NewBoolVar(name) for name in sorted(binaries)}
    for goal in goals:
        variable[goal] = model.NewIntVar(-10**12, 10**12, goal)
    for name, terms, relation, bound in rows:
        total = sum(c * variable[v] for c, v in terms)
        model.Add(total == bound if relation == "=" else
                  total <= bound if relation == "<=" else total >= bound)
    for goal in goals:
        model.Minimize(variable[goal])
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 2
        left = limit - (time.time() - start)
        if left <= 0:
            return
        solver.parameters.max_time_in_seconds = left
        status = solver.Solve(model)
        has = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
        value = round(solver.ObjectiveValue()) if has else None
        bound = round(solver.BestObjectiveBound()) if has else None
        if not report(goal, value, bound, time.time() - start):
            return
        model.Add(variable[goal] == value)


def by_command(path, limit, command, read):
    """Solves goal after goal with a command-line solver, writing the objective into the file."""
    start = time.time()
    text, rows, _ = read_lp(path)
    head, rest = text[text.index("Subject To") :].split("Bounds", 1)
    fixed = {}
    for goal in goals_of(rows):
        left = limit - (time.time() - start)
        if left <= 1:
            return
        bounds = rest
        for done, value in fixed.items():
            bounds = bounds.replace(f"\n {done} free\n", f"\n {done} = {value}\n")
        file = f"{tempfile.gettempdir()}/bench-{os.getpid()}.lp"
        with open(file, "w") as out:
            out.write(f"Minimize\n obj: + {goal}\n{head}Bounds{bounds}")
        value, bound = read(command(file, int(left)))
        os.unlink(file)
        if not report(goal, value, bound, time.time() - start):
            return
        fixed[goal] = value


def peer_cbc(path, limit):
    def read(output):
        found = re.search(r"Objective value:\s+(-?[\d.e+]+)", output)
        value = round(float(found.group(1))) if found else None
        if "Result - Optimal solution found" in output:
            return value, value
        lower = re.search(r"Lower bound:\s+(-?[\d.e+]+)", output)
        return value, -int(-(float(lower.group(1)) - 1e-6) // 1) if lower else None

    by_command(path, limit, lambda file, left: subprocess.run(
        ["cbc", file, "-sec", str(left), "-ratio", "0", "-threads", "2", "-solve", "-quit"],
        capture_output=True, text=True).stdout, read)


def peer_glpk(path, limit):
    def read(output):
        found = re.findall(r"^\+ *\d+: mip = +(\S+) >= +(\S+)", output, re.M)
        if "INTEGER OPTIMAL SOLUTION FOUND" in output and found:
            value = round(float(found[-1][0]))
            return value, value
        if not found or "not" in found[-1][0]:
            return None, None
        bound = found[-1][1]
        return round(float(found[-1][0])), None if "inf" in bound else round(float(bound))

    by_command(path, limit, lambda file, left: subprocess.run(
        ["glpsol", "--lp", file, "--tmlim", str(left)], capture_output=True, text=True).stdout, read)


PEERS = {"HiGHS": peer_highs, "CP-SAT": peer_cpsat, "CBC": peer_cbc, "GLPK": peer_glpk}


def is_installed(peer):
    import importlib.util
    module = {"HiGHS": "highspy", "CP-SAT": "ortools"}.get(peer)
    return bool(importlib.util.find_spec(module)) if module else bool(
        shutil.which({"CBC": "cbc", "GLPK": "glpsol"}[peer]))


def measured(command, limit=None):
    """Runs a command; its output, seconds and peak memory in MB."""
    with tempfile.TemporaryFile("w+") as out:
        start = time.time()
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        deadline = start + limit if limit else None
        while True:
            done, _, usage = os.wait4(child.pid, os.WNOHANG)
            if done:
                break
            if deadline and time.time() > deadline:
                child.kill()
                deadline = None
            time.sleep(0.01)
        seconds = time.time() - start
        out.seek(0)
        return out.read(), seconds, usage.ru_maxrss // 1024


def cell(goals, count, seconds, memory):
    proven = [g for g in goals if g["value"] is not None and g["value"] == g["bound"]]
    if len(proven) == count:
        return f"{seconds:.1f} s, {memory} MB"
    open_goal = next((g for g in goals if g not in proven), None)
    if open_goal is None or open_goal["value"] is None or open_goal["bound"] is None:
        return f"{len(proven)} of {count} goals in {seconds:.0f} s, no gap, {memory} MB"
    gap = open_goal["value"] - open_goal["bound"]
    return f"{len(proven)} of {count} goals in {seconds:.0f} s, gap {gap}, {memory} MB"


def main():
    if len(sys.argv) > 2 and sys.argv[1] == "--peer":
        return PEERS[sys.argv[2]](sys.argv[3], float(sys.argv[4]))
    parser = argparse.ArgumentParser()
    parser.add_argument("sapxep")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    peers = [peer for peer in PEERS if is_installed(peer)]
    print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {platform.machine()}; "
          f"limit {options.seconds:.0f} s for all goals together\n")
    print("| instance | columns | sapxep, whole process | " + " | ".join(peers) + " |")
    print("|---|--:|" + "--:|" * (len(peers) + 1), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, scenario in instances(folder).items():
            if options.only and name not in options.only:
                continue
            plan = f"{folder}/{name}"
            _, seconds, memory = measured(
                [options.sapxep, "run", scenario, "--out", plan, "--quiet", "--no-history"], options.seconds)
            if not os.path.exists(f"{plan}/plan.json"):
                print(f"| {name} | | no plan in {seconds:.0f} s |", flush=True)
                continue
            with open(f"{plan}/plan.json") as file:
                goals = [{"value": g["value"], "bound": g.get("bound")} for g in json.load(file)["goals"]]
            model = f"{plan}/model.lp"
            with open(model) as file:
                columns = re.search(r"rows, (\d+) columns", file.read(300)).group(1)
            cells = [cell(goals, len(goals), seconds, memory)]
            for peer in peers:
                output, spent, memory = measured(
                    [sys.executable, __file__, "--peer", peer, model, str(options.seconds)],
                    options.seconds + 60)
                lines = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
                cells.append(cell(lines, len(goals), spent, memory))
            print(f"| {name} | {columns} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
