// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes one model section by section.
struct LPWriter {
  private let model: LinearModel
  private let rowNames: [[UInt8]]
  private let columnNames: [[UInt8]]
  /// Name of the activity column of each row with two different bounds.
  private var activityNames: [Int: [UInt8]] = [:]
  private var text: LPText

  init(model: LinearModel) {
    self.model = model
    rowNames =
      LPNames(model.rows.lazy.map(\.name), fallback: "row", reserved: ["obj"]).names
    var names = LPNames(
      model.columns.lazy.map(\.name), fallback: "column", reserved: [Self.zero])
    for row in model.rows.indices {
      if case .range(let lower, let upper) = model.rows[row].bounds, lower < upper {
        names.append("activity_" + model.rows[row].name)
        activityNames[row] = names.names.last
      }
    }
    columnNames = names.names
    let entries = model.columns.reduce(0) { $0 + $1.coefficients.count }
    text = LPText(capacity: 200 + 30 * entries + 60 * (model.rows.count + columnNames.count))
  }

  /// Column fixed at 0 that stands where the format wants a term and there is none.
  private static let zero = "zero"
  private let zeroName = Array(zero.utf8)
  private var usesZero = false

  mutating func writeHeader(_ comments: [String]) {
    let counts = "\(model.rows.count) rows, \(model.columns.count) columns"
    for line in ["Problem: \(model.name)", counts] + comments {
      text.add("\\ ")
      text.add(line.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 })
      text.endLine()
    }
  }

  mutating func writeObjective() {
    text.add("Minimize")
    text.endLine()
    text.add(" obj:")
    var isEmpty = true
    for (column, name) in zip(model.columns, columnNames) where column.objective != 0 {
      text.addTerm(column.objective, name)
      isEmpty = false
    }
    if isEmpty { addZero() }
    text.endLine()
  }

  mutating func writeRows() {
    text.add("Subject To")
    text.endLine()
    let entries = RowEntries(model: model)
    var isEmpty = true
    for row in model.rows.indices {
      if model.rows[row].bounds == .free { continue }
      isEmpty = false
      text.add(" ")
      text.add(rowNames[row])
      text.add(":")
      let range = entries.start[row]..<entries.start[row + 1]
      for entry in range {
        text.addTerm(entries.value[entry], columnNames[entries.column[entry]])
      }
      if range.isEmpty { addZero() }
      addSide(of: row)
      text.endLine()
    }
    if isEmpty {
      // Readers want at least one constraint.
      text.add(" none:")
      addZero()
      text.add(" = 0")
      text.endLine()
    }
  }

  private mutating func addSide(of row: Int) {
    if let activity = activityNames[row] {
      text.addTerm(-1, activity)
      text.add(" = 0")
      return
    }
    text.space()
    switch model.rows[row].bounds {
    case .equal(let value), .range(let value, _):
      text.add("= ")
      text.add(value)
    case .atMost(let value):
      text.add("<= ")
      text.add(value)
    case .atLeast(let value):
      text.add(">= ")
      text.add(value)
    case .free:
      break
    }
  }

  mutating func writeBounds() {
    text.add("Bounds")
    text.endLine()
    for (column, name) in zip(model.columns, columnNames) where !hasUsualBounds(column) {
      addBounds(column.bounds, name)
    }
    for row in model.rows.indices {
      if let name = activityNames[row] { addBounds(model.rows[row].bounds, name) }
    }
    if usesZero { addBounds(.equal(0), zeroName) }
  }

  /// Whether the kind alone, or the format's default, says the bounds.
  private func hasUsualBounds(_ column: LinearModel.Column) -> Bool {
    isPlainBinary(column) || column.bounds == .atLeast(0)
  }

  private func isPlainBinary(_ column: LinearModel.Column) -> Bool {
    column.kind == .binary && column.bounds == .range(0, 1)
  }

  private mutating func addBounds(_ bounds: Bounds, _ name: [UInt8]) {
    text.add(" ")
    switch bounds {
    case .equal(let value):
      text.add(name)
      text.add(" = ")
      text.add(value)
    case .atLeast(let value):
      text.add(name)
      text.add(" >= ")
      text.add(value)
    case .atMost(let value):
      // Without the lower end, readers would take 0.
      text.add("-inf <= ")
      text.add(name)
      text.add(" <= ")
      text.add(value)
    case .range(let lower, let upper):
      text.add(lower)
      text.add(" <= ")
      text.add(name)
      text.add(" <= ")
      text.add(upper)
    case .free:
      text.add(name)
      text.add(" free")
    }
    text.endLine()
  }

  mutating func writeKinds() {
    let binaries = model.columns.indices.filter { isPlainBinary(model.columns[$0]) }
    let generals = model.columns.indices.filter {
      model.columns[$0].kind != .continuous && !isPlainBinary(model.columns[$0])
    }
    writeList("Generals", of: generals)
    writeList("Binaries", of: binaries)
  }

  private mutating func writeList(_ title: StaticString, of columns: [Int]) {
    if columns.isEmpty { return }
    text.add(title)
    text.endLine()
    for column in columns {
      text.space()
      text.add(columnNames[column])
    }
    text.endLine()
  }

  mutating func finished() -> [UInt8] {
    text.add("End")
    text.endLine()
    return text.bytes
  }

  private mutating func addZero() {
    text.addTerm(1, zeroName)
    usesZero = true
  }
}
