import LegalParameters
import Scenarios
import Territory

/// What the law judges: a village, or several as if they were one already.
struct VillageBody {
  let kind: VillageKind
  let households: Int
  let traits: VillageTraits

  /// A village as it stands.
  init(_ village: Village) {
    kind = village.kind
    households = village.households
    traits = village.traits
  }

  /// What `members` of one commune would form.
  init(merging members: [Village], in commune: Unit, fund: VillageFundFigures) {
    let kinds = Set(members.map(\.kind))
    kind =
      kinds.count == 1
      ? members[0].kind : commune.kind == .xa ? VillageKind.thon : VillageKind.toDanPho
    households = members.map(\.households).reduce(0, +)
    var traits: VillageTraits = []
    for trait in [VillageTraits.keySecurity, .border, .island]
    where members.filter({ !$0.traits.contains(trait) }).isEmpty {
      traits.insert(trait)
    }
    let wereLarge = members.contains { member in
      guard kinds.count > 1, member.kind == .thon, let large = fund.largeThon else {
        return member.traits.contains(.formerLargeThon)
      }
      return large.households <= member.households
    }
    if kind == .toDanPho, wereLarge { traits.insert(.formerLargeThon) }
    self.traits = traits
  }

  /// The size of a new village that applies, with its article.
  func size(in villageCase: VillageCase) -> HouseholdFigure? {
    let (figures, request) = (villageCase.figures, villageCase.request)
    let isRemote = traits.contains(.border) || traits.contains(.island)
    let region = isRemote ? VillageRegion.borderAndIslands : request.region
    guard kind == .toDanPho else { return figures.sizes[region]?.thon }
    if let city = request.city.flatMap({ figures.cities[$0] }), city.region == region {
      return city.toDanPho
    }
    return figures.sizes[region]?.toDanPho
  }

  /// Whether the larger fund is due.
  func hasLargeFund(_ fund: VillageFundFigures) -> Bool {
    let bound = kind == .thon ? fund.largeThon : fund.largeToDanPho
    if let bound, bound.households <= households { return true }
    if traits.contains(.keySecurity) || traits.contains(.border) || traits.contains(.island) {
      return true
    }
    return fund.formerLargeThonKeeps && kind == .toDanPho && traits.contains(.formerLargeThon)
  }
}

/// A body with everything that follows from the law and the request.
struct JudgedBody {
  /// The word of the JSON report for how it stands to the size.
  enum Mark: String {
    case mustMerge = "must_merge"
    case encouraged
    case full = "full_size"
  }

  let body: VillageBody
  let size: HouseholdFigure
  let mark: Mark
  let isLarge: Bool
  /// The fund in đồng a month, rounded half-up.
  let fund: Int

  /// Judges a body; `nil` when the law has no size for it.
  init?(_ body: VillageBody, in villageCase: VillageCase) {
    guard let size = body.size(in: villageCase) else { return nil }
    self.body = body
    self.size = size
    let merging = villageCase.figures.merging
    // households / size < bound / 100, without division.
    func isBelow(_ percent: Int) -> Bool {
      Int128(body.households) * 100 < Int128(percent) * Int128(size.households)
    }
    mark =
      isBelow(merging.mustMergeBelowPercent)
      ? .mustMerge : isBelow(merging.encouragedBelowPercent) ? .encouraged : .full
    isLarge = body.hasLargeFund(villageCase.figures.fund)
    let percent =
      isLarge
      ? villageCase.figures.fund.largePercent : villageCase.figures.fund.normalPercent
    let hundredths = Int128(villageCase.baseSalary) * Int128(percent)
    fund = Int(hundredths / 100) + (hundredths % 100 >= 50 ? 1 : 0)
  }
}

/// One existing village of the case.
struct JudgedVillage {
  /// The word of the JSON report for what voters said.
  enum Consent: String {
    case agreed, refused
    case notAsked = "not_asked"
  }

  let index: Int
  let village: Village
  let judged: JudgedBody
  let consent: Consent
  let people: Int

  init?(_ index: Int, in villageCase: VillageCase) {
    let village = villageCase.map.villages[index]
    guard let judged = JudgedBody(VillageBody(village), in: villageCase) else { return nil }
    self.index = index
    self.village = village
    self.judged = judged
    if let asked = village.consultation {
      let agree = Int128(asked.agree) * 100
      let needed = Int128(asked.voters) * Int128(villageCase.figures.merging.consentAbovePercent)
      consent = agree > needed ? .agreed : .refused
    } else {
      consent = .notAsked
    }
    people = village.people ?? villageCase.peoplePerVillage
  }
}
