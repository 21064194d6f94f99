import LegalParameters
import Legislation
import Planning
import Scenarios
import SourceFiles
import Territory

/// Which units are due, by which points, and how near each is to the other answer.
public struct DueReport {
  /// A unit that would be judged otherwise after a change of a figure by at most this is marked,
  /// because the figures are not the legal ones.
  public static let nearPercent = 10

  /// One unit.
  struct Row {
    let unit: Int
    let facts: UnitFacts
    /// `nil` where figures are missing: then nothing is judged.
    let margin: DueMargin?
    let isNear: Bool
    let ground: String?

    var hasArea: Bool { !facts.missing.contains(.area) }
    var hasPopulation: Bool { !facts.missing.contains(.population) }
    /// The people that flip the answer; blank where nothing is judged.
    var people: Table.Cell { cell(margin?.people) }
    /// The m² that flip the answer; blank where nothing is judged.
    var squareMetres: Table.Cell { cell(margin?.squareMetres) }

    private func cell(_ number: Int?) -> Table.Cell {
      margin == nil ? .blank : number.map { .signed($0) } ?? .none
    }
  }

  /// The case.
  let planningCase: PlanningCase
  /// Every unit of the scope, by code.
  let rows: [Row]
  private let provinceSums: [ProvinceSum]

  /// Judges every unit of the case's scope.
  public init(_ planningCase: PlanningCase) {
    self.planningCase = planningCase
    let facts = UnitFacts.all(planningCase)
    provinceSums = ProvinceSum.before(planningCase, facts: facts)
    rows = planningCase.scope.map { unit in
      let level = planningCase.dataset.units[unit].kind.level
      let margin =
        facts[unit].missing.isEmpty
        ? DueMargin.of(facts[unit].standing, level: level, law: planningCase.law) : nil
      return Row(
        unit: unit, facts: facts[unit], margin: margin,
        isNear: margin?.flips(within: Self.nearPercent, of: facts[unit].standing) ?? false,
        ground: planningCase.decisions.keep[unit]?.ground)
    }
  }

  /// The report for people.
  ///
  /// - Parameter all: Whether units are listed that are neither due nor near it.
  public func document(all: Bool) -> Document {
    let title = planningCase.scenario.title
    let parts: [Document.Part] = [
      .heading(
        Phrase(
          vi: "\(title): đơn vị thuộc diện sắp xếp", en: "\(title): units that are due"))
    ]
    return Document(parts: parts + provinces() + listing(all: all) + notes(), data: data())
  }

  /// How many units are due in each province, where the case is summed up by province.
  private func provinces() -> [Document.Part] {
    guard let section = ProvinceSection(planningCase, sums: provinceSums) else { return [] }
    return [.table(section.dueTable())] + (section.notes().map { [.paragraph($0)] } ?? [])
  }

  /// How many units are due, and which.
  func listing(all: Bool, title: Phrase? = nil) -> [Document.Part] {
    let dataset = planningCase.dataset
    let listed = rows.filter { all || $0.facts.isDue || $0.isNear }
    let table = Table(
      title: title,
      columns: [
        .init("code", Words.code), .init("name", Words.unit, isFlexible: true),
        .init("area_m2", Words.areaSquareKilometres), .init("area_percent", Words.areaPercent),
        .init("population", Words.people), .init("population_percent", Words.populationPercent),
        .init("points", Words.clauses), .init("margin_people", Words.marginPeople),
        .init("margin_m2", Words.marginArea),
      ],
      rows: listed.map { row in
        let standing = row.facts.standing
        return [
          .text(dataset.units[row.unit].code), .text(dataset.units[row.unit].name),
          row.hasArea ? .area(standing.area) : .blank,
          row.hasArea ? .percent(standing.area, of: standing.standard.area) : .blank,
          row.hasPopulation ? .whole(standing.population) : .blank,
          row.hasPopulation
            ? .percent(standing.population, of: standing.standard.population) : .blank,
          .text(
            row.facts.duePoints.map(\.point).joined(separator: ",") + (row.isNear ? "≈" : "")),
          row.people,
          row.squareMetres,
        ]
      })
    return [.paragraph(summary(listed: listed.count)), .table(table)]
  }

  /// What the marks mean and what is assumed.
  func notes() -> [Document.Part] {
    [
      .paragraph(marks()),
      .list(Words.assumptionsTitle, Assumptions.ofJudgement(planningCase)),
    ]
  }

