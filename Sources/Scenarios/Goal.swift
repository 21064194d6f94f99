import SourceFiles

/// Something a plan should have little of; each is a whole number that is minimised.
public enum Goal: String, Sendable, Hashable, CaseIterable {
  /// Due units that are neither in a group nor kept with a ground.
  case unresolvedDue = "unresolved_due"
  /// Groups whose basis is Article 4.1.d.
  case discretionaryResults = "discretionary_results"
  /// Members of groups of two or more, summed.
  case unitsChanged = "units_changed"
  /// Members of groups that another district receives, summed.
  case unitsMoved = "units_moved"
  /// Units at the end.
  case unitsAfter = "units_after"
  /// Non-specialised posts of all units after, by the norm at the date of effect.
  case nonSpecialisedPosts = "non_specialised_posts"
  /// Officials' posts of all units after, by the norm at the date of effect.
  case officialsPosts = "officials_posts"
  /// Minus what allowances and salaries fall by in a year, in đồng.
  case annualSaving = "annual_saving"
  /// What it costs when all surplus people leave at once, in đồng.
  case severance
  /// People whose unit changes its name, summed over groups.
  case peopleAffected = "people_affected"
  /// Minus the boundary shared inside groups, in decimetres.
  case compactness

  /// The order that is used when a scenario states none.
  public static let defaultOrder: [Goal] = [
    .unresolvedDue, .unitsChanged, .discretionaryResults, .nonSpecialisedPosts, .peopleAffected,
    .compactness,
  ]

  /// The goals of the district level: posts and what they cost are of communes.
  public static let ofDistricts: [Goal] = [
    .unresolvedDue, .discretionaryResults, .unitsChanged, .unitsAfter, .peopleAffected,
    .compactness,
  ]

  /// The order of the district level when a scenario states none.
  public static let defaultOrderOfDistricts: [Goal] = [
    .unresolvedDue, .unitsChanged, .discretionaryResults, .unitsAfter, .peopleAffected,
    .compactness,
  ]

  /// The goals whose figure a scenario may limit.
  public static let limited: [Goal] = [
    .unresolvedDue, .discretionaryResults, .unitsChanged, .unitsMoved, .unitsAfter,
    .nonSpecialisedPosts, .officialsPosts, .annualSaving, .severance, .peopleAffected,
  ]

  /// The goals of a scenario that prices moves to another district: where they are not listed they
  /// come directly after the due units that stay unresolved.
  static func pricingMoves(_ goals: [Goal]) -> [Goal] {
    if goals.contains(.unitsMoved) { return goals }
    let place = goals.firstIndex(of: .unresolvedDue).map { $0 + 1 } ?? 0
    return goals[..<place] + [.unitsMoved] + goals[place...]
  }

  /// Whether the goal's value is the negative of the figure that people speak of.
  public var isNegated: Bool { self == .annualSaving || self == .compactness }

  /// The goal in words.
  public var phrase: Phrase {
    switch self {
    case .unresolvedDue:
      Phrase(vi: "đơn vị thuộc diện chưa giải quyết", en: "due units unresolved")
    case .discretionaryResults:
      Phrase(vi: "kết quả theo điểm d (4.1.d)", en: "discretionary results (4.1.d)")
    case .unitsChanged: Phrase(vi: "đơn vị phải thay đổi", en: "units changed")
    case .unitsMoved:
      Phrase(vi: "đơn vị chuyển sang huyện khác", en: "units moved to another district")
    case .unitsAfter: Phrase(vi: "đơn vị sau sắp xếp", en: "units after")
    case .nonSpecialisedPosts:
      Phrase(vi: "người hoạt động không chuyên trách", en: "non-specialised posts")
    case .officialsPosts: Phrase(vi: "cán bộ, công chức", en: "officials' posts")
    case .annualSaving:
      Phrase(vi: "tiết kiệm mỗi năm (−, đồng)", en: "annual saving (−, đồng)")
    case .severance:
      Phrase(vi: "chi trợ cấp thôi việc (đồng)", en: "severance (đồng)")
    case .peopleAffected:
      Phrase(vi: "người dân ở đơn vị mất tên", en: "people whose unit loses its name")
    case .compactness:
      Phrase(vi: "độ gọn (− ranh giới chung, dm)", en: "compactness (− shared boundary, dm)")
    }
  }
}
