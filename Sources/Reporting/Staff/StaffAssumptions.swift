import LegalParameters
import Planning
import Scenarios
import SourceFiles
import StaffPlanning
import Territory

/// What figures about people and money assume, in words.
public struct StaffAssumptions {
  private let plan: Plan
  private let outcome: StaffOutcome
  private var planningCase: PlanningCase { plan.planningCase }

  /// Prepares the assumptions of a plan's outcome.
  public init(_ plan: Plan, _ outcome: StaffOutcome) {
    self.plan = plan
    self.outcome = outcome
  }

  /// All of them: one line for each regime, then pay, severance and the roadmap.
  public var all: [Phrase] {
    outcome.regimes.map { Self.line(of: $0, in: planningCase) } + [pay, classes]
      + severance + roadmap + years + headCounts
  }

  // MARK: Regimes

  /// One regime with what it assumes, in one line.
  static func line(of regime: RegimeOutcome, in planningCase: PlanningCase) -> Phrase {
    let figures = regime.figures
    var vi = ["\(figures.title.vi)\(mark(figures.citation))"]
    var en = ["\(figures.title.en)\(mark(figures.citation))"]
    if let cap = figures.peopleCap {
      let isStated = planningCase.scenario.staffing.peopleCap != nil
      vi.append(
        "tính đủ \(cap) người không chuyên trách mỗi đơn vị (mức trần"
          + "\(isStated ? " do kịch bản nêu" : "")), bất kể loại và quy mô")
      en.append(
        "\(cap) non-specialised people in each unit (the cap"
          + "\(isStated ? " that the scenario states" : "")), whatever its class and size")
    } else if figures.peoplePerStep.isEmpty {
      vi.append("không có bậc tăng thêm theo dân số, diện tích")
      en.append("no steps for population and area")
    } else {
      vi.append("bậc tăng thêm của xã và theo diện tích là suy luận (D)")
      en.append("the steps of communes and of area are inferred (D)")
    }
    if let civilServants = figures.wardCivilServants {
      vi.append(
        "phường không phải cấp ngân sách: bình quân \(civilServants) công chức, không kể cán bộ "
          + "Đảng, Mặt trận")
      en.append(
        "wards that are no budget level: \(civilServants) civil servants on average, Party and "
          + "Front cadres not counted")
    }
    if let base = figures.basedOn.flatMap({ planningCase.law.staff.regimes[$0] }) {
      vi.append("các số khác và quỹ phụ cấp theo \(base.title.vi)")
      en.append("other figures and the fund by \(base.title.en)")
    }
    if let replaced = figures.replaced, replaced <= planningCase.law.staff.day {
      vi.append("đã được thay thế từ \(replaced), chỉ để so sánh")
      en.append("replaced since \(replaced), for comparison only")
    }
    return Phrase(vi: vi.joined(separator: "; ") + ".", en: en.joined(separator: "; ") + ".")
  }

  private static func mark(_ citation: Citation) -> String {
    let mark = citation.confidence.mark
    return " (\(citation.article))" + (mark.isEmpty ? "" : " \(mark)")
  }

  // MARK: Pay and classes

  private var pay: Phrase {
    let (request, law) = (planningCase.scenario.staffing, planningCase.law.staff)
    let base = both { NumberText.grouped(planningCase.staffTerms.baseSalary, $0) }
    let from =
      request.baseSalary == nil
      ? Phrase(
        vi: "lương cơ sở ngày \(law.day)\(Self.mark(law.baseSalary.citation))",
        en: "base salary on \(law.day)\(Self.mark(law.baseSalary.citation))")
      : Phrase(vi: "lương cơ sở do kịch bản nêu", en: "base salary stated by the scenario")
    let coefficient = both {
      NumberText.decimal(planningCase.staffTerms.salaryHundredths, places: 2, $0)
    }
    let source =
      request.salaryCoefficient == nil
      ? Phrase(
        vi: "giả định của chương trình: bậc 1 công chức loại A1, không phụ cấp"
          + Self.mark(law.officialsSalary.citation),
        en: "assumed by this program: step 1 of class A1, no allowances"
          + Self.mark(law.officialsSalary.citation))
      : Phrase(vi: "do kịch bản nêu", en: "stated by the scenario")
    return Phrase(
      vi: "Tiền: \(from.vi) \(base.vi) đồng; hệ số lương bình quân của cán bộ, công chức "
        + "\(coefficient.vi) (\(source.vi)); quỹ phụ cấp là mức khoán theo loại của chế độ.",
      en:
        "Money: \(from.en) \(base.en) đồng; an official's average salary is \(coefficient.en) base "
        + "salaries (\(source.en)); the allowance fund is the regime's lump sum by class.")
  }

