import Scenarios
import StaffPlanning
import Testing

@Suite("People and funds of villages")
struct VillageStaffTests {
  @Test("Two villages become one: people by head-count or norm, fund by the law, in đồng")
  func group() throws {
    let plan = try VillageCases.make(
      [VillageCases.village(0, 100, people: 4), VillageCases.village(1, 350)], pairs: [(0, 1)],
      request: "people_per_village: 2"
    ).plan()
    let staffing = try #require(plan.groups.first?.staffing)
    #expect(staffing.peopleBefore == 4 + 2 && staffing.peopleAfter == 2)
    #expect(staffing.surplus == 4 && staffing.vacant == 0)
    #expect(staffing.fundBefore == 8_100_000 + 10_800_000)
    #expect(staffing.fundAfter == 10_800_000)
    #expect(staffing.monthlySaving == 8_100_000 && staffing.yearlySaving == 97_200_000)
  }

  @Test("Without a stated number there is one person for each of the three paid titles")
  func titles() throws {
    let plan = try VillageCases.make([VillageCases.village(0, 300)], pairs: []).plan()
    #expect(plan.kept[0].staffing.peopleBefore == 3 && plan.kept[0].staffing.peopleAfter == 3)
    #expect(plan.totals.staffing.surplus == 0)
  }

  @Test("The norm holds for villages that stay too: surplus and vacancies never cancel out")
  func kept() throws {
    let plan = try VillageCases.make(
      [VillageCases.village(0, 300, people: 5), VillageCases.village(1, 300, people: 0)],
      pairs: []
    ).plan()
    let staffing = plan.totals.staffing
    #expect(staffing.surplus == 2 && staffing.vacant == 3)
    #expect(staffing.peopleBefore - staffing.peopleAfter == staffing.surplus - staffing.vacant)
  }

  @Test(
    "A base salary that does not divide is rounded half-up for each village",
    arguments: [(1, 5), (2, 9), (3, 14), (1_234_567, 5_555_552)])
  func rounding(base: Int, fund: Int) throws {
    let plan = try VillageCases.make(
      [VillageCases.village(0, 300), VillageCases.village(1, 300)], pairs: [],
      base: base
    ).plan()
    #expect(plan.kept.map(\.staffing.fundBefore) == [fund, fund])
    #expect(plan.totals.staffing.fundBefore == 2 * fund && plan.findings == [])
  }

  @Test("Totals are the sums of communes, and these of groups and kept villages", arguments: 0..<40)
  func sums(seed: Int) throws {
    let plan = try RandomVillages.make(seed).plan()
    var (communes, parts) = (VillageStaffing(), VillageStaffing())
    for commune in plan.communes { communes += commune.staffing }
    for group in plan.groups { parts += group.staffing }
    for kept in plan.kept { parts += kept.staffing }
    #expect(communes == plan.totals.staffing && parts == plan.totals.staffing)
    #expect(plan.totals.staffing.fundAfter <= plan.totals.staffing.fundBefore)
    for group in plan.groups { #expect(group.staffing.monthlySaving > 0) }
    #expect(plan.communes.reduce(0) { $0 + $1.before } == plan.totals.before)
    #expect(plan.communes.reduce(0) { $0 + $1.after } == plan.totals.after)
  }

  @Test("The largest figures that may be read do not overflow")
  func largest() throws {
    let villages = (0..<6).map {
      VillageCases.village($0, 10_000_000, people: 10_000, traits: .border)
    }
    let plan = try VillageCases.make(
      villages + [VillageCases.village(6, 1)], pairs: VillageCases.row(7),
      request: "max_units: 8", base: 20_000_000
    ).plan()
    #expect(plan.status == .optimal && plan.findings == [])
    #expect(plan.totals.staffing.fundBefore == 6 * 120_000_000 + 90_000_000)
  }
}
