# SapXep: everything from a fresh clone. GPL-3.0-or-later, see LICENSE.

SWIFT = swift

# The worked example of README.md; the only place where its arguments stand.
PLAN_ARGS = run scenarios/hanoi-2023-2025.yaml --out plans/hanoi-2023-2025 --replace

# SwiftPM allows one process per .build, so `make -j` must not start two.
.NOTPARALLEL:

.PHONY: help plan scenarios annexes build test bench bench-peers bench-growth sanitize format lint setup clean

# First, hence the default: a bare `make` should not ask for a password or install anything.
help: ## Hiện danh sách này / Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

plan: build ## Cài đặt, dựng và lập phương án mẫu Hà Nội / Set up, build, run the Hanoi example
	.build/release/sapxep $(PLAN_ARGS)

scenarios: build ## Chạy, kiểm tra mọi kịch bản mẫu, ghi bảng kết quả / Run, verify all scenarios
	bash .ci/scenarios .build/release/sapxep

annexes: plan ## Lập phụ lục mẫu của phương án mẫu / Write the sample annexes of the example
	.build/release/sapxep annex plans/hanoi-2023-2025 --out plans/phu-luc-hanoi --replace

build: setup ## Dựng bản phát hành .build/release/sapxep / Build in release mode
	"$(SWIFT)" build -c release --product sapxep

test: setup ## Chạy mọi kiểm thử / Run all tests
	"$(SWIFT)" test

bench: setup ## Đo tốc độ / Run the benchmarks
	"$(SWIFT)" run -c release sapxep-bench

# Beside general solvers, in a virtual environment of their own; they get the model.lp of `run`.
bench-peers: build ## So với bộ giải khác / Compare with other solvers (PyPI, cbc, glpsol)
	python3 -m venv .build/peers
	.build/peers/bin/pip install -q highspy ortools
	.build/peers/bin/python .ci/bench-peers.py .build/release/sapxep $(BENCH_ARGS)
	.build/peers/bin/pip install -q spopt shapely
	"$(SWIFT)" build -c release --product sapxep-bench
	.build/peers/bin/python .ci/bench-regions.py .build/release/sapxep-bench

bench-growth: build ## Chi phí tăng theo số đơn vị / How cost grows with the units
	python3 .ci/bench-growth.py .build/release/sapxep $(BENCH_ARGS)

sanitize: setup ## Kiểm thử bộ giải có bộ soát luồng, bộ nhớ / Solver tests under sanitizers
	bash .ci/sanitize "$(SWIFT)"

format: setup ## Định dạng mã nguồn tại chỗ / Format the sources in place
	"$(SWIFT)" format --in-place --recursive --parallel .

lint: setup ## Kiểm tra định dạng như CI / Check the format strictly, as CI does
	"$(SWIFT)" format lint --strict --recursive --parallel .

setup: ## Cài phần còn thiếu (cần root hoặc sudo) / Install what is missing (root or sudo)
	@SWIFT="$(SWIFT)" sh .ci/setup

# Keeps the fetched packages, so that the next build needs no network.
clean: ## Xoá sản phẩm dựng / Remove build products
	"$(SWIFT)" package clean
