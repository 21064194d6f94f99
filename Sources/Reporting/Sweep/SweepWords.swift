import Planning
import SourceFiles

/// The words of a sweep in both languages.
enum SweepWords {
  static let base = Phrase(vi: "Gốc", en: "Base")
  static let least = Phrase(vi: "Ít nhất", en: "Least")
  static let median = Phrase(vi: "Trung vị", en: "Median")
  static let most = Phrase(vi: "Nhiều nhất", en: "Most")
  static let cases = Phrase(vi: "Số TH", en: "Cases")
  static let plans = Phrase(vi: "Số PA", en: "Plans")
  static let percent = Phrase(vi: "%", en: "%")
  static let members = Phrase(vi: "Nhóm", en: "Group")
  /// Marks what holds by the figures as they stand.
  static let mark = "●"

  static let goalsTitle = Phrase(
    vi: "MỤC TIÊU (trên các phương án)", en: "GOALS (over the plans)")
  static let unitsTitle = Phrase(
    vi: "THUỘC DIỆN TRONG MỘT SỐ TRƯỜNG HỢP (● theo số liệu gốc)",
    en: "DUE IN SOME CASES (● by the figures as they stand)")
  static let groupsTitle = Phrase(
    vi: "NHÓM THEO TỶ LỆ PHƯƠNG ÁN (● có trong phương án theo số liệu gốc)",
    en: "GROUPS BY SHARE OF PLANS (● in the plan by the figures as they stand)")
  static let conflictsTitle = Phrase(
    vi: "ĐƠN VỊ KHÔNG NHÓM HỢP LỆ NÀO NHẬN, TRONG CÁC TRƯỜNG HỢP KHÔNG CÓ PHƯƠNG ÁN",
    en: "UNITS THAT NO ALLOWED GROUP TAKES, IN CASES WITHOUT A PLAN")

  static let explanation = Phrase(
    vi:
      "Gốc: kịch bản với số liệu và quy định như hiện có. Tỷ lệ thuộc diện tính trên mọi trường "
      + "hợp, tỷ lệ nhóm và khoảng mục tiêu tính trên các phương án đã chứng minh. Đây là độ nhạy với sai số "
      + "giả định, không phải xác suất.",
    en: "Base: the scenario with figures and rules as they stand. Shares of units count all cases, "
      + "shares of groups and ranges of goals the proven plans. This is sensitivity to assumed errors, "
      + "not probability.")

  /// What is drawn.
  static func design(_ header: SweepHeader) -> Phrase {
    let design = header.design
    var (vi, en): ([String], [String]) = ([], [])
    func add(_ phrase: Phrase) {
      vi.append(phrase.vi)
      en.append(phrase.en)
    }
    func percent(_ thousandths: Int, _ language: Language) -> String {
      let text = DecimalText.text(thousandths, places: 1)
      return "±" + (language == .english ? text : text.replacing(".", with: ",")) + " %"
    }
    if design.populationError > 0 {
      add(
        Phrase(
          vi: "dân số từng đơn vị \(percent(design.populationError, .vietnamese))",
          en: "population of each unit \(percent(design.populationError, .english))"))
    }
    if design.areaError > 0 {
      add(
        Phrase(
          vi: "diện tích từng đơn vị \(percent(design.areaError, .vietnamese))",
          en: "area of each unit \(percent(design.areaError, .english))"))
    }
    if design.dueShares > 0 {
      add(
        Phrase(
          vi: "tỷ lệ thuộc diện của Đ1.2 ±\(design.dueShares) điểm phần trăm",
          en: "shares of the due rule (Đ1.2) ±\(design.dueShares) percentage points"))
    }
    if !design.maxUnits.isEmpty {
      let sizes = design.maxUnits.map(String.init).joined(separator: ", ")
      add(Phrase(vi: "nhóm lớn nhất \(sizes) đơn vị", en: "largest group of \(sizes) units"))
    }
    if !design.dates.isEmpty {
      let dates = design.dates.joined(separator: ", ")
      add(Phrase(vi: "luật ngày \(dates)", en: "law of \(dates)"))
    }
    if design.goalOrder {
      add(
        Phrase(
          vi: "thứ tự các mục tiêu sau unresolved_due",
          en: "the order of the goals behind unresolved_due"))
    }
    return Phrase(
      vi: "Thay đổi: " + vi.joined(separator: "; ")
        + ". Mọi giá trị có khả năng như nhau và độc lập; số liệu theo bước 0,1 %, làm tròn đến người và "
        + "m². Hạt giống \(design.seed).",
      en: "Varied: " + en.joined(separator: "; ")
        + ". All values are equally likely and independent; figures in steps of 0.1 %, rounded to people "
        + "and m². Seed \(design.seed).")
  }
}
