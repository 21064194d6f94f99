import Territory

/// What the law judges: a unit, or a group as if it were one unit already.
struct LegalBody {
  let kind: UnitKind
  /// The kind of the district; it decides the standard of a ward.
  let districtKind: UnitKind
  /// Whether wards of the district are a budget level.
  let wardsAreBudgetLevel: Bool
  /// The natural area in m².
  let area: Int
  let population: Int
  let traits: UnitTraits
  /// Minority people in ten-thousandths of a person: hundredths of a percent times people, summed.
  let minority: Int128

  /// A unit as it stands.
  init(_ unit: Unit, in district: District) {
    kind = unit.kind
    districtKind = district.kind
    wardsAreBudgetLevel = district.wardsAreBudgetLevel
    area = unit.area
    population = unit.population
    traits = unit.traits
    minority = Int128(unit.minorityShare) * Int128(unit.population)
  }

  /// The unit that `members` would form, of `kind`, in `district`.
  ///
  /// A trait holds when the members that have it hold more than half of the area.
  init(merging members: [Unit], as kind: UnitKind, in district: District) {
    let area = members.reduce(0) { $0 + $1.area }
    self.kind = kind
    districtKind = district.kind
    wardsAreBudgetLevel = district.wardsAreBudgetLevel
    self.area = area
    population = members.reduce(0) { $0 + $1.population }
    minority = members.reduce(0) { $0 + Int128($1.minorityShare) * Int128($1.population) }
    traits = UnitTraits.each.reduce(into: UnitTraits()) { traits, trait in
      let having = members.reduce(0) { $0 + ($1.traits.contains(trait) ? $1.area : 0) }
      if 2 * Int128(having) > Int128(area) { traits.insert(trait) }
    }
  }

  /// Whether the minority share is at least `percent`.
  func hasMinority(from percent: Int) -> Bool {
    minority >= Int128(percent) * 100 * Int128(population)
  }
}
