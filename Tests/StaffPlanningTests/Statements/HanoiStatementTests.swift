import LegalParameters
import Legislation
import Staffing
import Territory
import TestSupport
import Testing

@testable import StaffPlanning

@Suite("The published statements about Hà Nội")
struct HanoiStatementTests {
  private func dataset() throws -> Dataset {
    try Dataset.load(folder: Repository.path("Datasets/hanoi-2022"))
  }

  private func people(_ level: TitleLevel, _ unitClass: AllowanceClass) throws -> Int {
    try TitlePlan.solve(figures: TitleSamples.figures(level), unitClass: unitClass).get().people
      .count
  }

  /// Decree 33's funds by class, in hundredths of the base salary (NĐ33 Đ34.1).
  private let fund: [UnitClass: Int] = [.first: 2_100, .second: 1_800, .third: 1_500]

  private func check(_ id: String) throws -> StatementCheck {
    let statement = try #require(try dataset().statements.first { $0.id == id })
    return StatementCheck(
      statement,
      peoplePerPlace: [
        .commune: try people(.commune, .first), .village: try people(.village, .other),
      ],
      norm: try RealLaw.law().staffNorm, monthlyFund: fund)
  }

  @Test("Communes: the model's 4,053 or 4,088 lie below 4,125 to 4,141")
  func communes() throws {
    guard case .reduction(let check) = try check("de-an-21-cap-xa").finding else {
      Issue.record("another kind of statement")
      return
    }
    #expect(check.before == 7_439...7_455 && check.after == 4_125...4_141)
    #expect(check.besides.map(\.count.count) == [579, 584])
    #expect(check.besides.map(\.model) == [4_053, 4_088])
    #expect(check.besides.allSatisfy { ($0.residuals?.lowerBound ?? 0) > 0 })
  }

  @Test("Villages: no number was published, the interval implies it")
  func villages() throws {
    guard case .reduction(let check) = try check("de-an-21-thon-to-dan-pho").finding else {
      Issue.record("another kind of statement")
      return
    }
    #expect(check.after == 14_218...14_223)
    #expect(check.stated.counts.isEmpty)
    #expect(check.impliedPlaces == 7_109...7_111)
  }

  @Test("Seventy removed units: 804 non-specialised agree, 1,377 officials are 12 too many")
  func removedUnits() throws {
    let statement = try check("phuong-an-tong-the-2023")
    guard case .removedUnits(let check) = statement.finding else {
      Issue.record("another kind of statement")
      return
    }
    #expect(check.units == 70)
    #expect(check.nonSpecialised == 804 && check.nonSpecialisedResidual == 0)
    #expect(check.officials == 1_377 && check.officialsResidual == -12)
    #expect(check.monthlyFund == 120_600)
    #expect(check.lines.map(\.officials) == [161, 126, 22, 600, 468])
    #expect(statement.remarks.count == 2)
    #expect(statement.remarks.last?.en.hasPrefix("The published officials differ by 12") == true)
  }

  @Test("Kinds with different norms in one line cannot be computed, and the remark says so")
  func mixedKinds() throws {
    let stated = PublishedStatement.RemovedUnits(
      groups: [.init(kinds: [.phuong, .xa], unitClass: .first, count: 2)], officials: 45,
      nonSpecialised: 27)
    let check = RemovedUnitsCheck(
      stated, norm: try RealLaw.law().staffNorm, monthlyFund: [.second: 1])
    #expect(check.officials == nil && check.officialsResidual == nil)
    #expect(check.nonSpecialised == 28 && check.nonSpecialisedResidual == -1)
    #expect(check.monthlyFund == nil)
    let remarks = StatementRemarks.of(check).map(\.en)
    #expect(remarks.contains { $0.contains("joins kinds whose norms differ") })
    #expect(remarks.contains { $0.contains("non-specialised staff differ by 1") })
  }

  // The quotas of non-specialised staff by class I, II, III: Decree 92/2009 with 29/2013; Decree
  // 34/2019, which Decree 33/2023 keeps.
  private let decree92: [UnitClass: Int] = [.first: 22, .second: 20, .third: 19]
  private let decree34: [UnitClass: Int] = [.first: 14, .second: 12, .third: 10]

  @Test("The figure before is no norm: Decree 92 gives more even if every unit had class III")
  func decree92IsMore() throws {
    let least = try #require(decree92.values.min())
    let before = try #require(ReductionCheck(reduction, peoplePerPlace: 7).before)
    for units in [579, 584] { #expect(units * least > before.upperBound) }
  }

  @Test("Nor does Decree 34, whichever class all units are given")
  func decree34IsOutside() throws {
    let before = try #require(ReductionCheck(reduction, peoplePerPlace: 7).before)
    for units in [579, 584] {
      for quota in decree34.values { #expect(!before.contains(units * quota)) }
    }
  }

  // A mixture of classes made up for the purpose could hit the interval; that of the dataset, which
  // is estimated, gives 6,814 and 7,273, both below it.
  @Test("Nor do Decrees 34 and 33 yield it with the classes and people of the dataset")
  func norms() throws {
    let (dataset, law) = (try dataset(), try RealLaw.law())
    let before = try #require(ReductionCheck(reduction, peoplePerPlace: 7).before)
    var (byQuota, byNorm) = (0, 0)
    for (index, unit) in dataset.units.enumerated() {
      let district = dataset.district(of: index)
      let unitClass = UnitClassRule.of(unit, in: district, law: law)
      let standard = try #require(Standard.of(Profile(unit, in: district), law: law))
      byQuota += try #require(decree34[unitClass])
      byNorm +=
        PostNorm.of(
          StaffedUnit(
            kind: unit.kind, unitClass: unitClass,
            standing: Standing(area: unit.area, population: unit.population, standard: standard)),
          by: law.staffNorm
        ).nonSpecialised
    }
    // The quota alone is Decree 34; with the steps for population and area it is Decree 33.
    #expect(!before.contains(byQuota), "\(byQuota)")
    #expect(!before.contains(byNorm), "\(byNorm)")
    #expect(byNorm > byQuota)
  }

  private let reduction = PublishedStatement.Reduction(
    place: .commune, people: 3_314, percent: 445, places: 1, counts: [])
}