  private var classes: Phrase {
    Phrase(
      vi: "Trước và sau tính tại ngày có hiệu lực: đơn vị mới có loại cao nhất của các đơn vị cũ; "
        + "phải phân loại lại trong 1 năm (NQ1211 Đ31.2.b).",
      en: "Before and after are at the date of effect: a new unit has the highest former class; it "
        + "must be classed anew within a year (NQ1211 Đ31.2.b).")
  }

  // MARK: Departures

  private var severance: [Phrase] {
    let (terms, law) = (planningCase.staffTerms, planningCase.law.staff)
    let figures = law.severance
    let request = planningCase.scenario.staffing.severance
    let topUp =
      terms.topUpPercent > 0
      ? Phrase(
        vi: "; địa phương hỗ trợ thêm \(terms.topUpPercent) %",
        en: "; the province adds \(terms.topUpPercent) %")
      : Phrase(
        vi: "; mức hỗ trợ thêm của địa phương chưa biết, tính 0",
        en: "; what the province adds is not known and counts as 0")
    return [
      Phrase(
        vi:
          "Trợ cấp tính như mọi người dôi dư nghỉ ngay ngày có hiệu lực (mức cao nhất); không chuyên "
          + "trách\(Self.mark(figures.nonSpecialised)): \(figures.allowancePercent) % phụ cấp bình "
          + "quân cho mỗi tháng còn lại, \(terms.electedPercent) % giữ chức danh bầu cử đến hết "
          + "nhiệm kỳ \(request.termEnds) (\(terms.termMonths) tháng), còn lại đến hết lộ trình "
          + "(\(terms.roadmapMonths) tháng).",
        en: "Severance counts as if all surplus people left on the day of effect (the most); "
          + "non-specialised\(Self.mark(figures.nonSpecialised)): \(figures.allowancePercent) % of "
          + "the average allowance for each month left, \(terms.electedPercent) % in elected posts "
          + "to the end of the term on \(request.termEnds) (\(terms.termMonths) months), the others "
          + "to the end of the roadmap (\(terms.roadmapMonths) months)."),
      Phrase(
        vi: "Cán bộ, công chức thôi việc\(Self.mark(figures.leaving)) với bình quân "
          + "\(terms.insuranceYears) năm đóng bảo hiểm; \(terms.earlyRetirementPercent) % nghỉ hưu "
          + "trước tuổi\(Self.mark(figures.earlyRetirement)); cộng thêm "
          + "\(figures.salaryPercent) % lương mỗi tháng còn lại của lộ trình"
          + "\(Self.mark(figures.beforeRoadmapEnd)). Các số bình quân là giả định của kịch bản"
          + "\(topUp.vi).",
        en: "Officials leave\(Self.mark(figures.leaving)) with \(terms.insuranceYears) years of "
          + "insurance on average; \(terms.earlyRetirementPercent) % retire "
          + "early\(Self.mark(figures.earlyRetirement)); with \(figures.salaryPercent) % of the "
          + "salary for each month left of the roadmap\(Self.mark(figures.beforeRoadmapEnd)). The "
          + "averages are the scenario's assumptions\(topUp.en)."),
    ]
  }

