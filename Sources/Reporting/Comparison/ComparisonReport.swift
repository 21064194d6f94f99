import Planning
import SourceFiles
import Territory

/// A comparison for people: which is which, the figures, dominance, and what differs where.
public struct ComparisonReport {
  private let comparison: PlanComparison
  private var entries: [PlanComparison.Entry] { comparison.entries }

  /// Prepares the report.
  public init(_ comparison: PlanComparison) {
    self.comparison = comparison
  }

  /// The whole report.
  ///
  /// - Parameter listsUnits: Whether each unit that fares otherwise has a row at the end.
  public func document(listsUnits: Bool = false) -> Document {
    var parts: [Document.Part] = [
      .heading(
        Phrase(
          vi: "SO SÁNH \(entries.count) PHƯƠNG ÁN", en: "COMPARISON OF \(entries.count) PLANS")),
      .table(legend()),
    ]
    if !comparison.warnings.isEmpty { parts.append(.list(Words.remarksTitle, comparison.warnings)) }
    parts += [.table(figures()), .list(Words.dominanceTitle, dominance()), .table(districts())]
    let unresolved = entries.compactMap(PlanComparison.unresolved)
    if !unresolved.isEmpty { parts.append(.list(Words.unresolvedTitle, unresolved)) }
    for (index, difference) in comparison.differences.enumerated() {
      parts += section(difference, entries[0], entries[index + 1])
    }
    if listsUnits { parts.append(.table(UnitOutcomes(comparison).table())) }
    return Document(parts: parts, data: ComparisonListing(comparison).table())
  }

  // MARK: Which is which

  private func legend() -> Table {
    Table(
      columns: [
        .init("plan", Words.plan), .init("title", Words.title, isFlexible: true),
        .init("status", Words.status, isFlexible: true), .init("lawful", Words.lawful),
      ],
      rows: entries.map { entry in
        [
          .text(entry.label), .text(entry.plan.planningCase.scenario.title),
          .phrase(Words.short(entry.plan.status)),
          .phrase(entry.plan.isLawful ? Words.yes : Words.no),
        ]
      })
  }

  // MARK: Figures

  private func figures() -> Table {
    Table(
      title: comparison.areAllLawful ? Words.comparedTitle : Words.comparedLawfulTitle,
      columns: [.init("figure", Words.figure, isFlexible: true)] + planColumns(),
      rows: comparison.figures.map { figure in
        [.phrase(figure.title)]
          + figure.values.enumerated().map { index, value in
            .marked(figure.isMoney ? .money(value) : .whole(value), figure.mark(index))
          }
      }, repeatedColumns: 1)
  }

  private func planColumns() -> [Table.Column] {
    entries.map { entry in
      let head = entry.label + (entry.plan.isLawful ? "" : Words.unlawfulMark)
      return Table.Column(entry.label, Phrase(vi: head, en: head))
    }
  }

  private func dominance() -> [Phrase] {
    var lines: [Phrase] = []
    for a in entries.indices {
      let weaker = entries.indices.filter { $0 != a && comparison.dominates(a, $0) }
        .map { entries[$0].label }.joined(separator: ", ")
      if !weaker.isEmpty {
        let isLawful = entries[a].plan.isLawful
        let label = entries[a].label + (isLawful ? "" : Words.unlawfulMark)
        lines.append(
          Phrase(
            vi: "\(label) trội hơn \(weaker): không kém ở mục tiêu nào, hơn ở ít nhất một"
              + (isLawful ? "." : "; nhưng \(entries[a].label) không hợp lệ."),
            en: "\(label) dominates \(weaker): as good in every goal, better in one"
              + (isLawful ? "." : "; but \(entries[a].label) is not lawful.")))
      }
    }
    return lines.isEmpty
      ? [
        Phrase(
          vi: "Không phương án nào trội hơn phương án khác ở mọi mục tiêu.",
          en: "No plan is as good as another in every goal and better in one.")
      ] : lines
  }

  // MARK: Districts

  /// Units after and discretionary results of the districts in which plans differ.
  private func districts() -> Table {
    let sums = entries.map { DistrictSums($0.plan) }
    let codes = Set(sums.flatMap { $0.sums.keys }).sorted()
    let rows = codes.compactMap { code -> [Table.Cell]? in
      let own = sums.map { $0.sums[code] ?? .init() }
      guard Set(own).count > 1, let name = sums.compactMap({ $0.names[code] }).first else {
        return nil
      }
      return [.text(name)]
        + own.map { .text("\($0.after) (\($0.discretionary))") }
    }
    return Table(
      title: Words.comparedDistrictsTitle,
      columns: [.init("district", Words.district, isFlexible: true)] + planColumns(), rows: rows,
      repeatedColumns: 1)
  }

  // MARK: Differences

