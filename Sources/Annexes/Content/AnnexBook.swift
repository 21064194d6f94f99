import Cartography
import Legislation
import Planning
import Scenarios
import SourceFiles
import Territory

/// The documents of one plan before they are given a format: head, narrative, annexes.
public struct AnnexBook: Sendable {
  /// Head and foot.
  public let letterhead: Letterhead
  /// The plan's title.
  public let title: String
  /// What must stand on the first page: not lawful, not proven, not verified.
  public let warnings: [Phrase]
  /// Data, law, hashes: what the figures rest on.
  public let sources: [Phrase]
  /// A sentence for each group.
  public let narrative: [Paragraph]
  /// The maps, where the places of units are known.
  public let maps: PlanMaps?
  /// The annexes that have rows.
  public let tables: [AnnexTable]
  /// The annexes that are left out, each with the reason.
  public let omitted: [Phrase]
  /// What is assumed.
  public let assumptions: [Phrase]

  /// The result on a map, for QGIS.
  let geoJSON: ResultGeoJSON

  /// A paragraph that maps point at.
  public struct Paragraph: Sendable {
    /// The word by which it is found in a page.
    public let anchor: String
    /// Its text.
    public let text: Phrase
  }

  /// Fills the forms from a plan.
  ///
  /// - Parameter boundaries: Where the units lie; without them maps are drawn from centroids.
  public init(
    _ source: AnnexSource, forms: [AnnexForm], letterhead: Letterhead,
    boundaries: BoundaryFile? = nil
  ) {
    self.letterhead = letterhead
    title = source.plan.planningCase.scenario.title
    warnings = Self.warnings(source)
    sources = Self.sources(source)
    narrative = zip(source.plan.groups, Narrative(source: source).paragraphs()).map {
      Paragraph(anchor: PlanMaps.anchor(ofGroup: $0.id), text: $1)
    }
    assumptions = source.plan.assumptions + source.plan.remarks
    var tables: [AnnexTable] = []
    var omitted: [Phrase] = []
    for form in forms {
      let rows = Self.rows(form.id, source)
      if rows.isEmpty {
        omitted.append(
          Phrase(
            vi: "\(form.id.rawValue) (\(form.title.vi)): phương án không có nội dung này.",
            en: "\(form.id.rawValue) (\(form.title.en)): the plan has none."))
      } else {
        // A plan without a calendar has no years.
        let hasYears = rows.contains { ($0.cells["year"] ?? .blank) != .blank }
        tables.append(
          AnnexTable(
            form: form.id == .groups && !hasYears ? form.without("year") : form, rows: rows,
            notes: Self.notes(form, source)))
      }
    }
    self.tables = tables
    var absence: [Phrase] = []
    do throws(PlanMaps.Absence) {
      maps = try PlanMaps(source, boundaries: boundaries)
    } catch {
      maps = nil
      absence = [error.reason]
    }
    geoJSON = ResultGeoJSON(source: source, maps: maps)
    self.omitted = omitted + absence + Self.withoutData
  }

  private static func rows(_ id: FormID, _ source: AnnexSource) -> [AnnexRow] {
    switch id {
    case .numbers: PL01Numbers(source: source).rows()
    case .districts: PL02Districts(source: source).rows()
    case .communes: PL03Communes(source: source).rows()
    case .due: PL04Due(source: source).rows()
    case .exempt: PL05Exempt(source: source).rows()
    case .encouraged: PL06Encouraged(source: source).rows()
    case .boundaries: PL07Boundaries(source: source).rows()
    case .groups: PL08Groups(source: source).rows()
    case .belowStandard: PL09Below(source: source).rows()
    case .urban: PL10Urban(source: source).rows()
    case .staff: PL11Staff(source: source).rows()
    case .schedule: PL14Schedule(source: source).rows()
    case .money: PL15Money(source: source).rows()
    }
  }

