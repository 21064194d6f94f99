import LegalParameters
import Legislation
import SourceFiles
import Territory

/// The points of one unit's class: criterion by criterion, the sum, the range and the thresholds.
struct ClassSection {
  /// The points.
  let score: ClassScore
  /// The law's figures.
  let law: Law
  /// The kind of the unit.
  let kind: UnitKind
  /// The class that the dataset states, which goes before the points.
  var stated: UnitClass?

  /// The list and the table.
  func parts(title: Phrase) -> [Document.Part] {
    [.list(title, summary()), .table(table())]
  }

  /// The sum with its range, and the classes that it allows.
  private func summary() -> [Phrase] {
    var phrases = [sum(), classes()]
    if !score.isBudgetLevel {
      let article = law.classThresholds.citation.point("3a").article
      let lower = law.classThresholds.lowerWhereNotBudgetLevel
      phrases.append(
        Phrase(
          vi:
            "Không phải là một cấp ngân sách: không tính điểm cân đối ngân sách, hai mức thấp hơn "
            + "\(lower) điểm (\(article)).",
          en: "Not a level of the budget: the budget does not count, and both thresholds are "
            + "\(lower) points lower (\(article))."))
    }
    if let stated {
      phrases.append(
        Phrase(
          vi: "Bộ dữ liệu nêu loại \(stated.rawValue): loại này được dùng, điểm chỉ để đối chiếu.",
          en: "The dataset states class \(stated.rawValue), which is used; the points are only for "
            + "comparison."))
    }
    if score.lines.contains(where: \.isOpen) {
      phrases.append(
        Phrase(
          vi: "Giả định của chương trình, không phải của luật: tiêu chí thiếu số liệu tính một nửa "
            + "điểm tối đa, yếu tố đặc thù thiếu số liệu không cộng điểm.",
          en:
            "Assumed by this program, not by the law: a criterion without a figure counts half of "
            + "its maximum, a special factor without one adds nothing."))
    }
    phrases.append(
      Phrase(
        vi: "Luật tính theo dân số thường trú năm trước (NQ1211 Đ25.2); ở đây là dân số của bộ dữ "
          + "liệu. Miền núi, biên giới, hải đảo theo bộ dữ liệu.",
        en: "By law the population is the permanent one of the year before (NQ1211 Đ25.2); here it "
          + "is the dataset's. Mountain, border and island are as the dataset says."))
    return phrases
  }

  private func sum() -> Phrase {
    inBoth { language in
      let points = { PointsText.points($0, language) }
      let open = score.least != score.most
      let range = Phrase(
        vi: open
          ? " (từ \(points(score.least)) đến \(points(score.most)) tùy số liệu còn thiếu)" : "",
        en: open
          ? " (from \(points(score.least)) to \(points(score.most)), by the missing figures)" : "")
      return Phrase(
        vi: "\(points(score.assumed)) điểm\(range.vi) trên tối đa \(score.maximum / 4).",
        en: "\(points(score.assumed)) points\(range.en) of at most \(score.maximum / 4)."
      ).text(in: language)
    }
  }

  private func classes() -> Phrase {
    let article =
      law.classThresholds.citation.article + law.classThresholds.citation.confidence.mark
    let (lowest, highest) = (score.lowestClass.rawValue, score.highestClass.rawValue)
    let isOpen = lowest != highest
    return Phrase(
      vi: "Loại \(score.assumedClass.rawValue) theo điểm"
        + (isOpen ? "; số liệu còn thiếu cho phép từ loại \(lowest) đến loại \(highest)" : "")
        + ". Loại I từ \(score.firstFrom) điểm, loại II từ \(score.secondFrom) (\(article)).",
      en: "Class \(score.assumedClass.rawValue) by points"
        + (isOpen ? "; the missing figures allow class \(lowest) to class \(highest)" : "")
        + ". Class I from \(score.firstFrom) points, II from \(score.secondFrom) (\(article)).")
  }

  // MARK: The table

  /// Criterion by criterion.
  func table() -> Table {
    let article = law.classes[kind.rawValue].map {
      $0.citation.article + $0.citation.confidence.mark
    }
    return Table(
      title: Phrase(
        vi: "ĐIỂM PHÂN LOẠI (\(article ?? ""))", en: "POINTS OF THE CLASS (\(article ?? ""))"),
      columns: [
        .init("criterion", Words.criterion, isFlexible: true), .init("figure", Words.figureValue),
        .init("points", Words.points), .init("points_least", Words.pointsLeast),
        .init("points_most", Words.pointsMost),
        .init("remark", Words.remark, isFlexible: true),
      ],
      rows: score.lines.map { line in
        [
          .phrase(title(line)), figure(line), points(line.assumed), points(line.least),
          points(line.most), remark(line),
        ]
      })
  }

