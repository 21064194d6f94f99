import SourceFiles

/// Compares every field of every kept unit: due, ground of NQ35 Đ3, change and norm.
struct KeptCheck {
  let structure: PlanStructure
  let scope: JudgedScope
  let log: FindingLog

  func check() {
    let givers = giversByReceiver()
    for kept in structure.kept {
      let received = givers[kept.unit.index] ?? []
      FieldComparison(log: log).compare(
        kept.stated, with: expectedJSON(kept, receiving: received), of: kept.unit.subject)
    }
  }

  /// For each unit that receives parts, the divided units they come from.
  private func giversByReceiver() -> [Int: [Int]] {
    var givers: [Int: [Int]] = [:]
    for dissolved in structure.dissolved {
      for receiver in dissolved.into { givers[receiver, default: []].append(dissolved.unit.index) }
    }
    return givers.mapValues { $0.sorted() }
  }

  /// The unit as plan.json must state it.
  private func expectedJSON(_ kept: PlanStructure.Kept, receiving received: [Int]) -> ParsedJSON {
    let unit = kept.unit
    let decision = scope.planningCase.decisions.keep[unit.index]
    var common: [String: ParsedJSON] = [
      "code": .string(unit.unit.code),
      "name": .string(unit.unit.name),
      "due": .bool(unit.isDue),
      "clauses": .texts(unit.dueClauses),
      "ground": .text(decision?.ground),
      "evidence": .text(decision?.evidence),
      "inferred_from": .text(decision?.inferredFrom),
    ]
    let missing = unit.unit.missing
    if !missing.isEmpty {
      common["unjudged"] = .texts(
        (missing.contains(.area) ? ["area_m2"] : [])
          + (missing.contains(.population) ? ["population"] : []))
    }
    if scope.communesOfDistricts != nil { return .object(common) }
    let ofCommune: [String: ParsedJSON] = [
      "change": expectedChange(kept, isReceiving: !received.isEmpty),
      "receives": .texts(scope.codes(received)),
      "staffing": .object([
        "class": .string(unit.unitClass.rawValue),
        "officials": .integer(unit.norm.officials),
        "non_specialised": .integer(unit.norm.nonSpecialised),
      ]),
    ]
    var expected = common.merging(ofCommune) { own, _ in own }
    if !missing.isEmpty { expected["staffing"] = .null }
    if !kept.parts.isEmpty {
      let parts = kept.parts.compactMap(scope.part(at:))
      expected["parts"] = .array(parts.map(\.expectedWhereReceived))
      if !parts.contains(where: \.isAssumed) {
        expected["result"] =
          JudgedGroup([unit.index], parts: kept.parts, in: scope)?.expectedResult
      }
    }
    return .object(expected)
  }

  /// A received part shows in the divided units; a boundary adjustment is the plan's own word.
  private func expectedChange(_ kept: PlanStructure.Kept, isReceiving: Bool) -> ParsedJSON {
    if isReceiving { return .string("receives_part") }
    let isAdjusted = structure.isAssessed && kept.change == "boundary_adjustment"
    return isAdjusted ? .string("boundary_adjustment") : .null
  }
}
