import Scenarios
import SourceFiles

/// What the proof of one goal over one component must state.
struct CertifiedProblem {
  let fileName: String
  private let component: CertifiedChoices.Component
  private let goal: Int
  /// The plan's value of this goal and of those before it.
  private let values: [Int]
  private let goalNames: [String]
  private let codes: [Int: String]

  /// - Parameter plan: The sets of the whole plan.
  init(
    _ component: CertifiedChoices.Component, goal: Int, plan: Set<[Int]>,
    in planningCase: PlanningCase
  ) {
    self.component = component
    self.goal = goal
    let units = planningCase.dataset.units
    codes = Dictionary(uniqueKeysWithValues: component.units.map { ($0, units[$0].code) })
    goalNames = planningCase.scenario.goals.map(\.rawValue)
    let chosen = component.choices.filter { plan.contains($0.members) }
    values = (0...goal).map { goal in chosen.reduce(0) { $0 + $1.values[goal] } }
    fileName = "\(goal + 1)-\(goalNames[goal])-\(units[component.units[0]].code).vipr"
  }

  /// What is wrong with a file; `nil` when it proves the value.
  func finding(in bytes: [UInt8]) -> Phrase? {
    let file: VIPRFile
    do {
      file = try VIPRReader.read(bytes)
    } catch {
      if error.expected == VIPRReader.more {
        return Phrase(
          vi: "\(fileName):\(error.line): tệp bị cụt, hoặc không có gì",
          en: "\(fileName):\(error.line): the file is cut off, or empty")
      }
      return Phrase(
        vi: "\(fileName):\(error.line): không đọc được, cần “\(error.expected)”",
        en: "\(fileName):\(error.line): cannot be read, expected “\(error.expected)”")
    }
    if let difference = difference(to: file) {
      return Phrase(
        vi: "\(fileName): không nêu đúng bài toán: \(difference.vi)",
        en: "\(fileName): does not state this problem: \(difference.en)")
    }
    do {
      try VIPRCheck.check(file)
    } catch {
      guard let line = error.derivation else {
        return Phrase(
          vi: "\(fileName): không chứng minh được giá trị \(values[goal])",
          en: "\(fileName): does not prove the value \(values[goal])")
      }
      return Phrase(
        vi: "\(fileName): dòng chứng minh “\(file.derived[line].row.name)” không suy ra được",
        en: "\(fileName): the proof line “\(file.derived[line].row.name)” does not follow")
    }
    return nil
  }

  /// The first thing in which a file states another problem.
  private func difference(to file: VIPRFile) -> Phrase? {
    let names = component.choices.map { choice in
      choice.members.map { codes[$0] ?? "" }.joined(separator: "+")
    }
    let columns = Dictionary(
      file.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    guard columns.count == file.columns.count, file.columns.count == names.count,
      names.allSatisfy({ columns[$0] != nil })
    else {
      return Phrase(
        vi: "các nhóm không đúng là \(names.count) nhóm được phép",
        en: "its groups are not exactly the \(names.count) that are allowed")
    }
    if file.value != values[goal] {
      return Phrase(
        vi: "giá trị \(file.value), phương án có \(values[goal])",
        en: "the value is \(file.value), the plan's \(values[goal])")
    }
    var choices = [CertifiedChoices.Choice?](repeating: nil, count: names.count)
    for (name, choice) in zip(names, component.choices) {
      if let column = columns[name] { choices[column] = choice }
    }
    let ordered = choices.compactMap(\.self)
    func isRow(_ terms: [(column: Int, value: Int)], _ value: (CertifiedChoices.Choice) -> Int)
      -> Bool
    {
      let wanted = ordered.enumerated().map { (column: $0, value: value($1)) }
        .filter { $0.value != 0 }
      return terms.elementsEqual(wanted) { $0 == $1 }
    }
    guard isRow(file.objective, { $0.values[goal] }) else {
      return Phrase(vi: "hàm mục tiêu khác", en: "its objective differs")
    }
    let firstBound = component.units.count + goal
    guard file.rows.count == firstBound + names.count else {
      return Phrase(vi: "số ràng buộc khác", en: "its number of rows differs")
    }
    for (index, row) in file.rows.enumerated() {
      let isRight: Bool
      if index < component.units.count {
        let unit = component.units[index]
        isRight =
          row.name == codes[unit] && row.sense == .equal && row.rightSide == VIPRNumber(1)
          && isRow(row.terms ?? []) { $0.members.contains(unit) ? 1 : 0 }
      } else if index < firstBound {
        let earlier = index - component.units.count
        isRight =
          row.name == "keep_\(goalNames[earlier])" && row.sense == .equal
          && row.rightSide == VIPRNumber(values[earlier])
          && isRow(row.terms ?? []) { $0.values[earlier] }
      } else {
        let terms = row.terms ?? []
        let column = index - firstBound
        isRight =
          row.name == "b\(column)" && row.sense == .atLeast && row.rightSide == .zero
          && terms.count == 1 && terms[0] == (column, 1)
      }
      if !isRight {
        return Phrase(
          vi: "ràng buộc “\(row.name)” khác", en: "the row “\(row.name)” differs")
      }
    }
    return nil
  }
}
