#!/usr/bin/env python3
"""Measures how the cost of a run grows: with the units of the dataset, and with the cap on a group.

    bench-growth.py SAPXEP [--only NAME ...]

Every row is a whole process from the scenario to the verified plan on stdout, on the dataset that
ships; “10 x country” is ten copies of the country side by side, made up for this measurement. Prints a
table in Markdown. The figures hold for one run on one machine.
"""
import argparse, csv, json, os, platform, shutil, subprocess, sys, tempfile, time

COPIES = 10
SCENARIO = """format: 1
title: Bench, growth
extends: {base}
groups: {{ max_units: {k} }}
{more}"""


def tiled(source, folder):
    """Ten copies of a dataset: a digit before every code, the copy's number behind every name."""
    os.makedirs(folder)
    columns = {"units.csv": ("code", "parent"), "districts.csv": ("code", "province_code"),
               "adjacency.csv": ("a", "b")}
    shutil.copy(f"{source}/dataset.yaml", folder)
    for name, codes in columns.items():
        with open(f"{source}/{name}", newline="") as file:
            reader = csv.DictReader(file)
            fields, rows = reader.fieldnames, list(reader)
        with open(f"{folder}/{name}", "w", newline="") as file:
            writer = csv.DictWriter(file, fields, lineterminator="\n")
            writer.writeheader()
            for copy in range(COPIES):
                for row in rows:
                    changed = {**row, **{code: f"{copy}{row[code]}" for code in codes}}
                    if "province" in row:
                        changed["province"] = f"{row['province']} ({copy})"
                    writer.writerow(changed)
    return folder


def instances(folder):
    root = os.path.abspath(".")
    hanoi = f"{root}/scenarios/hanoi-2023-2025.yaml"
    country = f"{root}/scenarios/vietnam-2023-2025.yaml"
    cluster = f"{root}/scenarios/vietnam-cluster-14.yaml"
    district = "scope: { districts: [\"268\"] }\n"
    for k in (3, 4, 5, 6):
        yield f"1 district, k = {k}", hanoi, k, district, []
    for k in (3, 4, 5, 6):
        yield f"Hà Nội, k = {k}", hanoi, k, "", []
    for k in (3, 4):
        yield f"Hà Nội across lines, k = {k}", hanoi, k, "scope: { across_districts: allowed }\n", []
    yield "14 provinces, k = 5", cluster, 5, "", []
    for k in (3, 4, 5):
        yield f"country, k = {k}", country, k, "", []
    for k in (3, 5):
        copies = f"{folder}/copies"
        if not os.path.exists(copies):
            tiled(f"{root}/Datasets/vietnam-2022", copies)
        yield (f"10 x country, k = {k}", country, k, "",
               ["--dataset", copies, "--law", f"{root}/Datasets/law"])


def measured(command):
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as errors:
        start = time.time()
        child = subprocess.Popen(command, stdout=out, stderr=errors)
        _, _, usage = os.wait4(child.pid, 0)
        out.seek(0)
        errors.seek(0)
        return out.read(), errors.read(), time.time() - start, usage


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sapxep")
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {platform.machine()}\n")
    print("| instance | units | status | seconds | CPU seconds | MB |")
    print("|---|--:|---|--:|--:|--:|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, base, k, more, arguments in instances(folder):
            if options.only and not any(word in name for word in options.only):
                continue
            scenario = f"{folder}/scenario.yaml"
            with open(scenario, "w") as file:
                file.write(SCENARIO.format(base=base, k=k, more=more))
            output, errors, seconds, usage = measured(
                [options.sapxep, "run", scenario, "--format", "json", "--quiet", "--no-history",
                 *arguments])
            if not output:
                print(f"| {name} | | {errors.strip().splitlines()[-1]} | {seconds:.2f} | | |", flush=True)
                continue
            plan = json.loads(output)
            units = plan["totals"]["units_before"]
            cpu = usage.ru_utime + usage.ru_stime
            print(f"| {name} | {units} | {plan['status']} | {seconds:.2f} | {cpu:.2f} | "
                  f"{usage.ru_maxrss // 1024} |", flush=True)


if __name__ == "__main__":
    main()
