import Planning
import Scenarios
import SourceFiles
import Territory

/// Two or more plans side by side; all differences are told against the first.
public struct PlanComparison: Sendable {
  /// One of the plans.
  public struct Entry: Sendable {
    /// `A`, `B` and so on.
    public let label: String
    /// Where it comes from: its folder, or the dataset's file.
    public let source: String
    /// The plan.
    public let plan: Plan
  }

  /// Whether every plan is lawful.
  var areAllLawful: Bool { entries.allSatisfy(\.plan.isLawful) }

  /// The plans in the order in which they were named.
  public let entries: [Entry]
  let figures: [ComparedFigure]
  /// What every plan but the first does otherwise than the first.
  let differences: [PlanDifference]

  /// The most plans that are compared at once.
  public static let most = 20

  /// Compares plans; there are two to ``most``.
  public init(_ plans: [(source: String, plan: Plan)]) {
    entries = Self.entries(plans)
    figures = ComparedFigure.all(of: plans.map(\.plan))
    differences = plans.dropFirst().map { PlanDifference(plans[0].plan, $0.plan) }
  }

  /// The plans with their labels.
  static func entries(_ plans: [(source: String, plan: Plan)]) -> [Entry] {
    plans.enumerated().map { index, plan in
      Entry(
        label: String(UnicodeScalar(UInt8(65 + index))), source: plan.source, plan: plan.plan)
    }
  }

  /// The due units that a plan leaves unresolved, by name; `nil` when there are none.
  static func unresolved(_ entry: Entry) -> Phrase? {
    let units = entry.plan.planningCase.dataset.units
    let names = entry.plan.kept
      .filter { $0.change == nil && $0.decision?.ground == nil && entry.plan.facts[$0.unit].isDue }
      .map { units[$0.unit].name }
    guard !names.isEmpty else { return nil }
    let text = "\(entry.label) (\(names.count)): \(names.joined(separator: ", "))"
    return Phrase(vi: text, en: text)
  }

  /// Whether the plan at `a` is as good as that at `b` in every goal of either scenario, and better
  /// in one.
  func dominates(_ a: Int, _ b: Int) -> Bool {
    let pair = [entries[a].plan, entries[b].plan]
    let values = ComparedFigure.goals(of: pair).map { goal in
      (pair[0].totals.value(of: goal), pair[1].totals.value(of: goal))
    }
    return values.allSatisfy { $0 <= $1 } && values.contains { $0 < $1 }
  }

  /// What a reader must know before the figures are compared: other data, another law, other rules.
  public var warnings: [Phrase] {
    let first = entries[0]
    return entries.dropFirst().flatMap { other -> [Phrase] in
      let (a, b) = (first.plan.planningCase, other.plan.planningCase)
      var warnings: [Phrase] = []
      func add(_ vi: String, _ en: String, _ old: String, _ new: String) {
        guard old != new else { return }
        warnings.append(
          Phrase(
            vi: "\(first.label) và \(other.label) khác \(vi): \(old) so với \(new).",
            en: "\(first.label) and \(other.label) differ in \(en): \(old) against \(new)."))
      }
      add(
        "bộ dữ liệu", "dataset",
        "\(a.dataset.name) \(ContentHash.short(a.dataset.hash.description))",
        "\(b.dataset.name) \(ContentHash.short(b.dataset.hash.description))")
      if let units = Self.differingFigures(a.dataset, b.dataset) { warnings.append(units) }
      add(
        "cấp được sắp xếp", "levels arranged", a.scenario.level.rawValue,
        b.scenario.level.rawValue)
      add("ngày áp dụng luật", "day of the law", "\(a.law.day)", "\(b.law.day)")
      add("giai đoạn", "phase", a.law.phase, b.law.phase)
      add(
        "nội dung luật", "content of the law", ContentHash.short(a.law.hash.description),
        ContentHash.short(b.law.hash.description))
      add("chế độ định mức", "staffing regime", a.law.regime, b.law.regime)
      add(
        "ngày có hiệu lực", "day of effect", "\(a.scenario.effect)", "\(b.scenario.effect)")
      add("số đơn vị trong phạm vi", "units in scope", "\(a.scope.count)", "\(b.scope.count)")
      return warnings
    }
  }

  /// Which units have other figures, or are in one of the datasets only; `nil` when none.
  private static func differingFigures(_ a: Dataset, _ b: Dataset) -> Phrase? {
    if a.hash == b.hash { return nil }
    func units(_ dataset: Dataset) -> [String: Unit] {
      Dictionary(dataset.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (ours, theirs) = (units(a), units(b))
    let codes = Set(ours.keys).union(theirs.keys).filter { code in
      guard let mine = ours[code], let other = theirs[code] else { return true }
      return (mine.area, mine.population, mine.missing)
        != (other.area, other.population, other.missing)
    }.sorted()
    guard !codes.isEmpty else { return nil }
    let most = 5
    let names = codes.prefix(most).map { "\($0) \((ours[$0] ?? theirs[$0])?.name ?? "")" }
    let list = names.joined(separator: ", ") + (codes.count > most ? "…" : "")
    return Phrase(
      vi: "Đơn vị khác diện tích, dân số giữa hai bộ dữ liệu (\(codes.count)): \(list).",
      en: "Units whose area or population differs between the datasets (\(codes.count)): \(list).")
  }
}
