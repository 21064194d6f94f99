import Scenarios
import SourceFiles
import Territory

/// Which units a unit touches, in its district and beyond, and what links change about it.
struct NeighbourSection {
  let planningCase: PlanningCase
  let unit: Int
  private var dataset: Dataset { planningCase.dataset }

  func phrases() -> [Phrase] {
    [neighbours()] + links()
  }

  private func neighbours() -> Phrase {
    let all = planningCase.borders.neighbours(of: unit).map(\.unit)
    let inside = all.filter { dataset.units[$0].district == dataset.units[unit].district }
    let names = names(inside) { dataset.units[$0].name }
    guard planningCase.scenario.mayCrossDistricts else {
      return Phrase(
        vi: "Liền kề trong huyện: \(names). Liền kề huyện khác (không xét): "
          + "\(all.count - inside.count).",
        en: "Neighbours in the district: \(names). Neighbours elsewhere (not considered): "
          + "\(all.count - inside.count).")
    }
    let others = self.names(all.filter { !inside.contains($0) }) {
      "\(dataset.units[$0].name) (\(dataset.district(of: $0).name))"
    }
    return Phrase(
      vi: "Liền kề trong huyện: \(names). Liền kề huyện khác: \(others).",
      en: "Neighbours in the district: \(names). Neighbours elsewhere: \(others).")
  }

  private func links() -> [Phrase] {
    let links = planningCase.links
    let added = links.added.filter { $0.a == unit || $0.b == unit }.map { link in
      let other = dataset.units[link.a == unit ? link.b : link.a].name
      return Phrase(
        vi: "Kịch bản coi là liền kề với \(other) (\(link.kind.phrase.vi): \(link.why)).",
        en: "The scenario counts \(other) as a neighbour (\(link.kind.phrase.en): \(link.why)).")
    }
    let removed = links.removed.filter { $0.a == unit || $0.b == unit }.map { link in
      let other = dataset.units[link.a == unit ? link.b : link.a].name
      return Phrase(
        vi: "Kịch bản không coi là liền kề với \(other) (\(link.why)).",
        en: "The scenario does not count \(other) as a neighbour (\(link.why)).")
    }
    return added + removed
  }

  private func names(_ units: [Int], _ name: (Int) -> String) -> String {
    units.isEmpty ? "–" : units.map(name).joined(separator: ", ")
  }
}
