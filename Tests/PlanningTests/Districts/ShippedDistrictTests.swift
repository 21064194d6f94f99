import Planning
import Scenarios
import Testing
import Verification

/// The shipped scenarios of the district level.
@Suite("Districts of Hà Nội")
struct ShippedDistrictTests {
  private func plan(_ name: String) throws -> (plan: Plan, stated: PlanningCase) {
    let stated = try Cases.shippedCase(name)
    let plan = try #require(try ArrangementPlanner(stated).run().plan)
    let yaml = Array(stated.scenario.resolvedYAML().utf8)
    let result = PlanVerification.verify(
      planJSON: plan.bytes, resolvedYAML: yaml, case: stated)
    #expect(result.findings.isEmpty, "\(result.findings)")
    #expect(plan.status == .optimal && plan.isLawful)
    return (plan, stated)
  }

  @Test("Of 30 districts Hoàn Kiếm alone is due; it joins Hai Bà Trưng by point b")
  func districts() throws {
    let (plan, _) = try plan("hanoi-districts")
    let districts = try #require(plan.districts)
    #expect(districts.plan.values == [0, 2, 0, 29, 135_618, -34_774])
    #expect(districts.plan.totals.due == 1)
    let group = try #require(districts.plan.groups.first)
    #expect(group.figures.basis == .pointB && group.figures.precondition == .presumed)
    #expect(group.name == "Quận Hai Bà Trưng" && districts.code(of: group) == "007")
    #expect(plan.groups.isEmpty && plan.kept.isEmpty)
  }

  @Test("Moving phường Long Biên, or another, would do instead")
  func proposals() throws {
    let (plan, stated) = try plan("hanoi-districts")
    let best = try #require(plan.districts?.proposals.first)
    #expect(best.units.map { stated.dataset.units[$0].name } == ["Phường Long Biên"])
    #expect(best.people == 22_028 && !best.meetsStandards)
  }

  @Test("With Hoàn Kiếm kept the communes have the default plan")
  func kept() throws {
    let (plan, _) = try plan("hanoi-hoan-kiem-kept")
    #expect(plan.districts?.plan.groups.isEmpty == true)
    #expect(plan.districts?.plan.totals.dueExempt == 1)
    #expect(plan.values == (try ShippedPlans.standard.get()).values)
    #expect(plan.partition == (try ShippedPlans.standard.get()).partition)
  }

  @Test("Without that exemption communes join across the old line")
  func merged() throws {
    let (plan, stated) = try plan("hanoi-hoan-kiem-merged")
    #expect(plan.values == [0, 219, 12, 5_829, 1_576_445, -3_092_478])
    #expect(plan.totals.unitsAfter == 422)
    let across = plan.groups.filter { group in
      Set(group.members.map { stated.dataset.units[$0].district }).count > 1
    }
    #expect(!across.isEmpty)
  }
}
