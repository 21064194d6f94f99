import SourceFiles
import Territory

/// What a scenario assumes of every province's factors, once it has met its dataset.
public struct AssumedTraits: Sendable {
  /// The factors of which something is assumed, in the order of ``TraitColumn``.
  public let columns: [TraitColumn]
  /// For each province of the dataset the extent of each of ``columns``.
  public let extents: [[TraitRequest.Extent]]

  /// A unit with the factors that hold under some extents of ``columns``.
  public func apply(_ extents: [TraitRequest.Extent], to unit: Unit) -> Unit {
    var (traits, minority) = (unit.traits, unit.minorityShare)
    for (column, extent) in zip(columns, extents) where extent != .listed {
      if let trait = column.trait {
        if extent == .all { traits.insert(trait) } else { traits.remove(trait) }
      } else {
        minority = extent == .all ? 10_000 : 0
      }
    }
    return unit.having(traits, minorityShare: minority)
  }

  /// The units of a dataset with these factors; a unit without a province is as it is listed.
  func applied(to dataset: Dataset) -> Dataset {
    let units = dataset.units.indices.map { index in
      dataset.province(ofUnit: index).map { apply(extents[$0], to: dataset.units[index]) }
        ?? dataset.units[index]
    }
    let replaced = columns.flatMap { column in
      DatasetColumn.units.filter { $0.name == column.rawValue }.compactMap(\.assumedWithoutColumn)
    }
    return dataset.with(
      units: units,
      assumptions: dataset.assumptions.filter { !replaced.contains($0) } + phrases(dataset))
  }

  /// What is assumed, in words, a sentence for each factor.
  private func phrases(_ dataset: Dataset) -> [Phrase] {
    columns.indices.map { place in
      let column = columns[place]
      func names(_ extent: TraitRequest.Extent) -> (count: Int, names: String) {
        let having = dataset.provinces.indices.filter { extents[$0][place] == extent }
        return (having.count, having.map { dataset.provinces[$0].bareName }.joined(separator: ", "))
      }
      let all = TraitRequest.Extent.allCases.map { ($0, names($0)) }.filter { $0.1.count > 0 }
      func text(_ word: (TraitRequest.Extent) -> String, _ every: String) -> String {
        all.map { extent, found in
          "\(word(extent)): "
            + (found.count == dataset.provinces.count ? every : found.names)
        }.joined(separator: "; ")
      }
      let what = column.words
      return Phrase(
        vi: "Giả định của kịch bản về \(what.vi) — "
          + text({ $0.words.vi }, "mọi tỉnh của bộ dữ liệu") + ".",
        en: "The scenario's assumption on \(what.en) — "
          + text({ $0.words.en }, "all provinces of the dataset") + ".")
    }
  }

  /// What is assumed of one province, for a row of a table: “miền núi: tất cả · khác: không”.
  ///
  /// Factors with the same extent stand together.
  public func mark(ofProvince province: Int) -> Phrase {
    let parts = [TraitRequest.Extent.all, .listed, .none].compactMap { extent -> Phrase? in
      let having = columns.indices.filter { extents[province][$0] == extent }
      guard !having.isEmpty else { return nil }
      if having.count == columns.count, extent == .none {
        return Phrase(vi: "không yếu tố nào", en: "none")
      }
      if extent == .none { return Phrase(vi: "khác: không", en: "others: none") }
      return Phrase(
        vi: having.map { columns[$0].shortWords.vi }.joined(separator: ", ")
          + ": \(extent.words.vi)",
        en: having.map { columns[$0].shortWords.en }.joined(separator: ", ")
          + ": \(extent.words.en)")
    }
    return Phrase(
      vi: parts.map(\.vi).joined(separator: " · "), en: parts.map(\.en).joined(separator: " · "))
  }
}

extension TraitRequest {
  /// The extents by the dataset's provinces; what does not fit the dataset is logged.
  func resolve(in dataset: Dataset, log: ProblemLog) -> AssumedTraits {
    let lookup = ProvinceLookup(in: dataset, log: log)
    var extents = dataset.provinces.map { _ in rules.map(\.fallback) }
    for (place, rule) in rules.enumerated() {
      var named: Set<Int> = []
      for (coded, extent) in rule.provinces {
        guard let province = lookup.province(coded) else { continue }
        if !named.insert(province).inserted {
          log.error(
            at: coded.position,
            Phrase(
              vi: "\(dataset.provinces[province].label) đã được nêu ở yếu tố “\(rule.column.key)”",
              en: "\(dataset.provinces[province].label) is already named for “\(rule.column.key)”"),
            mend: Phrase(vi: "giữ lại một chỗ", en: "keep it in one place"))
        }
        extents[province][place] = extent
      }
      let listed =
        rule.provinces.first { $0.extent == .listed }?.province.position
        ?? (rule.fallback == .listed ? rule.position : nil)
      if let listed, !dataset.listedTraits.contains(rule.column) {
        log.error(
          at: listed,
          Phrase(
            vi: "“listed” cần cột “\(rule.column.rawValue)”, bộ dữ liệu không có",
            en: "“listed” needs the column “\(rule.column.rawValue)”, which the dataset lacks"),
          mend: Phrase(
            vi: "thêm flags.csv vào bộ dữ liệu, hoặc dùng “none”, “all”",
            en: "add flags.csv to the dataset, or use “none” or “all”"))
      }
    }
    return AssumedTraits(columns: rules.map(\.column), extents: extents)
  }
}

extension TraitRequest.Extent {
  /// The extent in words.
  var words: Phrase {
    switch self {
    case .none: Phrase(vi: "không", en: "none")
    case .all: Phrase(vi: "tất cả", en: "all")
    case .listed: Phrase(vi: "theo danh sách", en: "as listed")
    }
  }
}

extension TraitColumn {
  /// The factor in words.
  var words: Phrase {
    switch self {
    case .mountain: Phrase(vi: "miền núi, vùng cao", en: "mountain or highland")
    case .border: Phrase(vi: "biên giới", en: "the national border")
    case .island: Phrase(vi: "hải đảo", en: "islands")
    case .difficultCoast: Phrase(vi: "bãi ngang ven biển", en: "difficult coast")
    case .minority: Phrase(vi: "dân tộc thiểu số (100 %)", en: "ethnic minorities (100 %)")
    }
  }

  /// The factor in two letters or a word.
  var shortWords: Phrase {
    switch self {
    case .mountain: Phrase(vi: "miền núi", en: "mountain")
    case .border: Phrase(vi: "biên giới", en: "border")
    case .island: Phrase(vi: "hải đảo", en: "island")
    case .difficultCoast: Phrase(vi: "bãi ngang", en: "coast")
    case .minority: Phrase(vi: "DTTS", en: "minority")
    }
  }
}
