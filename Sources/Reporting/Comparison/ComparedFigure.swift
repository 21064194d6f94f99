import Planning
import Scenarios
import SourceFiles

/// One figure of several plans, side by side.
struct ComparedFigure: Sendable {
  /// Which of two values is the better one.
  enum Better: Sendable { case less, more, neither }

  /// The name in JSON and CSV.
  let key: String
  /// The name for people.
  let title: Phrase
  let better: Better
  /// Whether the values are đồng.
  let isMoney: Bool
  /// One value for each plan.
  let values: [Int]

  /// Which of the plans are lawful: no other one can be the best.
  let areLawful: [Bool]

  /// The lawful plans with the best value among lawful ones; none where all plans are alike or no
  /// value is better.
  var best: Set<Int> {
    guard Set(values).count > 1, let best = bestLawful else { return [] }
    return Set(values.indices.filter { areLawful[$0] && values[$0] == best })
  }

  /// The plans whose value is better than every lawful plan's, which they owe to the law they break.
  var betterButUnlawful: Set<Int> {
    Set(
      values.indices.filter { index in
        guard better != .neither, !areLawful[index], Set(values).count > 1 else { return false }
        guard let best = bestLawful else { return values[index] == extreme(values) }
        return better == .less ? values[index] < best : values[index] > best
      })
  }

  /// How a value is marked.
  func mark(_ plan: Int) -> Table.Mark? {
    best.contains(plan) ? .best : betterButUnlawful.contains(plan) ? .unlawful : nil
  }

  private var bestLawful: Int? {
    extreme(values.indices.filter { areLawful[$0] }.map { values[$0] })
  }

  private func extreme(_ values: [Int]) -> Int? {
    switch better {
    case .less: values.min()
    case .more: values.max()
    case .neither: nil
    }
  }

  /// The goals of any of the plans, in the first one's order, then the totals that no goal tells.
  static func all(of plans: [Plan]) -> [ComparedFigure] {
    let goals = goals(of: plans)
    // Without groups across district lines nothing moves.
    let isMoving = plans.contains { $0.planningCase.scenario.mayCrossDistricts }
    let told = Set(goals.map(\.rawValue) + (isMoving ? [] : [Goal.unitsMoved.rawValue]))
    return goals.map { goal($0, plans) }
      + Goal.allCases.filter { !told.contains($0.rawValue) }.map { goal($0, plans) }
      + totals(plans)
  }

  /// Every goal that a plan's scenario states, in the order of the first plan that states it.
  static func goals(of plans: [Plan]) -> [Goal] {
    var goals: [Goal] = []
    for goal in plans.flatMap(\.planningCase.scenario.goals) where !goals.contains(goal) {
      goals.append(goal)
    }
    return goals
  }

  /// A goal as the figure that people speak of: savings and boundaries without their minus.
  private static func goal(_ goal: Goal, _ plans: [Plan]) -> ComparedFigure {
    let values = plans.map { $0.totals.value(of: goal) }
    let isMoney = goal == .annualSaving || goal == .severance
    guard goal.isNegated else {
      let phrase =
        isMoney
        ? Phrase(vi: "chi trợ cấp thôi việc (triệu đồng)", en: "severance (million đồng)")
        : goal.phrase
      return ComparedFigure(
        key: goal.rawValue, title: phrase, better: .less, isMoney: isMoney, values: values,
        areLawful: plans.map(\.isLawful))
    }
    return ComparedFigure(
      key: goal.rawValue,
      title: isMoney
        ? Phrase(vi: "tiết kiệm mỗi năm (triệu đồng)", en: "annual saving (million đồng)")
        : Phrase(vi: "độ gọn (ranh giới chung, dm)", en: "compactness (shared boundary, dm)"),
      better: .more, isMoney: isMoney, values: values.map { -$0 }, areLawful: plans.map(\.isLawful))
  }

  private static func totals(_ plans: [Plan]) -> [ComparedFigure] {
    func figure(
      _ key: String, _ vi: String, _ en: String, _ better: Better = .neither,
      _ value: (Totals) -> Int
    ) -> ComparedFigure {
      ComparedFigure(
        key: key, title: Phrase(vi: vi, en: en), better: better, isMoney: false,
        values: plans.map { value($0.totals) }, areLawful: plans.map(\.isLawful))
    }
    return [
      figure("units_before", "đơn vị trước sắp xếp", "units before") { $0.unitsBefore },
      figure("reduction", "số đơn vị giảm", "reduction") { $0.unitsBefore - $0.unitsAfter },
      figure("groups", "đơn vị mới (nhóm)", "new units (groups)") { $0.groups },
      figure("due", "đơn vị thuộc diện", "due units") { $0.due },
      figure("due_exempt", "giữ vì yếu tố đặc thù", "kept on a ground") { $0.dueExempt },
      figure(
        "presumed_results", "theo điểm a–c, lý do giả định", "points a–c, reason presumed", .less
      ) { $0.presumedResults },
      figure("non_specialised_surplus", "KCT dôi dư", "non-specialised surplus") {
        $0.nonSpecialisedSurplus
      },
      figure("officials_surplus", "cán bộ, công chức dôi dư", "officials' surplus") {
        $0.officialsSurplus
      },
    ]
  }
}
