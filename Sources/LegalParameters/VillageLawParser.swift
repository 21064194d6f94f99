import SourceFiles
import Territory

extension LawParser {
  /// The top-level keys of `villages.yaml`, in the order of ``villages(_:)``.
  static let villageKeys = ["sizes", "cities", "merging", "funds", "titles", "programmes"]

  /// Reads `villages.yaml`; `maps` are the readers of ``villageKeys``.
  func villages(_ maps: [MapReader?]) -> VillageLaw? {
    let sizes = parameters("sizes", maps[0], keys: VillageRegion.self, read: villageSize)
    let cities = villageCities(maps[1])
    let merging = maps[2].flatMap { dated("merging", $0, read: villageMerging) }
    let fund = maps[3].flatMap { dated("funds", $0, read: villageFund) }
    let titles = maps[4].flatMap { dated("titles", $0, read: villageTitles) }
    let programmes = parameters("programmes", maps[5], read: villageProgramme)
    guard let merging, let fund, let titles else { return nil }
    return VillageLaw(
      sizes: sizes, cities: cities, merging: merging, fund: fund, titles: titles,
      programmes: programmes)
  }

  private func villageSize(_ title: Phrase, _ reader: MapReader) -> VillageSizeFigures? {
    let article = reader.required("article")?.text(log: log)
    let thon = households(reader.requiredMap("thon"), article)
    let toDanPho = households(reader.requiredMap("to_dan_pho"), article)
    guard let thon, let toDanPho else { return nil }
    return VillageSizeFigures(title: title, thon: thon, toDanPho: toDanPho)
  }

  /// Cities stand beside their region, which holds for all dates.
  private func villageCities(
    _ reader: MapReader?
  ) -> [VillageCity: DatedValue<VillageCityFigures>] {
    guard let reader else { return [:] }
    var cities: [VillageCity: DatedValue<VillageCityFigures>] = [:]
    for city in VillageCity.allCases {
      guard let map = reader.requiredMap(city.rawValue) else { continue }
      let title = map.phrase("title") ?? Phrase(vi: city.rawValue, en: city.rawValue)
      let region = map.required("region")?.choice(as: VillageRegion.self, log: log)
      cities[city] = dated("cities.\(city.rawValue)", map) { values in
        let article = values.required("article")?.text(log: log)
        guard let toDanPho = households(values.requiredMap("to_dan_pho"), article), let region
        else { return nil }
        return VillageCityFigures(title: title, region: region, toDanPho: toDanPho)
      }
    }
    reader.finish()
    return cities
  }

  private func villageMerging(_ reader: MapReader) -> VillageMergingFigures? {
    let must = percentage(reader, "must_merge_below_percent")
    let encouraged = percentage(reader, "encouraged_below_percent")
    let consent = reader.requiredMap("consent")
    let above = consent.flatMap { percentage($0, "above_percent") }
    let consentCitation = consent.flatMap(citation)
    consent?.finish()
    guard let citation = citation(reader), let must, let encouraged, let above,
      let consentCitation
    else { return nil }
    if must > encouraged {
      log.error(
        at: reader.position,
        Phrase(
          vi: "ngưỡng phải sáp nhập \(must) % lớn hơn ngưỡng khuyến khích \(encouraged) %",
          en: "must-merge bound \(must) % is above the encouraged bound \(encouraged) %"))
      return nil
    }
    return VillageMergingFigures(
      mustMergeBelowPercent: must, encouragedBelowPercent: encouraged, citation: citation,
      consentAbovePercent: above, consentCitation: consentCitation)
  }

  private func villageFund(_ reader: MapReader) -> VillageFundFigures? {
    let normal = reader.required("normal_percent")?.integer(in: 1...10_000, log: log)
    let large = reader.required("large_percent")?.integer(in: 1...10_000, log: log)
    let keeps = reader.flag("former_large_thon_keeps")
    let from = reader.requiredMap("large_from")
    let citation = citation(reader)
    let thon = households(from?.map("thon"), citation?.article)
    let toDanPho = households(from?.map("to_dan_pho"), citation?.article)
    from?.finish()
    guard let citation, let normal, let large else { return nil }
    return VillageFundFigures(
      normalPercent: normal, largePercent: large, largeThon: thon, largeToDanPho: toDanPho,
      formerLargeThonKeeps: keeps, citation: citation)
  }

  private func villageTitles(_ reader: MapReader) -> VillageTitleFigures? {
    let most = reader.required("at_most")?.integer(in: 1...100, log: log)
    guard let citation = citation(reader), let most else { return nil }
    return VillageTitleFigures(atMost: most, citation: citation)
  }

  private func villageProgramme(
    _ title: Phrase, _ reader: MapReader
  ) -> VillageProgrammeFigures? {
    let people = reader.required("people")?.integer(in: 1...100, log: log)
    let titles = reader.required("titles")?.integer(in: 1...100, log: log)
    guard let citation = citation(reader), let people, let titles else { return nil }
    return VillageProgrammeFigures(
      title: title, people: people, titles: titles, citation: citation)
  }

  // MARK: Figures

  /// A number of households with its own confidence; `nil` without a reader.
  private func households(_ reader: MapReader?, _ article: String?) -> HouseholdFigure? {
    guard let reader else { return nil }
    defer { reader.finish() }
    let number = reader.required("households")?.integer(in: 1...1_000_000, log: log)
    let confidence = reader.required("confidence")?.choice(as: Confidence.self, log: log)
    guard let number, let confidence, let article else { return nil }
    return HouseholdFigure(
      households: number, citation: Citation(article: article, confidence: confidence))
  }

  private func percentage(_ reader: MapReader, _ key: String) -> Int? {
    reader.required(key)?.integer(in: 0...1_000, log: log)
  }
}