  /// Annexes that need data which no dataset of this version has.
  private static let withoutData = [
    Phrase(
      vi: "PL12 (trụ sở, tài sản công), PL13 (ý kiến cử tri): phiên bản này chưa đọc số liệu ấy từ "
        + "bộ dữ liệu.",
      en: "PL12 (offices), PL13 (voters): this version does not read such figures from a dataset.")
  ]

  private static func notes(_ form: AnnexForm, _ source: AnnexSource) -> [Phrase] {
    let plan = source.plan
    switch form.id {
    case .communes, .due, .exempt, .encouraged:
      return [
        source.standardsNote(plan.planningCase.scope.map { plan.facts[$0].standing.standard })
      ]
    case .groups, .belowStandard, .urban:
      return [source.standardsNote(plan.groups.map(\.figures.standing.standard))]
    case .staff, .money:
      let law = plan.planningCase.law
      return [
        Phrase(
          vi: "Định mức theo \(law.regime); số người là định mức, không phải số hiện có.",
          en: "Norms by \(law.regime); people are the norm, not head-counts.")
      ]
    case .numbers, .districts, .boundaries, .schedule: return []
    }
  }

  private static func warnings(_ source: AnnexSource) -> [Phrase] {
    let plan = source.plan
    var warnings: [Phrase] = []
    if !plan.isLawful {
      warnings.append(
        Phrase(
          vi:
            "PHƯƠNG ÁN KHÔNG HỢP LỆ: \(plan.totals.unresolvedDue) đơn vị thuộc diện chưa được giải "
            + "quyết, hoặc có nhóm trái luật, trái kịch bản.",
          en: "NOT LAWFUL: \(plan.totals.unresolvedDue) due units are unresolved, or a group is "
            + "against the law or the scenario."))
    }
    switch plan.status {
    case .optimal: break
    case .feasible:
      warnings.append(
        Phrase(vi: "CHƯA CHỨNG MINH LÀ TỐI ƯU.", en: "NOT PROVEN OPTIMAL."))
    case .assessed:
      warnings.append(
        Phrase(
          vi: "Phương án do người dùng vẽ, không phải kết quả tối ưu.",
          en: "Drawn by hand, not a result of the optimiser."))
    case .infeasible:
      warnings.append(Phrase(vi: "KHÔNG CÓ PHƯƠNG ÁN.", en: "THERE IS NO PLAN."))
    }
    if source.comparisons == nil {
      warnings.append(Phrase(vi: "CHƯA ĐƯỢC KIỂM TRA.", en: "NOT VERIFIED."))
    }
    return warnings
  }

  private static func sources(_ source: AnnexSource) -> [Phrase] {
    let (dataset, law) = (source.dataset, source.plan.planningCase.law)
    let verified = source.comparisons.map {
      Phrase(
        vi: "đã kiểm tra độc lập, \($0) phép so sánh",
        en: "verified independently, \($0) comparisons")
    }
    return [
      Phrase(
        vi:
          "Dữ liệu: \(dataset.manifest.title), ngày \(dataset.manifest.date), mã \(dataset.hash).",
        en: "Data: \(dataset.manifest.title), \(dataset.manifest.date), hash \(dataset.hash)."),
      Phrase(
        vi: "Luật ngày \(law.day), giai đoạn \(law.phase), mã \(law.hash).",
        en: "Law of \(law.day), phase \(law.phase), hash \(law.hash)."),
      Phrase(
        vi: "Phương án: mã plan.json \(source.planHash)\(verified.map { "; \($0.vi)" } ?? "").",
        en: "Plan: hash of plan.json \(source.planHash)\(verified.map { "; \($0.en)" } ?? "")."),
      Phrase(
        vi:
          "Tiêu đề các phụ lục theo tệp forms.yaml: mẫu chính thức (Phụ lục 1, 2 của NQ35) chưa đọc "
          + "được.",
        en: "Headings are those of forms.yaml: the official forms (Phụ lục 1, 2 of NQ35) could not "
          + "be read."),
    ]
  }
}
