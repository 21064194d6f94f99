// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK
import Foundation
import LinearOptimization
import Testing

@Suite("CPLEX LP files")
struct LPFormatTests {
  /// One of everything the format has to express.
  private static let everything = LinearModel(
    name: "Sáp nhập",
    rows: [
      .init(name: "equal", bounds: .equal(2)), .init(name: "at most", bounds: .atMost(10.5)),
      .init(name: "at least", bounds: .atLeast(-3)),
      .init(name: "at-most", bounds: .range(-1, 1_000_000)),
      .init(name: "ignored", bounds: .free), .init(name: "", bounds: .atMost(4)),
      .init(name: "obj", bounds: .range(5, 5)),
    ],
    columns: [
      .init(
        name: "x", objective: 1.5,
        coefficients: [.init(row: 0, value: 1), .init(row: 3, value: 250_000)]),
      .init(
        name: "x", objective: -2, bounds: .range(-4, 8), kind: .integer,
        coefficients: [.init(row: 1, value: -0.1), .init(row: 0, value: 1)]),
      .binary(name: "1st", objective: 0, coefficients: [.init(row: 2, value: -1)]),
      .init(
        name: "e12", objective: 3, bounds: .free,
        coefficients: [.init(row: 2, value: 2), .init(row: 6, value: 1)]),
      .init(
        name: "free", objective: 0, bounds: .atMost(7),
        coefficients: [.init(row: 3, value: 1e-7), .init(row: 1, value: 0)]),
      .init(name: "Đà Nẵng", objective: 1, bounds: .equal(1), kind: .binary),
      .init(name: "", objective: 1_000_000.25, bounds: .atLeast(0.5)),
    ])

  private func golden(_ name: String) throws -> String {
    let url = try #require(Bundle.module.url(forResource: "Golden/\(name)", withExtension: "lp"))
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// Optimum GLPK finds after reading the text as a file.
  private func optimumOfFile(_ text: String) throws -> Double {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).lp")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var problem: OpaquePointer?
    #expect(cglpk_create(&problem) == 0)
    defer { cglpk_delete(problem) }
    let code = cglpk_read_lp(problem, file.path)
    try #require(code == 0, "\(String(cString: cglpk_last_message()))")
    var simplex = glp_smcp()
    glp_init_smcp(&simplex)
    #expect(cglpk_simplex(problem, &simplex) == 0)
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    var search = cglpk_search()
    search.deadline = .infinity
    search.work_limit = .max
    search.objective_scale = 1
    search.cutoff = .infinity
    #expect(cglpk_integer_search(problem, &parameters, &search) == 0)
    return search.best_objective
  }

  @Test("the text is as recorded")
  func goldenFile() throws {
    let text = try Self.everything.lpFormat(comments: ["first", "second\nline"])
    #expect(text == (try golden("everything")))
  }

  @Test("models without rows, columns or objective can be read")
  func empty() throws {
    #expect(try optimumOfFile(LinearModel(name: "nothing").lpFormat()) == 0)
    let rows = LinearModel(
      name: "rows",
      rows: [.init(name: "r", bounds: .atMost(3)), .init(name: "s", bounds: .range(-1, 1))])
    #expect(try optimumOfFile(rows.lpFormat()) == 0)
    let columns = LinearModel(name: "c", columns: [.binary(name: "b", objective: -3)])
    #expect(try optimumOfFile(columns.lpFormat()) == -3)
  }

  @Test("what is written is read back with the same optimum")
  func roundTrip() throws {
    let everything = try solveInteger(Self.everything)
    #expect(everything.status == .optimal)
    let reread = try optimumOfFile(Self.everything.lpFormat())
    #expect(abs(reread - (everything.objective ?? .nan)) < 1e-6 * reread.magnitude)
    var compared = 0
    for seed in 0..<40 {
      let linear = SampleModels.linear(seed: seed)
      let relaxed = try withRelaxation(of: linear) { session in try session.solve() }
      #expect(abs(try optimumOfFile(linear.lpFormat()) - relaxed.objective) < 1e-6)
      let whole = SampleModels.partition(seed: seed, largest: 1000)
      guard let optimum = bruteForceOptimum(of: whole) else { continue }
      compared += 1
      #expect(abs(try optimumOfFile(whole.lpFormat()) - optimum) < 1e-6)
    }
    #expect(compared > 5)
  }

  @Test("names become unique, plain and unlike numbers or keywords")
  func names() throws {
    let names = [
      "a b", "a_b", "a_b", "a_b_2", "9", "E5", "e", "east", "Bounds", "ế",
      String(repeating: "n", count: 400),
    ]
    let model = LinearModel(
      name: "names", columns: names.map { .init(name: $0, objective: 1, bounds: .free) })
    let text = try model.lpFormat()
    let written = text.split(separator: "\n").filter { $0.hasSuffix(" free") }.map {
      String($0.dropFirst().dropLast(5))
    }
    #expect(
      written == [
        "a_b", "a_b_2", "a_b_3", "a_b_2_2", "_9", "_E5", "_e", "east", "_Bounds", "_",
        String(repeating: "n", count: 100),
      ])
  }

  @Test("lines stay short, and a large model is written quickly")
  func large() throws {
    var random = SeededGenerator(seed: 1)
    var model = LinearModel(name: "large")
    for row in 0..<600 { model.rows.append(.init(name: "unit_\(row)", bounds: .equal(1))) }
    for column in 0..<20_000 {
      let rows = Set((0..<5).map { _ in Int.random(in: 0..<600, using: &random) }).sorted()
      model.columns.append(
        .binary(
          name: "group_\(column)", objective: Double.random(in: 0...1000, using: &random),
          coefficients: rows.map { .init(row: $0, value: 1) }))
    }
    let start = ContinuousClock.now
    let text = try model.lpFormat()
    let time = ContinuousClock.now - start
    #expect(text.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count < 255 })
    // Far above what an optimised build needs: this one may not be optimised.
    #expect(time < .seconds(10))
    #expect(text == (try model.lpFormat()))
  }
}
