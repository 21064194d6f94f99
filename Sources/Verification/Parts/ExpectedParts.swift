import SourceFiles

extension JudgedGroup {
  /// The group's parts as plan.json must state them; `nil` when it has none.
  var expectedParts: ParsedJSON? {
    parts.isEmpty ? nil : .array(parts.map { $0.expectedJSON(source: $0.source) })
  }

  /// What a kept unit is with the parts it receives.
  var expectedResult: ParsedJSON {
    .object([
      "area_m2": .integer(body.area), "population": .integer(body.population),
      "standard": .string(standard.key.rawValue), "area_standard_m2": .integer(standard.area),
      "population_standard": .integer(standard.population),
      "area_share": .string("\(body.area)/\(standard.area)"),
      "population_share": .string("\(body.population)/\(standard.population)"),
      "area_percent": .string(ExactPercentage.text(body.area, of: standard.area)),
      "population_percent": .string(
        ExactPercentage.text(body.population, of: standard.population)),
      "basis": .string(basis.rawValue),
    ])
  }
}

extension JudgedPart {
  fileprivate func expectedJSON(source: String) -> ParsedJSON {
    .object([
      "unit": .string(unit.unit.code), "part": .string(piece.code),
      "area_m2": .integer(piece.area), "population": .integer(piece.population),
      "figures": .string(source),
    ])
  }

  /// The part as a kept unit that receives it must state it: no assumed figures.
  var expectedWhereReceived: ParsedJSON {
    if !isAssumed { return expectedJSON(source: "stated") }
    return .object([
      "unit": .string(unit.unit.code), "part": .string(piece.code), "area_m2": .null,
      "population": .null, "figures": .string("unknown"),
    ])
  }
}
