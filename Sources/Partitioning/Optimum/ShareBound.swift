/// A bound that needs no solver: every unit bears at least its cheapest share of a choice.
///
/// With these prices no choice costs less than the prices of its units, so the sum of the prices is
/// a bound.
enum ShareBound {
  /// For each row of the model, the least of cost / size over the unit's choices; zero for
  /// side rows.
  static func prices(for model: PartitionModel) -> [Double] {
    var prices = [Double](repeating: .infinity, count: model.units.count)
    for choice in model.choices {
      let members = model.listing.pool[choice]
      let share = Double(model.listing.value(choice, model.goal)) / Double(members.count)
      for unit in members {
        let row = model.row(of: unit)
        prices[row] = min(prices[row], share)
      }
    }
    return prices + [Double](repeating: 0, count: model.sideRows.count)
  }
}
