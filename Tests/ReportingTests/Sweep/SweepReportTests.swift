import Foundation
import FoundationXML
import Planning
import TestSupport
import Testing

@testable import Reporting

@Suite("What a sweep says is what its cases count to")
struct SweepReportTests {
  @Test("A line of the log says the same case, and no other text is one")
  func lines() throws {
    let line = SweepLine(fingerprint: "a")
    for number in 0...12 {
      let found = SmallSweep.found(number)
      let text = line.text(found)
      #expect(line.found(String(text.dropLast())) == found)
      #expect(SweepLine(fingerprint: "b").found(String(text.dropLast())) == nil)
      for cut in 2..<text.count { #expect(line.found(String(text.dropLast(cut))) == nil) }
    }
  }

  @Test("Units, groups, goals and conflicts are counted over the right cases")
  func counts() throws {
    let numbers = Array(0...12)
    let found = numbers.map(SmallSweep.found)
    let summary = SweepSummary(try SmallSweep.header(), found)
    #expect(summary.cases == 12)
    // Numbers 3 and 8 have no plan, 4 and 9 no proof.
    #expect(summary.infeasible == 2 && summary.unproven == 2 && summary.plans == 8)
    #expect(summary.units[1].due == numbers.dropFirst().count { $0 % 2 == 0 })
    #expect(summary.units[1].isDueInBase && summary.uncertain.map(\.unit) == [1])
    #expect(summary.units[0].due == 12 && summary.units[2].due == 0)
    #expect(summary.groups.map(\.members) == [[4, 5], [0, 1], [0, 1, 2]])
    #expect(summary.groups.map(\.plans) == [8, 5, 3])
    #expect(summary.groups.map(\.isInBase) == [true, true, false])
    #expect(summary.groups(inPercent: 90).map(\.members) == [[4, 5]])
    #expect(summary.units[0].changed == 8 && summary.units[2].changed == 3)
    let changing = summary.goals[2]
    // 1, 2, 5, 6, 7, 10, 11, 12.
    #expect((changing.least, changing.median, changing.most) == (1, 6, 12))
    #expect(changing.base == 0)
    #expect(summary.conflicts.map(\.unit) == [1, 13])
    #expect(summary.dueRange == 2...3)
  }

  @Test("Without any plan there are no groups and no goals, and nothing is divided by zero")
  func withoutPlans() throws {
    let header = try SmallSweep.header(cases: 2)
    let found = [3, 8].enumerated().map { place, number in
      var found = SmallSweep.found(number)
      found.number = place + 1
      return found
    }
    let report = SweepReport(header, found)
    for (_, text) in report.files(language: .english) { #expect(!text.isEmpty) }
    let text = report.document().terminalText(width: 80, language: .english)
    #expect(text.contains("2 have no legal plan") && !text.contains("GROUPS"))
  }

  @Test("Texts fit 80 columns, the picture is well-formed", arguments: ["vi", "en"])
  func texts(language: String) throws {
    let report = SweepReport(try SmallSweep.header(), (0...12).map(SmallSweep.found))
    let text = report.document().terminalText(
      width: 80, language: language == "vi" ? .vietnamese : .english)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 80) }
    let files = report.files(language: language == "vi" ? .vietnamese : .english)
    let svg = try #require(files.first { $0.name == "sweep.svg" }).text
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
  }
}