  private func points(_ quarters: Fraction) -> Table.Cell {
    .decimal(PointsText.hundredths(quarters), places: 2)
  }

  private func title(_ line: ClassScore.Line) -> Phrase {
    guard let criterion = line.criterion else {
      return Phrase(vi: "yếu tố đặc thù của hải đảo", en: "special factors of an island")
    }
    let unit = criterion == .area ? ", km²" : criterion.isShare ? ", %" : ""
    return Phrase(vi: criterion.phrase.vi + unit, en: criterion.phrase.en + unit)
  }

  private func figure(_ line: ClassScore.Line) -> Table.Cell {
    guard let criterion = line.criterion, let value = line.value else { return .blank }
    switch (criterion, criterion.input?.measure) {
    case (.area, _): return .decimal((value + 5_000) / 10_000, places: 2)
    case (_, .flag): return .phrase(value == 0 ? Words.no : Words.yes)
    default: return criterion.isShare ? .decimal(value, places: 2) : .whole(value)
    }
  }

  private func remark(_ line: ClassScore.Line) -> Table.Cell {
    var words: [Phrase] = []
    if let lowered = line.loweredBy {
      let text = "\(line.percent) % (\(lowered.article)\(lowered.confidence.mark))"
      words.append(Phrase(vi: "mức \(text)", en: "level \(text)"))
    }
    if line.isOpen {
      words.append(
        line.criterion?.isSpecial == true
          ? Phrase(vi: "thiếu: không cộng", en: "missing: not added")
          : Phrase(vi: "thiếu: giả định", en: "missing: assumed"))
    }
    if words.isEmpty { return .blank }
    return .phrase(
      Phrase(
        vi: words.map(\.vi).joined(separator: "; "), en: words.map(\.en).joined(separator: "; ")))
  }

  private func inBoth(_ text: (Language) -> String) -> Phrase {
    Phrase(vi: text(.vietnamese), en: text(.english))
  }
}

extension ClassSection {
  /// The class of a formed unit: the highest former one, and the points when it is classed anew.
  ///
  /// - Parameters:
  ///   - former: The classes of the members.
  ///   - merged: What the new points are counted on.
  static func afterMerger(
    _ former: [UnitClass], merged: ClassProfile, law: Law
  ) -> [Phrase] {
    let rule = law.classThresholds.afterMerger
    let article = rule.citation.article + rule.citation.confidence.mark
    let highest = UnitClassRule.afterMerger(former).rawValue
    var phrases = [
      Phrase(
        vi: "Sau khi nhập: loại \(highest), loại cao nhất của các đơn vị cũ, cho đến khi phân loại "
          + "lại trong \(rule.withinMonths) tháng (\(article)).",
        en: "After the merger: class \(highest), the highest former one, until it is classed anew "
          + "within \(rule.withinMonths) months (\(article)).")
    ]
    guard let score = UnitClassRule.score(of: merged, law: law) else { return phrases }
    let section = ClassSection(score: score, law: law, kind: merged.kind)
    phrases.append(
      Phrase(
        vi: "Khi phân loại lại: \(section.sum().vi) \(section.classes().vi)",
        en: "When classed anew: \(section.sum().en) \(section.classes().en)"))
    phrases.append(mergedFigures)
    return phrases
  }

  /// How the figures of members become those of the result.
  static let mergedFigures = Phrase(
    vi: "Số liệu của đơn vị mới được suy ra: diện tích, dân số cộng lại; tỷ lệ bình quân theo dân "
      + "số khi mọi đơn vị đều có; nông thôn mới (NQ35 Đ17.1) và y tế khi mọi đơn vị đều đạt; di "
      + "tích, di sản khi một đơn vị có; còn lại coi như thiếu.",
    en:
      "The figures of the new unit are inferred: area and population added up; shares averaged by "
      + "population when every member has them; rural standard (NQ35 Đ17.1) and health when every "
      + "member meets them; a relic or heritage when one has it; the rest counts as missing.")
}
