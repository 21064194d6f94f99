import LegalParameters
import Scenarios
import Territory

/// What the law says of one existing village.
public struct VillageFacts: Sendable {
  /// Its households beside the size of a new village.
  public let standing: VillageStanding
  /// What its voters said.
  public let consent: VillageConsent
  /// Its fund.
  public let fund: VillageFund
  /// Its non-specialised people.
  public let people: Int
}

/// What becomes of the villages of one group.
public struct VillageGroupFigures: Sendable {
  /// The kind of the result.
  public let kind: VillageKind
  /// The result's traits.
  public let traits: VillageTraits
  /// Whether members have traits that the result has not.
  public let losesTraits: Bool
  /// The result beside the size of a new village.
  public let standing: VillageStanding
  /// The member whose name the result keeps: the most households, then the lowest code.
  public let nameKeeper: Int
  /// Households whose village loses its name.
  public let householdsRenamed: Int
  /// The result's fund.
  public let fund: VillageFund
}

/// Judges villages and groups of them by the law and the scenario.
public struct VillageJudge: Sendable {
  let villageCase: VillageCase
  /// What the law says of each village of the dataset.
  public let facts: [VillageFacts]
  /// For each village those it may be grouped with: adjacent, of its commune, and of its kind unless
  /// kinds may mix.
  let neighbours: [[Int]]

  /// Why a group is not allowed.
  public enum Refusal: String, Sendable, Hashable, CaseIterable {
    /// Every member has the size of a new village: nothing calls for a merger.
    case nothingToMerge = "nothing_to_merge"
    /// The voters of a member refused.
    case consent
    /// The result would itself have to merge.
    case stillTooSmall = "still_too_small"
  }

  /// Judges every village once.
  public init(_ villageCase: VillageCase) {
    self.villageCase = villageCase
    facts = villageCase.map.villages.map { Self.facts(of: $0, villageCase) }
    let villages = villageCase.map.villages
    let mayMix = villageCase.request.mixedKinds == .allowed
    neighbours = villages.indices.map { village in
      villageCase.map.neighbours[village].filter { other in
        villages[other].commune == villages[village].commune
          && (mayMix || villages[other].kind == villages[village].kind)
      }
    }
  }

  private static func facts(of village: Village, _ villageCase: VillageCase) -> VillageFacts {
    let figures = villageCase.figures
    return VillageFacts(
      standing: standing(
        kind: village.kind, households: village.households, traits: village.traits, villageCase),
      consent: consent(of: village, figures.merging),
      fund: .of(
        kind: village.kind, households: village.households, traits: village.traits,
        figures: figures.fund),
      people: village.people ?? villageCase.peoplePerVillage)
  }

  /// More than half of all voters, exactly: one half is not enough.
  private static func consent(
    of village: Village, _ merging: VillageMergingFigures
  ) -> VillageConsent {
    guard let asked = village.consultation else { return .notAsked }
    return asked.agree * 100 > asked.voters * merging.consentAbovePercent ? .agreed : .refused
  }

  private static func standing(
    kind: VillageKind, households: Int, traits: VillageTraits, _ villageCase: VillageCase
  ) -> VillageStanding {
    let (figures, request) = (villageCase.figures, villageCase.request)
    let isRemote = !traits.isDisjoint(with: [.border, .island])
    let size = figures.size(
      of: kind, in: isRemote ? .borderAndIslands : request.region, city: request.city)
    // Loading a law checks that every region has its sizes.
    let known =
      size
      ?? HouseholdFigure(households: 1, citation: Citation(article: "", confidence: .inferred))
    return VillageStanding(households: households, size: known, merging: figures.merging)
  }

  // MARK: Groups

  /// The figures of the group with these members, ascending, two or more.
  public func figures(of members: ArraySlice<Int>) -> VillageGroupFigures {
    let villages = villageCase.map.villages
    let fund = villageCase.figures.fund
    let first = members.first ?? 0
    var keeper = first
    var households = 0
    var shared = villages[first].traits
    var any: VillageTraits = []
    var wasLargeThon = false
    var isMixed = false
    for member in members {
      let village = villages[member]
      households += village.households
      if village.households > villages[keeper].households { keeper = member }
      shared.formIntersection(village.traits)
      any.formUnion(village.traits)
      if village.kind == .thon, let large = fund.largeThon {
        wasLargeThon = wasLargeThon || village.households >= large.households
      }
      isMixed = isMixed || village.kind != villages[first].kind
    }
    let commune = villageCase.planningCase.dataset.units[villages[first].commune]
    let kind = isMixed ? VillageKind(in: commune.kind) : villages[first].kind
    // A trait of the commune holds for all of the result or it does not; the origin is inherited.
    var traits = shared.subtracting(.formerLargeThon)
    if kind == .toDanPho, any.contains(.formerLargeThon) || isMixed && wasLargeThon {
      traits.insert(.formerLargeThon)
    }
    return VillageGroupFigures(
      kind: kind, traits: traits,
      losesTraits: !any.subtracting(.formerLargeThon).isSubset(of: traits),
      standing: Self.standing(kind: kind, households: households, traits: traits, villageCase),
      nameKeeper: keeper, householdsRenamed: households - villages[keeper].households,
      fund: .of(kind: kind, households: households, traits: traits, figures: fund))
  }

  /// The first reason why the group is refused, `nil` when it is allowed.
  public func refusal(
    of members: ArraySlice<Int>, figures: VillageGroupFigures
  ) -> Refusal? {
    if members.allSatisfy({ facts[$0].standing.mark == .full }) { return .nothingToMerge }
    if villageCase.request.consent == .required,
      members.contains(where: { facts[$0].consent == .refused })
    {
      return .consent
    }
    return figures.standing.mark == .mustMerge ? .stillTooSmall : nil
  }

  /// Whether a village may stay as it is.
  public func mayStayAlone(_ village: Int) -> Bool {
    facts[village].standing.mark != .mustMerge || villageCase.request.due == .goal
  }

  // MARK: Goals

  /// The value of a goal for a village that stays as it is.
  func value(ofVillageAlone village: Int, _ goal: VillageGoal) -> Int {
    switch goal {
    case .unresolvedMustMerge: facts[village].standing.mark == .mustMerge ? 1 : 0
    case .resultsBelowSize, .villagesChanged, .householdsRenamed: 0
    case .villagesAfter: 1
    }
  }

  /// The value of a goal for a group of `size` members.
  func value(of figures: VillageGroupFigures, size: Int, _ goal: VillageGoal) -> Int {
    switch goal {
    case .unresolvedMustMerge: 0
    case .resultsBelowSize: figures.standing.mark == .full ? 0 : 1
    case .villagesChanged: size
    case .villagesAfter: 1
    case .householdsRenamed: figures.householdsRenamed
    }
  }
}
