/// Finds some partition of a component quickly, so that a search that is stopped early has a plan.
///
/// The unit with the fewest possible choices is covered first, by the choice that costs least for
/// each of its members; dead ends are left by going back, up to a limit of steps.
struct FirstCover {
  /// Steps times choices that may be looked at.
  private static let effort = 4_000_000

  private let model: PartitionModel
  private var isCovered: [Bool]
  private var chosen: [Int] = []
  private var stepsLeft: Int

  /// A partition of the model's units, `nil` when none was found within the limit.
  ///
  /// Of very many choices few steps can be made; when these do not suffice, the smaller ones alone are
  /// tried.
  static func find(_ model: PartitionModel) -> [Int]? {
    var cover = FirstCover(model)
    if cover.extend() { return cover.chosen.sorted() }
    guard cover.stepsLeft == 0 else { return nil }
    let sizes = Set(model.choices.map { model.listing.pool.size($0) }).sorted().dropLast()
    for size in sizes where size > 1 {
      let small = model.choices.indices.filter {
        model.listing.pool.size(model.choices[$0]) <= size
      }
      var cover = FirstCover(model.keeping(small, subsetRows: []))
      if cover.extend() { return cover.chosen.sorted() }
    }
    return nil
  }

  private init(_ model: PartitionModel) {
    self.model = model
    isCovered = [Bool](repeating: false, count: model.units.count)
    stepsLeft = Self.effort / max(1, model.choices.count)
  }

  private mutating func extend() -> Bool {
    guard stepsLeft > 0 else { return false }
    stepsLeft -= 1
    let open = model.choices.filter { choice in
      !model.listing.pool[choice].contains { isCovered[model.row(of: $0)] }
    }
    var counts = [Int](repeating: 0, count: model.units.count)
    for choice in open {
      for unit in model.listing.pool[choice] { counts[model.row(of: unit)] += 1 }
    }
    let uncovered = isCovered.indices.filter { !isCovered[$0] }
    guard let row = uncovered.min(by: { (counts[$0], $0) < (counts[$1], $1) }) else { return true }
    let unit = model.units[row]
    let candidates = open.filter { model.listing.pool[$0].contains(unit) }
      .sorted { (share($0), $0) < (share($1), $1) }
    for choice in candidates {
      for member in model.listing.pool[choice] { isCovered[model.row(of: member)] = true }
      chosen.append(choice)
      if extend() { return true }
      chosen.removeLast()
      for member in model.listing.pool[choice] { isCovered[model.row(of: member)] = false }
    }
    return false
  }

  private func share(_ choice: Int) -> Double {
    Double(model.listing.value(choice, model.goal)) / Double(model.listing.pool.size(choice))
  }
}
