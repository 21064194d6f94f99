import LegalParameters
import Territory

extension ClassProfile {
  /// The profile of a district with these communes, existing or as a plan forms them.
  ///
  /// Area, population, the number of sub-units and the urban share come from the communes; where
  /// there are none, area and population are those that the dataset states. Mountain and island are
  /// the district's own figures, else they hold where communes with more than half of the area have
  /// them; the shares of communes that meet the rural standard and the health criterion are the
  /// district's own figures, else they are counted when every commune has an answer.
  public init(_ district: District, communes: [ClassProfile]) {
    let urbanKind = district.kind == .huyen ? UnitKind.thiTran : .phuong
    let most = Self.traits(ofMost: communes)
    var traits = UnitTraits()
    let isHighland = district.classInputs.flag(.highland) == true
    if district.classInputs.flag(.mountain) ?? (isHighland || most.contains(.mountain)) {
      traits.insert(.mountain)
    }
    if district.classInputs.flag(.island) ?? most.contains(.island) { traits.insert(.island) }
    var inputs = district.classInputs
    inputs[.newRuralPercent] =
      inputs[.newRuralPercent] ?? Self.share(of: .newRural, communes.filter { $0.kind == .xa })
    inputs[.healthPercent] =
      inputs[.healthPercent] ?? Self.share(of: .healthCriterion, communes)
    self.init(
      kind: district.kind,
      population: communes.isEmpty
        ? district.statedPopulation ?? 0 : communes.reduce(0) { $0 + $1.population },
      area: communes.isEmpty ? district.statedArea ?? 0 : communes.reduce(0) { $0 + $1.area },
      traits: traits, inputs: inputs,
      isBudgetLevel: district.classInputs.flag(.isBudgetLevel) ?? true,
      communes: Communes(
        count: communes.count, urban: communes.count { $0.kind == urbanKind },
        onBorder: communes.count { $0.traits.contains(.border) }))
  }

  /// The share of communes that answer yes, in hundredths of a percent; `nil` when any has no answer.
  private static func share(of input: ClassInput, _ communes: [ClassProfile]) -> Int? {
    let answers = communes.compactMap { $0.inputs.flag(input) }
    guard answers.count == communes.count, !communes.isEmpty else { return nil }
    return hundredths(answers.count { $0 }, of: communes.count)
  }

  /// A share in hundredths of a percent, rounded half-up as dossiers print it; 0 of nothing is 0.
  static func hundredths(_ part: Int, of whole: Int) -> Int {
    whole == 0 ? 0 : (20_000 * part + whole) / (2 * whole)
  }
}
