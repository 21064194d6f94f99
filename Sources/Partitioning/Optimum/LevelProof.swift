/// Prices that prove the bound of a goal, kept so that later goals can use them.
struct LevelProof: Sendable {
  /// The goal.
  let goal: Int
  /// The earlier goals and limits of its problem.
  private(set) var sideRows: [PartitionModel.SideRow]
  /// The subset rows of its problem.
  private var subsetRows: [SubsetRow]
  private let unitPrices: [Int: Double]
  private var sidePrices: [Double]
  private var subsetPrices: [Double]

  /// Takes over the prices of a problem: of the units, side rows and subset rows.
  init(_ model: PartitionModel, prices: [Double]) {
    (goal, sideRows, subsetRows) = (model.goal, model.sideRows, model.subsetRows)
    unitPrices = Dictionary(uniqueKeysWithValues: zip(model.units, prices))
    sidePrices = Array(prices.dropFirst(model.units.count).prefix(model.sideRows.count))
    subsetPrices = Array(prices.suffix(model.subsetRows.count))
  }

  /// The same for a part of the units, whose solution gives the side rows' sums.
  func within(_ units: Set<Int>, _ sum: (Int) -> Int) -> LevelProof {
    var proof = self
    let inside = subsetRows.indices.filter {
      subsetRows[$0].counts(units.intersection(subsetRows[$0].units))
    }
    proof.subsetRows = inside.map { subsetRows[$0] }
    proof.subsetPrices = inside.map { subsetPrices[$0] }
    proof.sideRows = sideRows.map { .keeping($0.quantity, at: sum($0.quantity)) }
    return proof
  }

  /// The bound over the choices that are left.
  func bound(_ listing: Listing, units: [Int], choices: [Int]) -> ExactBound {
    let model = PartitionModel(
      listing: listing, units: units, choices: choices, sideRows: sideRows, goal: goal,
      subsetRows: subsetRows)
    return ExactBound(
      model: model, duals: units.map { unitPrices[$0] ?? 0 } + sidePrices + subsetPrices)
  }
}
