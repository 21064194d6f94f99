import Foundation
import TestSupport
import Testing

@Suite("run --certificate writes proofs, verify --certificate checks them")
struct CertificateTests {
  private static let scope = "scope: { districts: [\"009\"] }\ngroups: { max_units: 3 }"

  @Test("A plan with its proofs is proved; one altered digit, or one proof less, and it is not")
  func proved() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(Self.scope, in: folder)
      let plan = folder.path("p")
      #expect(try Sapxep.run("run", scenario, "--out", plan, "--certificate", "--quiet").code == 0)
      let proved = try Sapxep.run("verify", plan, "--certificate", "--lang", "en")
      #expect(proved.code == 0 && proved.out.contains("OPTIMAL: proved by 6 certificates"))
      let proofs = plan + "/certificate"
      let names = try FileManager.default.contentsOfDirectory(atPath: proofs).sorted()
      let path = proofs + "/" + (try #require(names.last))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let altered = try #require(text.range(of: "{ rnd "))
      var changed = text
      changed.replaceSubrange(altered.upperBound...altered.upperBound, with: "9")
      try changed.write(toFile: path, atomically: true, encoding: .utf8)
      let refused = try Sapxep.run("verify", plan, "--certificate", "--lang", "en")
      #expect(refused.code == 65 && refused.out.contains("NOT PROVED"))
      #expect(refused.out.contains(names.last ?? "?"))
      try FileManager.default.removeItem(atPath: path)
      let missing = try Sapxep.run("verify", plan, "--certificate", "--lang", "en")
      #expect(missing.code == 65 && missing.out.contains("is missing"))
    }
  }

  @Test("Proofs need a folder, and a scenario of groups of communes without limits")
  func refusals() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(Self.scope, in: folder)
      #expect(try Sapxep.run("run", scenario, "--certificate").code == 64)
      let limited = try HanoiScenario.write(
        Self.scope + "\nlimits: { units_after: { at_most: 100 } }", in: folder)
      let run = try Sapxep.run(
        "run", limited, "--out", folder.path("q"), "--certificate", "--lang", "en")
      #expect(run.code == 65 && run.err.contains("limits"))
    }
  }
}
