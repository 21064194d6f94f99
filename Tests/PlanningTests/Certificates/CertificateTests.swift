import Planning
import Scenarios
import TestSupport
import Testing

@testable import Verification

/// Proofs that the planner writes, checked by the verifier, which lists the groups by itself.
@Suite("Certificates")
struct CertificateTests {
  private struct Certified {
    let plan: Plan
    let planningCase: PlanningCase
    let files: [String: [UInt8]]
    let missing: Int

    init?(_ seed: Int, units: ClosedRange<Int>) throws {
      var random = SeededChance(UInt64(seed))
      let map = RandomMap(units: units, &random)
      var rules = RandomScenario.Rules()
      rules.maxUnits = 2...5
      if seed % 3 > 0 { rules.due = "goal" }
      let text = RandomScenario(for: map, rules: rules, &random).text
      planningCase = try Cases.planningCase(text, dataset: map.dataset)
      let outcome = try Planner(planningCase).run(threads: 1)
      guard let plan = outcome.plan, plan.status == .optimal else { return nil }
      self.plan = plan
      let found = outcome.choices.certificates(of: plan, threads: 1)
      files = Dictionary(
        uniqueKeysWithValues: found.compactMap { proof in proof.file.map { (proof.name, $0) } })
      missing = found.count - files.count
    }

    func verified(_ files: [String: [UInt8]]? = nil) -> CertificateVerification {
      CertificateVerification.verify(
        files: files ?? self.files, planJSON: plan.bytes, case: planningCase)
    }
  }

  @Test("Every optimum of a random map is proved, goal by goal", arguments: 0..<4)
  func random(batch: Int) throws {
    var proofs = 0
    for seed in (batch * 40)..<(batch * 40 + 40) {
      guard let certified = try Certified(seed, units: 5...12) else { continue }
      #expect(certified.missing == 0, "seed \(seed)")
      let result = certified.verified()
      #expect(result.findings.map(\.en) == [], "seed \(seed)")
      #expect(result.proofs == certified.files.count, "seed \(seed)")
      proofs += result.proofs
    }
    #expect(proofs > 40)
  }

  @Test("A file in which one digit was altered is refused, and one that is missing or too much")
  func altered() throws {
    var tried = 0
    for seed in 0..<30 {
      guard let certified = try Certified(seed, units: 6...10) else { continue }
      var random = SeededChance(UInt64(seed))
      for (name, bytes) in certified.files.sorted(by: { $0.key < $1.key }) {
        let digits = bytes.indices.filter { (48...57).contains(bytes[$0]) }
        for _ in 0..<6 {
          guard let place = digits.randomElement(using: &random) else { continue }
          var altered = bytes
          altered[place] = 48 + (altered[place] - 48 + UInt8(random.number(1...9))) % 10
          var files = certified.files
          files[name] = altered
          let around = String(decoding: bytes[max(0, place - 30)...place], as: UTF8.self)
          #expect(!certified.verified(files).isProved, "seed \(seed) \(name): \(around)")
          tried += 1
        }
        var files = certified.files
        files[name] = nil
        #expect(certified.verified(files).findings.contains { $0.en.contains("is missing") })
        files = certified.files
        files["9-" + name] = bytes
        #expect(!certified.verified(files).isProved)
      }
    }
    #expect(tried > 100)
  }

  @Test("A checker of the format alone, which knows nothing of plans, proves the same values")
  func plainChecker() throws {
    var files = 0
    for seed in 0..<60 {
      guard let certified = try Certified(seed, units: 5...12) else { continue }
      for (name, bytes) in certified.files.sorted(by: { $0.key < $1.key }) {
        let text = String(decoding: bytes, as: UTF8.self)
        let range = try PlainVIPRChecker.range(of: text)
        #expect(range.least == range.most, "seed \(seed) \(name)")
        files += 1
      }
    }
    #expect(files > 40)
  }

  @Test("The checker of the format refuses a better value, and a file with one line less")
  func plainCheckerRefuses() throws {
    let certified = try #require(
      try (0..<20).lazy.compactMap { try Certified($0, units: 6...10) }.first)
    for (name, bytes) in certified.files {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let target = try #require(lines.firstIndex { $0.hasPrefix("RTP range ") })
      var better = lines
      let value = try #require(Int(lines[target].split(separator: " ")[2]))
      better[target] = "RTP range \(value + 1) \(value + 1)"
      for altered in [better, Array(lines.dropLast())] {
        #expect(throws: PlainVIPRChecker.Refusal.self, "\(name)") {
          try PlainVIPRChecker.range(of: altered.joined(separator: "\n"))
        }
      }
    }
  }

  @Test("Any bytes at all give a finding, never a failure")
  func garbage() throws {
    var random = SeededChance(7)
    let certified = try #require(
      try (0..<20).lazy.compactMap { try Certified($0, units: 6...10) }
        .first { !$0.files.isEmpty })
    let (name, bytes) = try #require(certified.files.min { $0.key < $1.key })
    let texts = [
      "", "VER 1.0", "VER 1.0\nVAR 99999999999999", "VER 1.0 VAR -1",
      "VER 1.0\nVAR 1\nx\nINT 1\n0\n",
    ]
    var cases = texts.map { Array($0.utf8) }
    for _ in 0..<200 {
      var altered = bytes
      for _ in 0..<random.number(1...4) {
        let place = random.number(0...altered.count - 1)
        if random.chance(50) {
          altered[place] = UInt8(random.number(0...255))
        } else {
          altered.remove(at: place)
        }
      }
      cases.append(altered)
    }
    for bytes in cases {
      var files = certified.files
      files[name] = bytes
      // White space may be altered without altering the proof.
      _ = certified.verified(files)
    }
    let empty = certified.verified([name: []])
    #expect(empty.findings.contains { $0.en == "\(name):1: the file is cut off, or empty" })
  }

  @Test("Quận Hoàn Kiếm: all goals are proved, some with branches")
  func districts() throws {
    let planningCase = try Cases.planningCase(
      """
      format: 1
      title: Hà Nội
      dataset: hanoi-2022
      law: { as_of: 2023-10-01, phase: 2023-2025 }
      scope: { districts: ["002"] }
      groups: { max_units: 4 }
      """, dataset: try Cases.hanoi.get())
    let outcome = try Planner(planningCase).run(threads: 2)
    let plan = try #require(outcome.plan)
    let found = outcome.choices.certificates(of: plan, threads: 2)
    #expect(found.allSatisfy { $0.file != nil } && found.count == 6)
    let branched = found.compactMap(\.file).count {
      String(decoding: $0, as: UTF8.self).contains("{ uns ")
    }
    #expect(branched > 0)
    for proof in found {
      let text = String(decoding: proof.file ?? [], as: UTF8.self)
      #expect(throws: Never.self) { try PlainVIPRChecker.range(of: text) }
    }
    let result = CertificateVerification.verify(
      files: Dictionary(
        uniqueKeysWithValues: found.compactMap { proof in proof.file.map { (proof.name, $0) } }),
      planJSON: plan.bytes, case: planningCase)
    #expect(result.findings.map(\.en) == [])
    // The proofs of another plan prove nothing of this one.
    let other = CertificateVerification.verify(
      files: [:], planJSON: plan.bytes, case: planningCase)
    #expect(!other.isProved)
  }
}
