import LegalParameters
import Territory

extension ClassProfile {
  /// The unit that `members` form, of `kind`, in `district`: what its points are counted on when it
  /// is classed anew (NQ1211 Đ31.2.b, NQ35 Đ20).
  ///
  /// Area and population are summed, and a trait holds when members with more than half of the area
  /// have it. What the former figures say of the further criteria is an assumption of this program:
  ///
  /// - a percentage is the members' average weighted by population, to hundredths of a percent, and
  ///   missing when any member's is missing;
  /// - the rural standard stays recognised only when all members have it (NQ35 Đ17.1); the criteria
  ///   met cannot be told from the members' counts, so that they are missing;
  /// - the health criterion is met when all members meet it;
  /// - what lies in a part lies in the whole: a relic or heritage of any member counts;
  /// - highland, safe zone and especially difficult are decided for a unit as a whole: they hold when
  ///   all members have them, not when none has them, and are missing otherwise.
  public static func merging(
    _ members: [ClassProfile], as kind: UnitKind, in district: District
  ) -> ClassProfile {
    ClassProfile(
      kind: kind, population: members.reduce(0) { $0 + $1.population },
      area: members.reduce(0) { $0 + $1.area }, traits: traits(ofMost: members),
      inputs: mergedInputs(members),
      isBudgetLevel: isBudgetLevel(kind, in: district))
  }

  /// The traits that members with more than half of the area have.
  static func traits(ofMost members: [ClassProfile]) -> UnitTraits {
    let area = members.reduce(0) { $0 + $1.area }
    return UnitTraits.each.reduce(into: UnitTraits()) { traits, trait in
      let having = members.reduce(0) { $0 + ($1.traits.contains(trait) ? $1.area : 0) }
      if having > area - having { traits.insert(trait) }
    }
  }

  private static func mergedInputs(_ members: [ClassProfile]) -> ClassInputs {
    var merged = ClassInputs()
    for input in ClassInput.ofCommunes {
      switch input.measure {
      case .percent: merged[input] = weightedShare(of: input, members)
      case .count: break
      case .flag: merged[input] = flag(input, members).map { $0 ? 1 : 0 }
      }
    }
    return merged
  }

  /// The average weighted by population, rounded half-up; `nil` when any member's share is missing.
  private static func weightedShare(of input: ClassInput, _ members: [ClassProfile]) -> Int? {
    var (shares, people) = (Int128(0), Int128(0))
    for member in members {
      guard let share = member.inputs[input] else { return nil }
      shares += Int128(share) * Int128(member.population)
      people += Int128(member.population)
    }
    return people > 0 ? Int((2 * shares + people) / (2 * people)) : nil
  }

  private static func flag(_ input: ClassInput, _ members: [ClassProfile]) -> Bool? {
    let answers = members.map { $0.inputs.flag(input) }
    if input == .heritage {
      if answers.contains(true) { return true }
      return answers.contains(nil) ? nil : false
    }
    if answers.allSatisfy({ $0 == true }) { return true }
    if answers.allSatisfy({ $0 == false }) { return false }
    switch input {
    case .newRural, .healthCriterion: return answers.contains(false) ? false : nil
    default: return nil
    }
  }
}