  private func summary(listed: Int) -> Phrase {
    let due = rows.filter(\.facts.isDue)
    let points = Set(due.flatMap { $0.facts.duePoints.map(\.point) }).sorted()
    func count(_ point: String, alone: Bool) -> Int {
      due.filter { row in
        row.facts.duePoints.contains { $0.point == point }
          && (!alone || row.facts.duePoints.count == 1)
      }.count
    }
    let perPoint = points.map { point in
      let (all, alone) = (count(point, alone: false), count(point, alone: true))
      return Phrase(
        vi: "điểm \(point): \(all) (riêng điểm này \(alone))",
        en: "point \(point): \(all) (\(alone) by it alone)")
    }
    let near = rows.filter(\.isNear)
    let nearDue = near.filter(\.facts.isDue).count
    let exempt = due.filter { $0.ground != nil }.count
    return Phrase(
      vi: "\(due.count) trong \(rows.count) đơn vị thuộc diện — "
        + perPoint.map(\.vi).joined(separator: "; ")
        + (exempt > 0 ? "; \(exempt) được giữ vì yếu tố đặc thù" : "")
        + ". Gần ngưỡng (≈): \(near.count), trong đó \(nearDue) thuộc diện. "
        + "Liệt kê \(listed) đơn vị"
        + (listed < rows.count ? " (thêm --all để xem tất cả)." : "."),
      en: "\(due.count) of \(rows.count) units are due — "
        + perPoint.map(\.en).joined(separator: "; ")
        + (exempt > 0 ? "; \(exempt) are kept on a ground" : "")
        + ". Near a threshold (≈): \(near.count), of which \(nearDue) are due. "
        + "\(listed) units are listed" + (listed < rows.count ? " (--all lists every one)." : "."))
  }

  private func marks() -> Phrase {
    Phrase(
      vi:
        "% DT, % DS: so với tiêu chuẩn đã điều chỉnh · Điểm: điểm của khoản về diện sắp xếp, Điều 1 "
        + "NQ35 · ± người, ± m²: thay đổi nhỏ nhất làm đổi kết quả khi số kia giữ nguyên · ≈ đổi "
        + "kết quả khi một trong hai số thay đổi không quá \(Self.nearPercent) %: dân số ở đây không "
        + "phải số theo luật",
      en: "area %, pop. %: of the adjusted standard · Point: point of NQ35 Article 1 by which the "
        + "unit is due · ± pop., ± m²: the smallest change that changes the answer, the other "
        + "figure held · ≈ flips when one figure moves by at most \(Self.nearPercent) %: the "
        + "population here is not the legal one")
  }

  /// Every unit of the scope with its judgement.
  public func json() -> JSONValue {
    let dataset = planningCase.dataset
    var members: [String: JSONValue] = [
      "schema": .string("sapxep.due/1"),
      "scenario": .string(planningCase.scenario.title),
      "dataset": .object([
        "name": .string(dataset.name), "hash": .string(dataset.hash.description),
      ]),
      "law": .object([
        "as_of": .string(planningCase.law.day.description),
        "phase": .string(planningCase.law.phase),
      ]),
      "due": .int(rows.filter(\.facts.isDue).count),
      "units": units(),
      "assumptions": .array(
        Assumptions.ofJudgement(planningCase).map {
          .object(["vi": .string($0.vi), "en": .string($0.en)])
        }),
    ]
    if planningCase.hasProvinceSummary {
      members["provinces"] = ProvinceDocument(planningCase: planningCase)
        .json(provinceSums, isPlanned: false)
    }
    return .object(members)
  }

  /// Every unit with its figures.
  func units() -> JSONValue {
    let dataset = planningCase.dataset
    let units = rows.map { row -> JSONValue in
      let standing = row.facts.standing
      let standard = standing.standard
      var members: [String: JSONValue] = [
        "code": .string(dataset.units[row.unit].code),
        "name": .string(dataset.units[row.unit].name),
        "kind": .string(dataset.units[row.unit].kind.rawValue),
        "district": .string(dataset.district(of: row.unit).code),
        "due": .bool(row.facts.isDue),
        "clauses": .strings(row.facts.duePoints.map(\.point)),
        "articles": .strings(row.facts.duePoints.map(\.citation.article)),
        "area_m2": .int(standing.area), "area_standard_m2": .int(standard.area),
        "area_percent": .string(Table.Cell.percent(standing.area, of: standard.area).plain),
        "population": .int(standing.population),
        "population_standard": .int(standard.population),
        "population_percent": .string(
          Table.Cell.percent(standing.population, of: standard.population).plain),
        "standard": .string(standard.key.rawValue),
        "margin_people": .optional(row.margin?.people),
        "margin_m2": .optional(row.margin?.squareMetres),
        "near": .bool(row.isNear),
        "ground": .optional(row.ground),
      ]
      if row.margin == nil {
        members["unjudged"] = .strings(row.facts.missing.keys)
        if !row.hasArea { (members["area_m2"], members["area_percent"]) = (.null, .null) }
        if !row.hasPopulation {
          (members["population"], members["population_percent"]) = (.null, .null)
        }
      }
      return .object(members)
    }
    return .array(units)
  }
}
