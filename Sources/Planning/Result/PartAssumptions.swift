import Scenarios
import SourceFiles
import Territory

/// What a plan assumes of the parts of divided units.
struct PartAssumptions {
  private let planningCase: PlanningCase
  private let inGroups: [SplitParts.Part]
  private let units: [Int]
  private var dataset: Dataset { planningCase.dataset }

  init(_ planningCase: PlanningCase, groups: [Plan.Group], kept: [Plan.Kept]) {
    let received = kept.flatMap(\.parts).map { planningCase.dataset.parts.parts[$0].unit }
    self.init(planningCase, parts: groups.flatMap(\.parts), units: received)
  }

  /// - Parameters:
  ///   - parts: Parts in groups.
  ///   - units: Further units whose parts are shown.
  init(_ planningCase: PlanningCase, parts: [SplitParts.Part], units: [Int] = []) {
    self.planningCase = planningCase
    inGroups = Set(parts).sorted { $0.index < $1.index }
    self.units = Set(parts.map(\.unit) + units).sorted()
  }

  var phrases: [Phrase] {
    var phrases: [Phrase] = []
    let assumed = inGroups.filter(\.isAssumed).map { dataset.parts.parts[$0.index].code }
    if !assumed.isEmpty {
      let list = assumed.joined(separator: ", ")
      phrases.append(
        Phrase(
          vi:
            "Chưa có số liệu của các phần \(list): diện tích, dân số của đơn vị được chia đều cho "
            + "các phần chưa biết (unknown_figures: equal), trong bảng có dấu ~.",
          en: "The figures of the parts \(list) are not known: the unit's area and population are "
            + "shared equally among its unknown parts (unknown_figures: equal), marked ~."))
    }
    phrases += units.compactMap { unit in
      dataset.parts.differences[unit].map {
        Phrase(
          vi: $0.vi + " (hai nguồn khác nhau, trong sai số "
            + "\(dataset.manifest.partsTolerancePercent) %); phần được tính theo số liệu của phần.",
          en: $0.en + " (two sources, within the tolerance of "
            + "\(dataset.manifest.partsTolerancePercent) %); parts are counted with their own "
            + "figures.")
      }
    }
    if !inGroups.isEmpty {
      phrases.append(
        Phrase(
          vi: "Phần của đơn vị bị chia có đặc điểm và tỷ lệ dân tộc thiểu số của đơn vị ấy; mọi vị "
            + "trí của đơn vị bị chia được tính là dôi dư, chưa trừ người chuyển sang đơn vị nhận.",
          en: "A part has the traits and the minority share of its unit; all posts of a divided "
            + "unit count as surplus, before any move to the units that receive its parts."))
    }
    return phrases
  }
}
