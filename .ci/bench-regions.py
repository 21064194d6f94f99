#!/usr/bin/env python3
"""Max-p regions in the districts of Hà Nội: sapxep's engine beside tools that state the same problem.

    bench-regions.py SAPXEP_BENCH [--seconds N] [--people N]

As many regions as can be in each district, each connected and with at least so many people. Here and in
the flow model (Hess 1965, connected by Shirabe's flows 2009, solved by HiGHS) a region has five
communes at the most; the heuristic of spopt knows no such cap. The limit holds for each district.
Needs highspy, spopt and what they bring from PyPI.
"""
import argparse, csv, os, platform, subprocess, time, warnings

DATASET = "Datasets/hanoi-2022"
LARGEST = 5


def districts():
    with open(f"{DATASET}/units.csv", newline="") as file:
        units = [(row["code"], row["parent"], int(row["population"])) for row in csv.DictReader(file)]
    with open(f"{DATASET}/adjacency.csv", newline="") as file:
        pairs = [(row["a"], row["b"]) for row in csv.DictReader(file)]
    parent = {code: district for code, district, _ in units}
    found = {}
    for code, district, people in units:
        found.setdefault(district, ([], {}))[0].append((code, people))
    for a, b in pairs:
        if parent[a] == parent[b]:
            near = found[parent[a]][1]
            near.setdefault(a, set()).add(b)
            near.setdefault(b, set()).add(a)
    return found


def by_flow(units, near, people, limit):
    import highspy
    codes = [code for code, _ in units]
    weight = dict(units)
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 2)
    solver.setOptionValue("time_limit", limit)
    x = {(i, j): solver.addBinary(obj=-1.0 if i == j else 0.0) for i in codes for j in codes}
    flow = {(j, a, b): solver.addVariable(lb=0, ub=LARGEST - 1)
            for j in codes for a in codes for b in sorted(near.get(a, ()))}
    for i in codes:
        solver.addConstr(sum(x[i, j] for j in codes) == 1)
    for j in codes:
        solver.addConstr(sum(weight[i] * x[i, j] for i in codes) >= people * x[j, j])
        solver.addConstr(sum(x[i, j] for i in codes) <= LARGEST * x[j, j])
        for i in codes:
            if i == j:
                continue
            solver.addConstr(x[i, j] <= x[j, j])
            around = sorted(near.get(i, ()))
            into = sum(flow[j, b, i] for b in around) if around else 0 * x[i, j]
            out = sum(flow[j, i, b] for b in around) if around else 0 * x[i, j]
            solver.addConstr(into - out == x[i, j])
            solver.addConstr(into <= (LARGEST - 1) * x[i, j])
    solver.run()
    info = solver.getInfo()
    has = info.primal_solution_status == 2
    return (round(-info.objective_function_value) if has else None,
            solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)


def by_heuristic(units, near, people):
    import geopandas, libpysal, numpy
    from shapely.geometry import Point
    from spopt.region import MaxPHeuristic
    warnings.simplefilter("ignore")
    codes = [code for code, _ in units]
    place = {code: index for index, code in enumerate(codes)}
    weights = libpysal.weights.W(
        {place[c]: [place[n] for n in sorted(near.get(c, ()))] for c in codes}, silence_warnings=True)
    frame = geopandas.GeoDataFrame(
        {"people": [p for _, p in units], "one": [1.0] * len(units)},
        geometry=[Point(i, 0) for i in range(len(units))])
    numpy.random.seed(1)
    model = MaxPHeuristic(frame, weights, ["one"], "people", people, 2)
    model.solve()
    return model.p


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bench")
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--people", type=int, default=16000)
    options = parser.parse_args()
    print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {platform.machine()}; at least "
          f"{options.people} people in a region; limit {options.seconds:.0f} s for each district\n")
    output = subprocess.run(
        [options.bench, "regions", DATASET, str(options.people)], capture_output=True, text=True).stdout
    own = {line.split()[0]: line.split()[1:] for line in output.splitlines()}
    print("| district | communes | sapxep | flow model in HiGHS | spopt MaxPHeuristic |")
    print("|---|--:|--:|--:|--:|", flush=True)
    total = [0, 0.0, 0, 0.0, 0, 0, 0.0]
    for district, (units, near) in sorted(districts().items(), key=lambda item: len(item[1][0])):
        _, regions, status, spent = own[district]
        start = time.time()
        value, proven = by_flow(units, near, options.people, options.seconds)
        flow_seconds = time.time() - start
        start = time.time()
        try:
            p = by_heuristic(units, near, options.people)
        except Exception as error:
            p = None
            print(f"<!-- spopt, {district}: {type(error).__name__} {error} -->")
        spopt_seconds = time.time() - start
        mark = "" if proven else " not proven"
        print(f"| {district} | {len(units)} | {regions} {status}, {int(spent) / 1000:.2f} s | "
              f"{value if value is not None else 'none'}{mark}, {flow_seconds:.2f} s | "
              f"{p if p is not None else 'none'}, {spopt_seconds:.2f} s |", flush=True)
        if regions != "-" and value is not None and p is not None:
            total[0] += int(regions)
            total[2] += value
            total[4] += p
            total[5] += 1
        total[1] += int(spent) / 1000
        total[3] += flow_seconds
        total[6] += spopt_seconds
    print(f"| {total[5]} districts with an answer of all | | {total[0]}, {total[1]:.1f} s in all | "
          f"{total[2]}, {total[3]:.0f} s in all | {total[4]}, {total[6]:.1f} s in all |")


if __name__ == "__main__":
    main()
