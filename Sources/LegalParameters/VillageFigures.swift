import SourceFiles
import Territory

/// A region with a size standard of its own for new villages.
public enum VillageRegion: String, Sendable, Hashable, CaseIterable {
  /// Northern midland and mountain.
  case northernMountain = "trung_du_mien_nui_phia_bac"
  /// Red River Delta.
  case redRiverDelta = "dong_bang_song_hong"
  /// Central provinces.
  case central = "mien_trung"
  /// Southern provinces.
  case south = "mien_nam"
  /// Central Highlands.
  case centralHighlands = "tay_nguyen"
  /// Border and island communes, wherever they are.
  case borderAndIslands = "bien_gioi_hai_dao"
}

/// A city with a size standard of its own for tổ dân phố.
public enum VillageCity: String, Sendable, Hashable, CaseIterable {
  /// Hà Nội.
  case haNoi = "ha_noi"
  /// Thành phố Hồ Chí Minh.
  case hoChiMinh = "tp_ho_chi_minh"
}

/// The least number of households of something.
public struct HouseholdFigure: Sendable, Hashable {
  /// Households.
  public let households: Int
  /// The article.
  public let citation: Citation

  /// States a number.
  public init(households: Int, citation: Citation) {
    self.households = households
    self.citation = citation
  }
}

/// The least households of a new village in one region, by kind.
public struct VillageSizeFigures: Sendable {
  /// The region in words.
  public let title: Phrase
  /// Thôn.
  public let thon: HouseholdFigure
  /// Tổ dân phố.
  public let toDanPho: HouseholdFigure
}

/// The least households of a new tổ dân phố in one city.
public struct VillageCityFigures: Sendable {
  /// The city in words.
  public let title: Phrase
  /// The region it lies in.
  public let region: VillageRegion
  /// Tổ dân phố.
  public let toDanPho: HouseholdFigure
}

/// When villages are merged.
public struct VillageMergingFigures: Sendable {
  /// Percent of the size of a new village below which a village must merge.
  public let mustMergeBelowPercent: Int
  /// Percent below which merging is encouraged.
  public let encouragedBelowPercent: Int
  /// The article of both.
  public let citation: Citation
  /// Percent of all voters that must be exceeded by those who agree.
  public let consentAbovePercent: Int
  /// The article of the consent.
  public let consentCitation: Citation
}

/// The monthly fund of a village for its non-specialised people, in percent of the base salary.
public struct VillageFundFigures: Sendable {
  /// Percent of the base salary for a village that is not large.
  public let normalPercent: Int
  /// Percent for a large village, or one in a key security, border or island commune.
  public let largePercent: Int
  /// Households from which a thôn is large; `nil` when none is by size.
  public let largeThon: HouseholdFigure?
  /// Households from which a tổ dân phố is large; `nil` when none is by size.
  public let largeToDanPho: HouseholdFigure?
  /// Whether a tổ dân phố that was a large thôn keeps the larger fund.
  public let formerLargeThonKeeps: Bool
  /// The article.
  public let citation: Citation

  /// Households from which a village of `kind` is large.
  public func large(_ kind: VillageKind) -> HouseholdFigure? {
    switch kind {
    case .thon: largeThon
    case .toDanPho: largeToDanPho
    }
  }
}

/// How many paid titles a village may have.
public struct VillageTitleFigures: Sendable, Hashable {
  /// The most paid titles.
  public let atMost: Int
  /// The article.
  public let citation: Citation
}

/// A programme that has fewer people than titles.
public struct VillageProgrammeFigures: Sendable, Hashable {
  /// The programme in words.
  public let title: Phrase
  /// People per village.
  public let people: Int
  /// Titles that they hold.
  public let titles: Int
  /// Where it says so.
  public let citation: Citation
}

/// All that the law says of villages on one day.
public struct VillageFigures: Sendable {
  /// The size of a new village by region.
  public let sizes: [VillageRegion: VillageSizeFigures]
  /// Cities with a size of their own.
  public let cities: [VillageCity: VillageCityFigures]
  /// When villages are merged.
  public let merging: VillageMergingFigures
  /// The monthly fund.
  public let fund: VillageFundFigures
  /// Paid titles.
  public let titles: VillageTitleFigures
  /// Programmes in force that day, by name.
  public let programmes: [String: VillageProgrammeFigures]

  /// The least households of a new village of `kind` in a region, or in a city of it.
  public func size(
    of kind: VillageKind, in region: VillageRegion, city: VillageCity? = nil
  ) -> HouseholdFigure? {
    if kind == .toDanPho, let city, let figures = cities[city], figures.region == region {
      return figures.toDanPho
    }
    return kind == .thon ? sizes[region]?.thon : sizes[region]?.toDanPho
  }
}

/// The dated parameters about villages.
public struct VillageLaw: Sendable {
  let sizes: [VillageRegion: DatedValue<VillageSizeFigures>]
  let cities: [VillageCity: DatedValue<VillageCityFigures>]
  let merging: DatedValue<VillageMergingFigures>
  let fund: DatedValue<VillageFundFigures>
  let titles: DatedValue<VillageTitleFigures>
  let programmes: [String: DatedValue<VillageProgrammeFigures>]

  /// The figures in force on `day`; programmes that are not yet in force are left out.
  ///
  /// - Throws: ``NoValueOnDay`` naming the first parameter that has no value on that day.
  public func figures(on day: CalendarDay) throws(NoValueOnDay) -> VillageFigures {
    var sizes: [VillageRegion: VillageSizeFigures] = [:]
    for region in VillageRegion.allCases {
      sizes[region] = try self.sizes[region]?.value(on: day)
    }
    var cities: [VillageCity: VillageCityFigures] = [:]
    for city in VillageCity.allCases {
      cities[city] = try self.cities[city]?.value(on: day)
    }
    return VillageFigures(
      sizes: sizes, cities: cities, merging: try merging.value(on: day),
      fund: try fund.value(on: day), titles: try titles.value(on: day),
      programmes: programmes.compactMapValues { try? $0.value(on: day) })
  }
}
