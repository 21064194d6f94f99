import Planning
import Scenarios
import SourceFiles
import StaffPlanning
import Territory

/// The roadmap in tables: all together, by district and by group.
struct RoadmapSection {
  private let plan: Plan
  private let outcome: StaffOutcome
  private var dataset: Dataset { plan.planningCase.dataset }

  init(_ plan: Plan, _ outcome: StaffOutcome) {
    self.plan = plan
    self.outcome = outcome
  }

  var parts: [Document.Part] {
    switch outcome.roadmap {
    case .found(let roadmap):
      [
        .table(table(roadmap)), .paragraph(marks), .paragraph(verdict(roadmap)),
        .table(districts(roadmap)),
        .table(groups(roadmap)),
      ]
    case .impossible(let conflict):
      [
        .list(
          Phrase(vi: "KHÔNG CÓ LỘ TRÌNH KHẢ THI", en: "NO ROADMAP IS POSSIBLE"),
          [conflict.explanation])
      ]
    case .unknown:
      [
        .paragraph(
          Phrase(
            vi: "Lộ trình: bộ giải không cho kết quả đáng tin.",
            en: "Roadmap: the solver gave no answer that can be trusted."))
      ]
    }
  }

  /// One line for other reports.
  var line: Phrase {
    switch outcome.roadmap {
    case .found(let roadmap): verdict(roadmap)
    case .impossible(let conflict): conflict.explanation
    case .unknown: Phrase(vi: "Lộ trình: không xác định.", en: "Roadmap: not determined.")
    }
  }

  private var marks: Phrase {
    Phrase(
      vi:
        "TN nghỉ hưu và nghỉ tự nhiên · điều động đến đơn vị khác còn chỗ · thôi việc, nghỉ: có trợ "
        + "cấp · còn: dôi dư đến hết năm",
      en: "nat.: retire or leave by themselves · tr.: to a place in another unit · sev.: with "
        + "severance · left: surplus through the year")
  }

  private func verdict(_ roadmap: Roadmap) -> Phrase {
    let goal = outcome.problem.goal
    let what: Phrase =
      switch goal {
      case .cost: Phrase(vi: "ít tốn kém nhất", en: "the least costly")
      case .time: Phrase(vi: "nhanh nhất", en: "the fastest")
      }
    let proof =
      roadmap.isProven
      ? Phrase(vi: "tối ưu, đã chứng minh", en: "proven optimal")
      : Phrase(vi: "chưa chứng minh tối ưu", en: "not proven optimal")
    func money(_ amount: Int, _ language: Language) -> String {
      NumberText.millions(amount, language)
    }
    return Phrase(
      vi: "Lộ trình \(roadmap.years.count) năm \(what.vi) (\(proof.vi)): trợ cấp "
        + "\(money(roadmap.severance, .vietnamese)) triệu đồng, lương và phụ cấp của người dôi dư "
        + "trong thời gian chờ \(money(roadmap.cost - roadmap.severance, .vietnamese)) triệu đồng, "
        + "\(NumberText.grouped(roadmap.personYears, .vietnamese)) năm-người.",
      en: "A roadmap of \(roadmap.years.count) years, \(what.en) (\(proof.en)): severance "
        + "\(money(roadmap.severance, .english)) million đồng, pay of surplus people until they leave "
        + "\(money(roadmap.cost - roadmap.severance, .english)) million đồng, "
        + "\(NumberText.grouped(roadmap.personYears, .english)) person-years.")
  }