  private func section(
    _ difference: PlanDifference, _ first: PlanComparison.Entry, _ other: PlanComparison.Entry
  ) -> [Document.Part] {
    let (a, b) = (first.label, other.label)
    let (posts, officials) = (
      other.plan.totals.nonSpecialisedAfter - first.plan.totals.nonSpecialisedAfter,
      other.plan.totals.officialsAfter - first.plan.totals.officialsAfter
    )
    let saving = other.plan.totals.annualSaving - first.plan.totals.annualSaving
    let severance = other.plan.totals.severance - first.plan.totals.severance
    func millions(_ amount: Int, _ language: Language) -> String {
      (amount > 0 ? "+" : "") + NumberText.millions(amount, language)
    }
    func signed(_ number: Int, _ language: Language) -> String {
      NumberText.signed(number, language)
    }
    let line = Phrase(
      vi:
        "\(b) SO VỚI \(a): \(difference.same) nhóm như nhau, \(difference.onlyOurs) nhóm chỉ có ở "
        + "\(a), \(difference.onlyTheirs) chỉ có ở \(b) (kể cả chia tách), "
        + "\(difference.altered.count) nhóm cùng đơn vị nhưng khác tên, năm hoặc căn cứ. \(difference.units) đơn vị, "
        + "\(NumberText.grouped(difference.people, .vietnamese)) người có phương án khác. KCT "
        + "\(signed(posts, .vietnamese)), cán bộ, công chức \(signed(officials, .vietnamese)), tiết "
        + "kiệm mỗi năm \(millions(saving, .vietnamese)) triệu đồng, chi trợ cấp "
        + "\(millions(severance, .vietnamese)) triệu đồng.",
      en:
        "\(b) AGAINST \(a): \(difference.same) groups alike, \(difference.onlyOurs) only in \(a), "
        + "\(difference.onlyTheirs) only in \(b) (divisions included), \(difference.altered.count) with the same members "
        + "but another name, year or basis. \(difference.units) units with "
        + "\(NumberText.grouped(difference.people, .english)) people fare otherwise. Non-specialised "
        + "posts \(signed(posts, .english)), officials \(signed(officials, .english)), annual saving "
        + "\(millions(saving, .english)) million đồng, severance "
        + "\(millions(severance, .english)) million đồng.")
    return [
      .paragraph(line), .table(clusters(difference, first, other)),
      .table(altered(difference, first, other)),
    ]
  }

  private func clusters(
    _ difference: PlanDifference, _ first: PlanComparison.Entry, _ other: PlanComparison.Entry
  ) -> Table {
    Table(
      columns: [
        .init("district", Words.district, isFlexible: true),
        .init(
          first.label, Phrase(vi: "Ở \(first.label)", en: "In \(first.label)"), isFlexible: true),
        .init(
          other.label, Phrase(vi: "Ở \(other.label)", en: "In \(other.label)"), isFlexible: true),
        .init("people", Words.people),
      ],
      rows: difference.clusters.map { cluster in
        [
          .text(district(of: cluster, first.plan, other.plan)),
          .phrase(pieces(cluster.ours, first.plan)), .phrase(pieces(cluster.theirs, other.plan)),
          .whole(cluster.people),
        ]
      })
  }

  private func district(of cluster: PlanDifference.Cluster, _ a: Plan, _ b: Plan) -> String {
    guard let code = cluster.codes.first else { return "" }
    for dataset in [a.planningCase.dataset, b.planningCase.dataset] {
      if let unit = dataset.index(ofUnit: code) { return dataset.district(of: unit).name }
    }
    return ""
  }

  /// What becomes of the units in words, without their kinds.
  private func pieces(_ pieces: [PlanDifference.Piece], _ plan: Plan) -> Phrase {
    guard !pieces.isEmpty else { return Phrase(vi: "giữ nguyên", en: "unchanged") }
    let units = plan.planningCase.dataset.units
    func names(_ members: [Int], _ separator: String) -> String {
      members.map { units[$0].bareName }.joined(separator: separator)
    }
    let phrases = pieces.map { piece -> Phrase in
      if let division = piece.division {
        let (unit, into) = (units[division.unit].bareName, names(division.into, ", "))
        return Phrase(vi: "\(unit) chia cho \(into)", en: "\(unit) divided among \(into)")
      }
      guard let group = piece.group else { return Phrase(vi: "", en: "") }
      let words = PartWords(plan.planningCase.dataset, areBare: true)
        .sum(group.members, parts: group.parts.map(\.index))
      let basis = group.figures.basis == .pointD ? " (4.1.d)" : ""
      return Phrase(vi: words.vi + basis, en: words.en + basis)
    }
    return Phrase(
      vi: phrases.map(\.vi).joined(separator: "; "), en: phrases.map(\.en).joined(separator: "; "))
  }

  private func altered(
    _ difference: PlanDifference, _ first: PlanComparison.Entry, _ other: PlanComparison.Entry
  ) -> Table {
    Table(
      columns: [
        .init("group", Words.group, isFlexible: true),
        .init(
          "change",
          Phrase(vi: "\(first.label) → \(other.label)", en: "\(first.label) → \(other.label)"),
          isFlexible: true),
      ],
      rows: difference.altered.map { altered in
        [
          .text(
            altered.ours.members.map { first.plan.planningCase.dataset.units[$0].bareName }
              .joined(separator: " + ")),
          .phrase(
            Phrase(
              vi: altered.changes.map(\.vi).joined(separator: "; "),
              en: altered.changes.map(\.en).joined(separator: "; "))),
        ]
      })
  }
}
