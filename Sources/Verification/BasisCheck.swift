import LegalParameters
import Scenarios

/// On which clause of NQ35 Đ4.1 a result stands.
enum Basis: String {
  /// Area and population reach the standard.
  case both = "4.1"
  /// Three or more units of one level: both standards are waived.
  case waiver = "4.1.waiver"
  /// One criterion reaches the standard, the other a part of it.
  case pointA = "4.1.a"
  /// A district with a part of the area and twice the population.
  case pointB = "4.1.b"
  /// A commune with a part of the area and several times the population.
  case pointC = "4.1.c"
  /// Any other case, decided by the Standing Committee of the National Assembly.
  case discretion = "4.1.d"

  /// The first clause that holds, in the order above.
  init(of body: LegalBody, standard: AdjustedStandard, mergedUnits: Int, under law: Law) {
    func area(reaches percent: Int) -> Bool {
      Int128(body.area) * 100 >= Int128(standard.area) * Int128(percent)
    }
    func population(reaches percent: Int) -> Bool {
      Int128(body.population) * 100 >= Int128(standard.population) * Int128(percent)
    }
    let rule = law.formedUnits
    let a = rule.pointA
    let small = body.kind.level == .district ? rule.pointB : rule.pointC
    if area(reaches: rule.areaPercent), population(reaches: rule.populationPercent) {
      self = .both
    } else if mergedUnits >= rule.waivedFromUnits {
      self = .waiver
    } else if area(reaches: a.one) && population(reaches: a.other)
      || area(reaches: a.other) && population(reaches: a.one)
    {
      self = .pointA
    } else if area(reaches: small.area), population(reaches: small.population) {
      self = body.kind.level == .district ? .pointB : .pointC
    } else {
      self = .discretion
    }
  }

  /// Whether the basis presupposes that no further unit can join (NQ35 Đ4.1, points a to d).
  var hasPrecondition: Bool { self != .both && self != .waiver }
}

/// Whether the precondition of a basis is stated in the scenario.
enum Precondition: String {
  case none, presumed, stated

  init(of basis: Basis, furtherJoining: FurtherJoining?) {
    if !basis.hasPrecondition {
      self = .none
    } else {
      self = furtherJoining == nil ? .presumed : .stated
    }
  }
}
