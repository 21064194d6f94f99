import Cartography
import Legislation
import Planning
import Reporting
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
  /// Headings and sentences.
  let wording: Wording
  /// Data, law, hashes: what the figures rest on.
  public let sources: [Phrase]
  /// The rules of law behind figures; documents refer to them by number, from 1.
  public let legalSources: [Phrase]
  /// Article and day of each of these, for tooltips.
  let articles: [Phrase]
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
    /// Its text in both languages.
    let vi, en: MarkedText

    /// The text in one language.
    public func text(in language: Language) -> MarkedText {
      language == .vietnamese ? vi : en
    }
  }

  /// Fills the forms from a plan.
  ///
  /// - Parameter boundaries: Where the units lie; without them maps are drawn from centroids.
  public init(
    _ source: AnnexSource, forms: [AnnexForm], letterhead: Letterhead, wording: Wording,
    boundaries: BoundaryFile? = nil
  ) {
    self.letterhead = letterhead
    self.wording = wording
    // Sentences come first, so that footnotes are numbered in the order of the text.
    var register = SourceRegister()
    title = source.plan.planningCase.scenario.title
    warnings = Self.warnings(source)
    sources = Self.sources(source)
    narrative = source.levels.flatMap { level in
      let sentences = Narrative(source: level, wording: wording)
      return level.plan.groups.map { sentences.paragraph($0, &register) }
    }
    var assumptions: [Phrase] = []
    // Those of districts are among them.
    let staff = source.arrangesUnits ? StaffAssumptions(source.plan, source.staff).all : []
    for phrase in source.plan.assumptions + source.plan.remarks + staff {
      let phrase = AnnexText.forSigning(phrase)
      if !assumptions.contains(phrase) { assumptions.append(phrase) }
    }
    self.assumptions = assumptions
    var tables: [AnnexTable] = []
    var omitted: [Phrase] = []
    for form in forms {
      let rows = Self.rows(form.id, source)
      if rows.isEmpty {
        omitted.append(Self.absence(of: form, source))
      } else {
        // A plan without a calendar has no years, a dataset may have no head-counts.
        let empty = form.id.optionalKeys.filter { key in
          rows.allSatisfy { ($0.cells[key] ?? .blank) == .blank }
        }
        tables.append(
          AnnexTable(
            form: empty.reduce(form) { $0.without($1) }, rows: rows,
            columnSources: Self.columnSources(form, source),
            notes: AnnexNotes(source: source).notes(form.id),
            register: &register))
      }
    }
    self.tables = tables
    let law = source.plan.planningCase.law
    legalSources = register.sources.map { $0.text(law: law) }
    articles = register.sources.map { $0.article(law: law) }
    var absence: [Phrase] = []
    do throws(PlanMaps.Absence) {
      maps = try PlanMaps(source, boundaries: boundaries)
    } catch {
      maps = nil
      absence = [error.reason]
    }
    geoJSON = ResultGeoJSON(source: source, maps: maps)
    self.omitted = omitted + absence
  }

  private static func rows(_ id: FormID, _ source: AnnexSource) -> [AnnexRow] {
    switch id {
    case .numbers: PL01Numbers(source: source).rows()
    case .districtNumbers: source.districtLevel.map { PL01Numbers(source: $0).rows() } ?? []
    case .districts: PL02Districts(source: source).rows()
    case .communes: PL03Communes(source: source).rows()
    case .due: byLevel(source) { PL04Due(source: $0).rows() }
    case .exempt: byLevel(source) { PL05Exempt(source: $0).rows() }
    case .encouraged: byLevel(source) { PL06Encouraged(source: $0).rows() }
    case .boundaries: byLevel(source) { PL07Boundaries(source: $0).rows() }
    case .groups: byLevel(source) { PL08Groups(source: $0).rows() }
    case .belowStandard: byLevel(source) { PL09Below(source: $0).rows() }
    case .urban: byLevel(source) { PL10Urban(source: $0).rows() }
    case .staff: PL11Staff(source: source).rows()
    case .offices: PL12Offices(source: source).rows()
    case .voters: PL13Voters(source: source).rows()
    case .schedule: PL14Schedule(source: source).rows()
    case .money: PL15Money(source: source).rows()
    case .officialsFund: BIEU2Funds(source: source).officials()
    case .allowanceFund: BIEU2Funds(source: source).allowances()
    }
  }

  /// The rows of districts, then those of communes, each under a heading where there are both levels.
  private static func byLevel(
    _ source: AnnexSource, _ rows: (AnnexSource) -> [AnnexRow]
  ) -> [AnnexRow] {
    let levels = source.levels
    guard levels.count > 1 else { return levels.flatMap(rows) }
    return levels.flatMap { level -> [AnnexRow] in
      let own = rows(level)
      return own.isEmpty
        ? [] : [.heading(ofLevel: level.isOfDistricts ? .district : .commune)] + own
    }
  }

  /// What stands behind the figures of whole columns.
  private static func columnSources(
    _ form: AnnexForm, _ source: AnnexSource
  ) -> [String: [LegalSource]] {
    let law = source.plan.planningCase.law
    func due(_ level: UnitKind.Level) -> [LegalSource] {
      law.due.filter { $0.levels.contains(level) }.map { source.source(of: $0) }
    }
    switch form.id {
    case .numbers:
      return ["due": due(.commune)]
    case .districtNumbers: return ["due": due(.district)]
    case .staff:
      // Of districts there are no figures that a norm could stand behind.
      guard source.arrangesUnits else { return [:] }
      let norm = [source.normSource]
      return [
        "officials_before": norm, "staff_before": norm, "officials_after": norm,
        "staff_after": norm, "year_1": [source.roadmapSource],
      ]
    case .officialsFund, .allowanceFund:
      guard let figures = BIEU2Funds(source: source).figures else { return [:] }
      let (former, present) = (
        source.source(of: figures.former), source.source(of: figures.present)
      )
      return [
        "posts_other": [former], "posts": [present], "rate_other": [former], "rate": [present],
        "month": [source.salarySource],
      ]
    case .voters:
      let majority = law.procedure.consultation
      let rule = Phrase(
        vi: "cử tri đồng ý khi trên \(majority.moreThanPercent) % tổng số cử tri tán thành",
        en: "voters agree when more than \(majority.moreThanPercent) % of all do")
      return ["agree_percent": [LegalSource(citation: majority.citation, rule: rule)]]
    default: return [:]
    }
  }

  /// Why an annex is left out: the plan has nothing of it, or the dataset has no table for it.
  private static func absence(of form: AnnexForm, _ source: AnnexSource) -> Phrase {
    let records = source.dataset.records
    let table: (title: String, file: String)? =
      switch form.id {
      case .offices where records.offices == nil: ("trụ sở", "offices.csv")
      case .voters where records.opinions == nil: ("ý kiến cử tri", "voters.csv")
      default: nil
      }
    let name = (
      vi: "\(form.id.rawValue) (\(form.title.vi))", en: "\(form.id.rawValue) (\(form.title.en))"
    )
    guard let table else {
      if form.id == .districtNumbers, source.districtLevel == nil {
        return Phrase(
          vi: "\(name.vi): kịch bản chỉ sắp xếp cấp xã.",
          en: "\(name.en): the scenario arranges communes only.")
      }
      if !source.arrangesUnits, form.id.isOfCommunes {
        return Phrase(
          vi: "\(name.vi): kịch bản chỉ sắp xếp cấp huyện.",
          en: "\(name.en): the scenario arranges districts only.")
      }
      return Phrase(
        vi: "\(name.vi): phương án không có nội dung này.", en: "\(name.en): the plan has none.")
    }
    return Phrase(
      vi: "\(name.vi): bộ dữ liệu không có bảng \(table.title) (\(table.file)).",
      en: "\(name.en): the dataset has no table \(table.file).")
  }

  private static func warnings(_ source: AnnexSource) -> [Phrase] {
    let plan = source.plan
    var warnings: [Phrase] = []
    let unresolved = source.levels.reduce(0) { $0 + $1.plan.totals.unresolvedDue }
    if !plan.isLawful {
      warnings.append(
        Phrase(
          vi:
            "PHƯƠNG ÁN KHÔNG HỢP LỆ: \(unresolved) đơn vị thuộc diện chưa được giải "
            + "quyết, hoặc có nhóm trái luật, trái kịch bản.",
          en: "NOT LAWFUL: \(unresolved) due units are unresolved, or a group is "
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
          "Dữ liệu: \(dataset.manifest.title), ngày \(AnnexText.day(dataset.manifest.date)), mã \(dataset.hash).",
        en: "Data: \(dataset.manifest.title), \(dataset.manifest.date), hash \(dataset.hash)."),
      Phrase(
        vi: "Luật ngày \(AnnexText.day(law.day)), giai đoạn \(law.phase), mã \(law.hash).",
        en: "Law of \(law.day), phase \(law.phase), hash \(law.hash)."),
      Phrase(
        vi: "Phương án: mã tệp kết quả \(source.planHash)\(verified.map { "; \($0.vi)" } ?? "").",
        en: "Plan: hash of plan.json \(source.planHash)\(verified.map { "; \($0.en)" } ?? "")."),
      Phrase(
        vi:
          "Cách viết căn cứ: NQ35 Đ4.1.c là Nghị quyết 35/2023/UBTVQH15, Điều 4, khoản 1, điểm c.",
        en: "Articles: NQ35 Đ4.1.c is Resolution 35/2023/UBTVQH15, Article 4, clause 1, point c."),
      Phrase(
        vi:
          "Tiêu đề các phụ lục do người lập đặt: mẫu chính thức (Phụ lục 1, 2 của NQ35) chưa đọc được.",
        en: "Headings are those of forms.yaml: the official forms (Phụ lục 1, 2 of NQ35) could not "
          + "be read."),
    ]
  }
}
