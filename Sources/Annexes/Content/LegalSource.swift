import LegalParameters
import Legislation
import Reporting
import SourceFiles
import Territory

/// A rule of the law that stands behind figures.
struct LegalSource: Sendable, Hashable {
  let citation: Citation
  /// What it says.
  let rule: Phrase

  /// Article, document, the day since which it is in force, the rule, and how certain it is.
  func text(law: Law) -> Phrase {
    let document = law.document(of: citation)
    let (vi, en) = (
      document.map { " (\($0.number), hiệu lực từ \(AnnexText.day($0.inForce)))" } ?? "",
      document.map { " (\($0.number), in force since \($0.inForce))" } ?? ""
    )
    let (doubtVI, doubtEN) = (citation.confidence.doubt?.vi, citation.confidence.doubt?.en)
    return Phrase(
      vi: "\(citation.article)\(vi): \(rule.vi)\(doubtVI.map { ". \($0)" } ?? "").",
      en: "\(citation.article)\(en): \(rule.en)\(doubtEN.map { ". \($0)" } ?? "").")
  }
}

extension LegalSource {
  /// Article and day, with the mark of a figure that was not read in the statute.
  func article(law: Law) -> Phrase {
    let words = citation.article + citation.confidence.mark
    guard let document = law.document(of: citation) else { return Phrase(vi: words, en: words) }
    return Phrase(
      vi: "\(words), hiệu lực từ \(AnnexText.day(document.inForce))",
      en: "\(words), in force since \(document.inForce)")
  }
}

extension LegalSource {
  /// The article as a sentence names it: “điểm c khoản 1 Điều 4 Nghị quyết số 35/2023/UBTVQH15”.
  func spelledOut(law: Law) -> Phrase {
    let short = Phrase(vi: citation.article, en: citation.article)
    guard let document = law.document(of: citation),
      let match = citation.article.wholeMatch(
        of: /\S+ Đ([0-9]+[a-z]?)(?:\.([0-9]+))?(?:\.(\p{L}))?/)
    else { return short }
    let (article, clause, point) = (match.1, match.2, match.3)
    // A title begins with what the document is: “Nghị quyết về …”, “Resolution on …”.
    let vi = document.title.vi.split(separator: " ").prefix(2).joined(separator: " ")
    let en = document.title.en.split(separator: " ").prefix(1).joined()
    return Phrase(
      vi: (point.map { "điểm \($0) " } ?? "") + (clause.map { "khoản \($0) " } ?? "")
        + "Điều \(article) \(vi) số \(document.number)",
      en: (point.map { "point \($0), " } ?? "") + (clause.map { "clause \($0), " } ?? "")
        + "Article \(article) of \(en) \(document.number)")
  }
}

extension Confidence {
  /// What is to be said of a figure that was not read in the statute.
  fileprivate var doubt: Phrase? {
    switch self {
    case .statute: nil
    case .reported:
      Phrase(
        vi:
          "Mức chắc chắn B: đọc qua báo chí, trang cơ quan hoặc bản tóm tắt, chưa đọc văn bản gốc",
        en: "Certainty B: read in the press, on an agency's page or in a digest, not in the statute"
      )
    case .background:
      Phrase(
        vi: "Mức chắc chắn C: hiểu biết chung, chưa đọc trong nguồn nào",
        en: "Certainty C: background knowledge, not read in a source")
    case .inferred:
      Phrase(vi: "Mức chắc chắn D: suy luận", en: "Certainty D: inferred")
    }
  }
}

/// Legal sources with the numbers by which documents refer to them, in the order of first use.
struct SourceRegister: Sendable {
  private(set) var sources: [LegalSource] = []
  private var numbers: [LegalSource: Int] = [:]

  /// The numbers of some sources, ascending; new ones are taken up.
  mutating func numbers(of sources: [LegalSource]) -> [Int] {
    var found: [Int] = []
    for source in sources {
      let number = numbers[source] ?? self.sources.count + 1
      if numbers.updateValue(number, forKey: source) == nil { self.sources.append(source) }
      if !found.contains(number) { found.append(number) }
    }
    return found.sorted()
  }
}

extension AnnexSource {
  /// What stands behind the shares of a standard, by the keys of ``figures(_:)``.
  func sources(_ standing: Standing) -> [String: [LegalSource]] {
    let standard = standing.standard
    let base = base(of: standard)
    return [
      "area_percent": base + adjustment(standard.areaFactor),
      "population_percent": base + adjustment(standard.populationFactor),
    ]
  }

  /// All that stands behind both shares.
  func allSources(_ standing: Standing) -> [LegalSource] {
    let standard = standing.standard
    return base(of: standard) + adjustment(standard.areaFactor)
      + adjustment(standard.populationFactor)
  }

