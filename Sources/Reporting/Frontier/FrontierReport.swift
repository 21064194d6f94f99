import Planning
import Scenarios
import SourceFiles

/// The non-dominated points of two or three goals, for people to read and for other programs.
public struct FrontierReport {
  private let planningCase: PlanningCase
  private let frontier: Frontier

  /// Prepares the report.
  public init(_ planningCase: PlanningCase, _ frontier: Frontier) {
    self.planningCase = planningCase
    self.frontier = frontier
  }

  /// How many points at either end a shortened report shows; up to twice as many are shown whole.
  public static let shownAtEitherEnd = 20

  /// The report.
  ///
  /// - Parameter all: Whether the table has every point; else, of many, the first and last ones.
  public func document(all: Bool = true) -> Document {
    let title = planningCase.scenario.title
    var parts: [Document.Part] = [.heading(Phrase(vi: title, en: title)), .paragraph(head)]
    if !frontier.points.isEmpty {
      let goals = frontier.goals.filter { !fixed.contains($0) }
      let left = all ? 0 : frontier.points.count - 2 * Self.shownAtEitherEnd
      parts.append(.table(table(columns: goals, leavingOut: max(0, left))))
      if left > 0 { parts.append(.paragraph(shortened(left))) }
      parts.append(.paragraph(explanation))
    }
    return Document(parts: parts, data: data())
  }

  /// The points with plain figures, schema `sapxep.frontier/1`.
  public func json() -> JSONValue {
    .object([
      "schema": .string("sapxep.frontier/1"),
      "scenario": .string(planningCase.scenario.title),
      "axes": .strings(frontier.axes.goals.map(\.rawValue)),
      "fixed": .object(
        Dictionary(
          uniqueKeysWithValues: fixed.enumerated().map { place, goal in
            (goal.rawValue, .optional(frontier.points.first?.values[place]))
          })),
      "complete": .bool(frontier.stop == nil),
      "stop": .optional(frontier.stop?.rawValue),
      "points": .array(
        frontier.points.map { point in
          let values = zip(frontier.goals, point.values).map { ($0.rawValue, JSONValue.int($1)) }
          return .object([
            "values": .object(Dictionary(uniqueKeysWithValues: values)), "proven": .bool(true),
          ])
        }),
    ])
  }

  /// The files of a folder with the points: JSON, CSV, and of two axes the picture.
  public func files(language: Language) -> [(name: String, text: String)] {
    let chart = FrontierChart(frontier, of: planningCase, in: language)
    return [(File.points.rawValue, json().text()), (File.table.rawValue, data().csv())]
      + (chart.map { [(File.chart.rawValue, $0.svg)] } ?? [])
  }

  private enum File: String, CaseIterable {
    case points = "frontier.json"
    case table = "frontier.csv"
    case chart = "frontier.svg"
  }

  /// The file by which such a folder is known.
  public static let kind = FolderKind(
    marker: File.points.rawValue, earlier: Phrase(vi: "đường biên cũ", en: "earlier frontier"),
    names: Set(File.allCases.map(\.rawValue)))

  private var fixed: [Goal] { frontier.axes.fixed }

  // MARK: Words

  private var head: Phrase {
    func axes(_ language: Language) -> String {
      frontier.axes.goals.map { $0.phrase.text(in: language) }.joined(separator: " × ")
    }
    guard let first = frontier.points.first else {
      if let stop = frontier.stop {
        let why = Words.stop(stop)
        return Phrase(
          vi: "DỪNG SỚM (\(why.vi)): chưa chứng minh được điểm nào.",
          en: "ENDED EARLY (\(why.en)): no point is proven yet.")
      }
      return Phrase(vi: "Không có phương án hợp lệ.", en: "There is no legal plan.")
    }
    let count = (
      vi: NumberText.grouped(frontier.points.count, .vietnamese),
      en: NumberText.grouped(frontier.points.count, .english)
    )
    let stated = GoalWords.values(Array(first.values.prefix(fixed.count)), of: fixed)
    let kept =
      fixed.isEmpty
      ? Phrase(vi: "", en: "")
      : Phrase(vi: " Giữ tối ưu: \(stated.vi).", en: " Fixed at their optimum: \(stated.en).")
    let end =
      frontier.stop.map { stop in
        let why = Words.stop(stop)
        return Phrase(
          vi: " DỪNG SỚM (\(why.vi)): còn những điểm khác sau điểm cuối.",
          en: " ENDED EARLY (\(why.en)): there are further points behind the last one.")
      }
      ?? Phrase(vi: " Ngoài các điểm này không còn nữa.", en: " There are no others.")
    return Phrase(
      vi: "\(axes(.vietnamese)): \(count.vi) điểm không bị trội, mỗi điểm có chứng minh.\(kept.vi)"
        + end.vi,
      en: "\(axes(.english)): \(count.en) non-dominated points, each proven.\(kept.en)" + end.en)
  }

  private var explanation: Phrase {
    Phrase(
      vi: "Không phương án hợp lệ nào tốt hơn một điểm ở một trục mà không kém ở trục khác; các "
        + "mục tiêu sau các trục quyết định giữa các phương án cùng điểm. Ghi một điểm thành thư mục "
        + "phương án: --point SỐ --out DIR.",
      en: "No legal plan is better than a point on one axis without being worse on another; goals "
        + "behind the axes decide among plans of the same point. To write a point as a plan folder: "
        + "--point N --out DIR.")
  }

  // MARK: Tables

  /// The points; `left` of them in the middle are left out.
  private func table(columns goals: [Goal], leavingOut left: Int) -> Table {
    var rows = rows(goals)
    if left > 0 {
      let gap = [.text("…")] + goals.map { _ in Table.Cell.text("…") }
      let first = Self.shownAtEitherEnd
      rows.replaceSubrange(first..<first + left, with: [gap])
    }
    return Table(
      title: Words.frontierTitle,
      columns: [.init("point", Words.rank)]
        + goals.map { .init($0.rawValue, $0.phrase, isFlexible: true) },
      rows: rows)
  }

  private func shortened(_ left: Int) -> Phrase {
    let (vi, en) = (NumberText.grouped(left, .vietnamese), NumberText.grouped(left, .english))
    return Phrase(
      vi: "Bảng chỉ có \(Self.shownAtEitherEnd) điểm đầu và \(Self.shownAtEitherEnd) điểm cuối, bỏ "
        + "\(vi) điểm ở giữa. Đủ các điểm: --format json, --format csv, hoặc --out DIR.",
      en: "The table has the first \(Self.shownAtEitherEnd) and the last \(Self.shownAtEitherEnd) "
        + "points, without \(en) in the middle. For all of them: --format json, --format csv, or "
        + "--out DIR.")
  }

  private func rows(_ goals: [Goal]) -> [[Table.Cell]] {
    let places = goals.compactMap(frontier.goals.firstIndex)
    return frontier.points.enumerated().map { index, point in
      [.whole(index + 1)] + places.map { .whole(point.values[$0]) }
    }
  }

  private func data() -> Table {
    let names = ["point"] + frontier.goals.map(\.rawValue)
    return Table(
      columns: names.map { Table.Column($0, Phrase(vi: $0, en: $0)) }, rows: rows(frontier.goals))
  }
}
