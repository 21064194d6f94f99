/// A lower bound on the cost of a partition, proven in whole numbers from approximate duals.
///
/// For any prices `y` of the units and `m` of the side rows, every partition `x` costs at least
/// `Σ y + Σ m·v + Σ min(0, c − y − m·g)` (Lagrangian duality), where `v` is the least sum that a row
/// allows for a price above zero and the greatest for one below. The solver's duals are rounded to
/// multiples of 1/`scale` and the sum is taken exactly, so rounding can weaken the bound but never
/// make it wrong. It holds as far as the listing is complete.
struct ExactBound {
  /// Duals are rounded to multiples of one over this; it has all divisors up to 16, so that the
  /// fractions common in partition problems stay exact.
  static let scale: Int128 = 720_720

  /// The bound times ``scale``.
  let scaled: Int128
  /// The reduced cost of each choice times ``scale``, in the order of `choices`.
  let reducedCosts: [Int128]
  /// Whether a subset row has a price.
  let hasBindingSubsets: Bool

  /// The smallest whole cost that is not below the bound.
  var rounded: Int {
    let quotient = scaled / Self.scale
    let isRoundedDown = scaled > 0 && scaled % Self.scale != 0
    return Int(clamping: quotient + (isRoundedDown ? 1 : 0))
  }

  /// Proves a bound for minimising `goal` over `choices` of one component.
  ///
  /// - Parameters:
  ///   - duals: A price for each row of ``PartitionModel``: units, side rows, subset rows. Prices that
  ///     are not finite or are absurdly large count as zero, as do those on a side without bound.
  init(model: PartitionModel, duals: [Double]) {
    var prices = duals.map { dual -> Int128 in
      guard dual.isFinite, abs(dual) < 1e12 else { return 0 }
      return Int128((dual * Double(Self.scale)).rounded())
    }
    var bound: Int128 = 0
    for row in model.units.indices { bound += prices[row] }
    for (offset, side) in model.sideRows.enumerated() {
      let row = model.units.count + offset
      if let end = prices[row] > 0 ? side.limit.least : side.limit.most {
        bound += prices[row] * Int128(end)
      } else {
        prices[row] = 0
      }
    }
    let firstSubset = model.units.count + model.sideRows.count
    var subsetsOf: [Int: [Int]] = [:]
    for (offset, subset) in model.subsetRows.enumerated() where prices[firstSubset + offset] < 0 {
      bound += prices[firstSubset + offset]
      for unit in subset.units { subsetsOf[unit, default: []].append(offset) }
    }
    var reducedCosts: [Int128] = []
    reducedCosts.reserveCapacity(model.choices.count)
    for choice in model.choices {
      var cost = Int128(model.listing.value(choice, model.goal)) * Self.scale
      for unit in model.listing.pool[choice] { cost -= prices[model.row(of: unit)] }
      for (offset, side) in model.sideRows.enumerated() {
        cost -=
          prices[model.units.count + offset]
          * Int128(model.listing.value(choice, side.quantity))
      }
      if !subsetsOf.isEmpty {
        let members = model.listing.pool[choice]
        // A row that two of the members belong to counts once.
        var once: Set<Int> = []
        var twice: Set<Int> = []
        for unit in members {
          for offset in subsetsOf[unit] ?? [] where !once.insert(offset).inserted {
            if twice.insert(offset).inserted { cost -= prices[firstSubset + offset] }
          }
        }
      }
      reducedCosts.append(cost)
      bound += min(0, cost)
    }
    scaled = bound
    hasBindingSubsets = !subsetsOf.isEmpty
    self.reducedCosts = reducedCosts
  }

  /// Whether a partition that uses this choice can cost `limit` or less.
  func allows(_ position: Int, costUpTo limit: Int) -> Bool {
    scaled + max(0, reducedCosts[position]) <= Int128(limit) * Self.scale
  }
}