  private func base(of standard: Standard) -> [LegalSource] {
    guard let row = plan.planningCase.law.standards[standard.key] else { return [] }
    func rule(_ title: String, _ language: Language) -> String {
      let area = NumberText.squareKilometres(row.area, language)
      let people = NumberText.grouped(row.population, language)
      return language == .vietnamese
        ? "tiêu chuẩn \(AnnexText.inSentence(title)): diện tích \(area) km², dân số \(people) người"
        : "standard of \(AnnexText.inSentence(title)): \(area) km², \(people) people"
    }
    return [
      LegalSource(
        citation: row.citation,
        rule: Phrase(vi: rule(row.title.vi, .vietnamese), en: rule(row.title.en, .english)))
    ]
  }

  private func adjustment(_ factor: AdjustmentKey?) -> [LegalSource] {
    guard let factor, let row = plan.planningCase.law.adjustments[factor] else { return [] }
    return [
      LegalSource(
        citation: row.citation,
        rule: Phrase(
          vi: "giảm tiêu chuẩn: \(AnnexText.inSentence(row.title.vi))",
          en: "lower standard: \(AnnexText.inSentence(row.title.en))"))
    ]
  }

  /// The clause that a formed unit satisfies.
  func source(of basis: Basis) -> LegalSource {
    LegalSource(
      citation: Citation(
        article: basis.rule.article,
        confidence: plan.planningCase.law.formedUnits.citation.confidence),
      rule: basis.rule.statement)
  }

  /// A point by which units are due.
  func source(of point: DueFigures) -> LegalSource {
    let (area, people) = (point.areaBelowPercent, point.populationBelowPercent)
    return LegalSource(
      citation: point.citation,
      rule: Phrase(
        vi: "thuộc diện khi diện tích dưới \(area) % và dân số dưới \(people) % tiêu chuẩn",
        en: "due when area is below \(area) % and population below \(people) % of the standard"))
  }

  /// A ground on which due units are kept.
  func source(ofGround code: String) -> [LegalSource] {
    plan.planningCase.law.exemptions[code].map {
      [LegalSource(citation: $0.citation, rule: $0.title)]
    } ?? []
  }

  /// The norms of posts and funds.
  var normSource: LegalSource { source(of: plan.planningCase.law.staffNorm) }

  /// A regime's norms of posts and funds.
  func source(of norm: StaffNormFigures) -> LegalSource {
    LegalSource(
      citation: norm.citation,
      rule: Phrase(
        vi: "định mức số người, quỹ phụ cấp: \(norm.title.vi)",
        en: "norms of posts and funds: \(norm.title.en)"))
  }

  /// In which time the surplus must be gone.
  var roadmapSource: LegalSource {
    let roadmap = plan.planningCase.law.staff.roadmap
    return LegalSource(
      citation: roadmap.citation,
      rule: Phrase(
        vi: "chậm nhất \(roadmap.months) tháng phải về đúng định mức",
        en: "posts are back to the norm within \(roadmap.months) months"))
  }

  /// The base salary on the day of effect.
  var salarySource: LegalSource {
    let salary = plan.planningCase.law.staff.baseSalary
    func amount(_ language: Language) -> String { NumberText.grouped(salary.amount, language) }
    return LegalSource(
      citation: salary.citation,
      rule: Phrase(
        vi: "lương cơ sở \(amount(.vietnamese)) đồng/tháng từ \(AnnexText.day(salary.from))",
        en: "base salary \(amount(.english)) đồng a month since \(salary.from)"))
  }

  /// An official's average salary, where the scenario states none.
  var officialsSalarySource: LegalSource {
    let salary = plan.planningCase.law.staff.officialsSalary
    func words(_ language: Language) -> String {
      NumberText.decimal(salary.hundredths, places: 2, language)
    }
    return LegalSource(
      citation: salary.citation,
      rule: Phrase(
        vi:
          "lương cán bộ, công chức bằng \(words(.vietnamese)) lần lương cơ sở nếu kịch bản không nêu",
        en: "an official's salary is \(words(.english)) times the base salary unless stated"))
  }

  /// What is paid to those who leave.
  var severanceSources: [LegalSource] {
    let severance = plan.planningCase.law.staff.severance
    return [
      (
        severance.nonSpecialised,
        Phrase(
          vi: "trợ cấp người hoạt động không chuyên trách", en: "severance of non-specialised staff"
        )
      ),
      (
        severance.leaving,
        Phrase(vi: "trợ cấp thôi việc ngay", en: "severance of officials who leave")
      ),
      (severance.earlyRetirement, Phrase(vi: "nghỉ hưu trước tuổi", en: "early retirement")),
      (
        severance.beforeRoadmapEnd,
        Phrase(
          vi: "hỗ trợ thêm khi nghỉ trước khi kết thúc lộ trình",
          en: "added for leaving before the roadmap ends")
      ),
    ].map { LegalSource(citation: $0.0, rule: $0.1) }
  }
}