  private func table(_ roadmap: Roadmap) -> Table {
    Table(
      title: Words.roadmapTitle,
      columns: [
        .init("from", Phrase(vi: "Năm", en: "Year")),
        .init("officials_natural", Phrase(vi: "CBCC TN", en: "Off. nat.")),
        .init("officials_transferred", Phrase(vi: "đ.đ.", en: "tr.")),
        .init("officials_severed", Phrase(vi: "nghỉ", en: "sev.")),
        .init("officials_left", Phrase(vi: "còn", en: "left")),
        .init("non_specialised_natural", Phrase(vi: "KCT TN", en: "N-s. nat.")),
        .init("non_specialised_transferred", Phrase(vi: "đ.đ.", en: "tr.")),
        .init("non_specialised_severed", Phrase(vi: "nghỉ", en: "sev.")),
        .init("non_specialised_left", Phrase(vi: "còn", en: "left")),
        .init("severance_vnd", Words.severance),
      ],
      rows: roadmap.years.map { year in
        [
          .text(String(year.from.year)), .whole(year.officials.natural),
          .whole(year.officials.transferred), .whole(year.officials.severed),
          .whole(year.officialsLeft), .whole(year.nonSpecialised.natural),
          .whole(year.nonSpecialised.transferred), .whole(year.nonSpecialised.severed),
          .whole(year.nonSpecialisedLeft), .money(year.severance),
        ]
      })
  }

  // MARK: Parts

  private func yearColumns(_ roadmap: Roadmap) -> [Table.Column] {
    roadmap.years.map { year in
      let name = String(year.from.year)
      return .init("year_\(year.number)", Phrase(vi: name, en: name))
    }
  }

  private func cell(_ pair: StaffingRequest.Pair) -> Table.Cell {
    .text("\(pair.officials)+\(pair.nonSpecialised)")
  }

  /// A part by year; years before its day of effect and after its end stay empty.
  private func cells(_ part: RoadmapParts.Part?) -> [Table.Cell] {
    (part?.years ?? []).enumerated().map { year, pair in
      part?.own.contains(year) ?? false ? cell(pair) : .blank
    }
  }

  private func sum(_ parts: [RoadmapParts.Part], _ roadmap: Roadmap) -> [StaffingRequest.Pair] {
    roadmap.years.indices.map { year in
      parts.reduce(.init(officials: 0, nonSpecialised: 0)) { $0 + $1.years[year] }
    }
  }

  /// The rows that make the groups add up to the roadmap: divided units, and the total.
  private func closing(_ roadmap: Roadmap) -> [(name: Phrase, years: [StaffingRequest.Pair])] {
    let divided = outcome.parts?.divided ?? []
    let rest = sum(divided, roadmap)
    let hasRest = rest.contains { $0.officials != 0 || $0.nonSpecialised != 0 }
    let total = sum(divided + (outcome.parts?.groups.values.map(\.self) ?? []), roadmap)
    return (hasRest ? [(Phrase(vi: "Đơn vị bị chia", en: "Divided units"), rest)] : [])
      + (outcome.regimes[0].groups.count > 1 || hasRest ? [(Words.total, total)] : [])
  }

  private func districts(_ roadmap: Roadmap) -> Table {
    var parts: [Int: [RoadmapParts.Part]] = [:]
    for group in outcome.regimes[0].groups {
      parts[group.district, default: []] += outcome.parts?.groups[group.id].map { [$0] } ?? []
    }
    return Table(
      title: Words.roadmapDistrictsTitle,
      columns: [.init("district", Words.district, isFlexible: true)] + yearColumns(roadmap),
      rows: parts.sorted { $0.key < $1.key }.map { district, parts in
        [.text(dataset.districts[district].name)] + sum(parts, roadmap).map(cell)
      } + closing(roadmap).map { [.phrase($0.name)] + $0.years.map(cell) })
  }

  private func groups(_ roadmap: Roadmap) -> Table {
    let names = plan.groupNames
    return Table(
      title: Words.roadmapGroupsTitle,
      columns: [
        .init("group", Words.group),
        .init("name", Phrase(vi: "Đơn vị mới", en: "New unit"), isFlexible: true),
      ] + yearColumns(roadmap),
      rows: outcome.regimes[0].groups.map { group in
        [.text(group.id), .text(names[group.id] ?? "")] + cells(outcome.parts?.groups[group.id])
      } + closing(roadmap).map { [.blank, .phrase($0.name)] + $0.years.map(cell) })
  }
}

extension StaffingRequest.Pair {
  static func + (a: Self, b: Self) -> Self {
    .init(officials: a.officials + b.officials, nonSpecialised: a.nonSpecialised + b.nonSpecialised)
  }
}