  /// Years of groups move the day from which people leave, not that of norms and pay.
  private var years: [Phrase] {
    guard plan.calendar != nil else { return [] }
    let (effect, problem) = (planningCase.scenario.effect, outcome.problem)
    let days = problem.waves.filter { $0.year != nil }.map {
      problem.effect.adding(years: $0.years.lowerBound).description
    }
    let roadmap =
      days.isEmpty
      ? Phrase(vi: "", en: "")
      : Phrase(
        vi: " Lộ trình dôi dư của từng nhóm bắt đầu từ năm của nhóm: "
          + "\(days.joined(separator: ", ")).",
        en: " The roadmap of each group begins in its year: \(days.joined(separator: ", ")).")
    return [
      Phrase(
        vi: "Định mức, lương và trợ cấp khi mọi người nghỉ ngay tính tại một ngày chung "
          + "\(effect) (staffing.effect)." + roadmap.vi,
        en: "Norms, pay and the severance of all leaving at once are those of one common day, "
          + "\(effect) (staffing.effect)." + roadmap.en)
    ]
  }

  private var roadmap: [Phrase] {
    let request = planningCase.scenario.staffing.roadmap
    let law = planningCase.law.staff.roadmap
    let (officials, staff) = (
      both { NumberText.decimal(request.attritionPerMille.officials, places: 1, $0) },
      both { NumberText.decimal(request.attritionPerMille.nonSpecialised, places: 1, $0) }
    )
    let places =
      outcome.problem.places.joined().reduce(0, +) > 0
      ? Phrase(vi: "", en: "")
      : Phrase(vi: "; không có chỗ ở đơn vị khác", en: "; no places in other units")
    let budget =
      request.yearlyBudget == nil
      ? Phrase(vi: "; không có mức trần kinh phí", en: "; no cap on the budget")
      : Phrase(vi: "", en: "")
    return [
      Phrase(
        vi: "Lộ trình tối đa \(law.months) tháng\(Self.mark(law.citation)); nghỉ tự nhiên mỗi năm "
          + "\(officials.vi) % cán bộ, công chức và \(staff.vi) % không chuyên trách của các đơn vị "
          + "thay đổi (giả định)\(places.vi)\(budget.vi); ai đi năm nào tính từ đầu năm đó; phần của "
          + "từng nhóm chia theo tỷ lệ, không xếp hạng ai.",
        en:
          "A roadmap of at most \(law.months) months\(Self.mark(law.citation)); natural departures "
          + "of \(officials.en) % of officials and \(staff.en) % of non-specialised staff of the "
          + "changed units a year (assumed)\(places.en)\(budget.en); who leaves in a year leaves at "
          + "its start; a group's part is in proportion, nobody is ranked.")
    ]
  }

  private var headCounts: [Phrase] {
    let units = plan.planningCase.scope.map { plan.planningCase.dataset.units[$0] }
    let officials = units.filter { $0.officials != nil }.count
    let staff = units.filter { $0.nonSpecialised != nil }.count
    if officials + staff > 0 {
      return [
        Phrase(
          vi: "Số người hiện có: bộ dữ liệu nêu cán bộ, công chức của \(officials) và không chuyên "
            + "trách của \(staff) trong \(units.count) đơn vị; trợ cấp, tiết kiệm và lộ trình vẫn "
            + "tính theo định mức.",
          en:
            "Head-counts: the dataset states officials of \(officials) and non-specialised staff of "
            + "\(staff) of \(units.count) units; severance, saving and the roadmap still go by the "
            + "norm.")
      ]
    }
    return [
      Phrase(
        vi: "Bộ dữ liệu không có số người hiện có: dôi dư tính theo định mức trước và sau.",
        en: "The dataset has no head-counts: surplus is by the norm before and after.")
    ]
  }

  private func both(_ text: (Language) -> String) -> Phrase {
    Phrase(vi: text(.vietnamese), en: text(.english))
  }
}
