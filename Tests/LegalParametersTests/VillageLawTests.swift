import LegalParameters
import SourceFiles
import TestSupport
import Testing

@Suite("The law about villages has the figures of the circulars and decrees")
struct VillageLawTests {
  private func figures(_ day: String) throws -> VillageFigures {
    try RealLaw.book().villages.figures(on: try #require(CalendarDay(day)))
  }

  @Test("Uncertain sizes are marked: tổ dân phố of the Central Highlands, border and islands")
  func confidence() throws {
    let figures = try figures("2023-10-01")
    for region in VillageRegion.allCases {
      let sizes = try #require(figures.sizes[region])
      #expect(sizes.thon.citation == Citation(article: "TT04 Đ7", confidence: .reported))
      let isUnsure = [.centralHighlands, .borderAndIslands].contains(region)
      #expect(sizes.toDanPho.citation.confidence == (isUnsure ? .inferred : .reported))
    }
  }

  @Test("Sizes by region; Hà Nội and TP.HCM have 450 households for tổ dân phố")
  func sizes() throws {
    let figures = try figures("2023-10-01")
    let expected: [(VillageRegion, Int, Int)] = [
      (.northernMountain, 150, 200), (.redRiverDelta, 300, 350), (.central, 250, 300),
      (.south, 350, 400), (.centralHighlands, 200, 250), (.borderAndIslands, 100, 150),
    ]
    for (region, thon, toDanPho) in expected {
      #expect(figures.size(of: .thon, in: region)?.households == thon)
      #expect(figures.size(of: .toDanPho, in: region)?.households == toDanPho)
    }
    #expect(figures.size(of: .toDanPho, in: .redRiverDelta, city: .haNoi)?.households == 450)
    #expect(figures.size(of: .toDanPho, in: .south, city: .hoChiMinh)?.households == 450)
    // A city's size is for its own region only.
    #expect(figures.size(of: .toDanPho, in: .borderAndIslands, city: .haNoi)?.households == 150)
    #expect(figures.size(of: .thon, in: .redRiverDelta, city: .haNoi)?.households == 300)
  }

  @Test("Merging below 50 %, encouraged below 100 %, consent above 50 %")
  func merging() throws {
    let merging = try figures("2023-10-01").merging
    #expect(merging.mustMergeBelowPercent == 50 && merging.encouragedBelowPercent == 100)
    #expect(merging.consentAbovePercent == 50)
    #expect(merging.consentCitation.article == "TT04 Đ8")
    #expect(merging.citation.confidence == .reported)
  }

  @Test("Funds change on 1/8/2023 from 3.0 and 5.0 to 4.5 and 6.0 times the base salary")
  func funds() throws {
    let (before, after) = (try figures("2023-07-31").fund, try figures("2023-08-01").fund)
    #expect(before.normalPercent == 300 && before.largePercent == 500)
    #expect(before.largeThon?.citation.confidence == .background && before.largeToDanPho == nil)
    #expect(!before.formerLargeThonKeeps)
    #expect(after.normalPercent == 450 && after.largePercent == 600)
    #expect(after.largeThon?.households == 350 && after.largeToDanPho?.households == 500)
    #expect(after.formerLargeThonKeeps && after.citation.article == "NĐ33 Đ34.2")
  }

  @Test("Three paid titles; Đề án 21 has two people for them, from its own day on")
  func people() throws {
    let now = try figures("2023-10-01")
    #expect(now.titles.atMost == 3 && now.titles.citation.article == "NĐ33 Đ33.6")
    let programme = try #require(now.programmes["hanoi-de-an-21"])
    #expect(programme.people == 2 && programme.titles == 3)
    #expect(try figures("2019-09-15").programmes.isEmpty)
  }

  @Test("A day before any of them is an error that names the parameter and its first day")
  func tooEarly() throws {
    let day = try #require(CalendarDay("2018-12-31"))
    do {
      _ = try RealLaw.book().villages.figures(on: day)
      Issue.record("there is no value on that day")
    } catch let error as NoValueOnDay {
      #expect(error.day == day && error.parameter.hasPrefix("sizes."))
      #expect(error.inForceFrom == CalendarDay("2019-01-18"))
    }
  }

  @Test("Every article about villages is of a listed document")
  func documents() throws {
    let figures = try figures("2023-10-01")
    let ids = try RealLaw.book().documents.map(\.id)
    let cited =
      figures.sizes.values.flatMap { [$0.thon, $0.toDanPho] }.map(\.citation)
      + figures.cities.values.map(\.toDanPho.citation)
      + figures.programmes.values.map(\.citation)
      + [
        figures.merging.citation, figures.merging.consentCitation, figures.fund.citation,
        figures.titles.citation,
      ]
    for citation in cited {
      #expect(
        ids.contains { citation.article == $0 || citation.article.hasPrefix($0 + " ") },
        "\(citation.article)")
    }
  }

  @Test(
    "A bad file is refused at its place",
    arguments: [
      ("  mien_nam:\n    title", "  mien_name:\n    title", "the key “mien_nam” is missing"),
      ("thon: { households: 150", "thon: { households: 0", "0 is not between 1 and 1000000"),
      ("to_dan_pho: { households: 200, ", "to_dan_pho: { ", "the key “households” is missing"),
      ("region: mien_nam", "region: nam_bo", "the value “nam_bo” is not allowed"),
      ("must_merge_below_percent: 50", "must_merge_below_percent: 101", "is above the encouraged"),
      ("above_percent: 50", "above_percent: -1", "-1 is not between 0 and 1000"),
      ("normal_percent: 300", "normal: 3.0", "the key “normal_percent” is missing"),
      ("at_most: 3, article: NĐ33", "at_most: none, article: NĐ33", "a whole number is expected"),
      ("people: 2", "people: 0", "0 is not between 1 and 100"),
      ("former_large_thon_keeps: true", "former_large_thon_keeps: yes", "“yes” is not allowed"),
      ("\nfunds:", "\nfond:", "the key “funds” is missing"),
      ("confidence: D } # not", "confidence: E } # not", "the value “E” is not allowed"),
    ])
  func fault(old: String, new: String, expected: String) throws {
    let report = try #require(try LawFolder.report("villages.yaml", old, new))
    #expect(report.kind == .badData)
    #expect(report.lines.contains { $0.contains(expected) }, "\(report.lines)")
    #expect(report.lines.allSatisfy { $0.hasPrefix("villages.yaml:") })
    #expect(report.problems.arePlaced && report.problems.areWorded)
  }
}
