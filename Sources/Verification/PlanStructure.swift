import SourceFiles

/// What a plan chose and nothing can recompute: which units are grouped, kept and dissolved.
///
/// Everything else in plan.json follows from it.
struct PlanStructure {
  /// How the plan came about.
  enum Status: String, CaseIterable {
    case optimal, feasible, infeasible, assessed
  }

  /// A group as stated.
  struct Group {
    let stated: ParsedJSON
    /// Indices of the units that join whole, ascending, each once.
    let members: [Int]
    /// Indices of the parts that join, ascending, each once.
    let parts: [Int]
  }

  /// A kept unit as stated.
  struct Kept {
    let stated: ParsedJSON
    let unit: JudgedUnit
    /// The change that an adopted plan brings to a unit without merging it.
    let change: String?
    /// Indices of the parts that it receives, as far as the plan names them.
    let parts: [Int]
  }

  /// A unit that is divided among others.
  struct Dissolved {
    let unit: JudgedUnit
    /// Indices of the units that receive a part, ascending.
    let into: [Int]
  }

  let status: Status
  private(set) var groups: [Group] = []
  private(set) var kept: [Kept] = []
  private(set) var dissolved: [Dissolved] = []
  /// Whether every part could be read; without that, totals mean nothing.
  private(set) var isComplete = true

  /// Whether the plan was drawn by hand or adopted, so that it may deviate from the scenario.
  var isAssessed: Bool { status == .assessed }

  /// Reads the choices; what is not readable is refused and left out.
  init(_ plan: [String: ParsedJSON], status: Status, scope: JudgedScope, log: FindingLog) {
    self.status = status
    let codes = CodeReader(scope: scope, log: log)
    for (position, stated) in list("groups", in: plan, log: log).enumerated() {
      let id = JudgedGroup.id(position: position)
      let subject = Phrase(vi: "nhóm \(id)", en: "group \(id)")
      if let members = codes.units(stated["members"], field: "members", of: subject),
        let parts = codes.parts(stated["parts"], of: subject)
      {
        groups.append(Group(stated: stated, members: members, parts: parts))
      } else {
        isComplete = false
      }
    }
    for (position, stated) in list("kept", in: plan, log: log).enumerated() {
      let subject = Phrase(vi: "kept[\(position)]", en: "kept[\(position)]")
      if let unit = codes.unit(stated["code"], field: "code", of: subject),
        let parts = codes.parts(stated["parts"], of: subject)
      {
        kept.append(
          Kept(stated: stated, unit: unit, change: stated["change"]?.stringValue, parts: parts))
      } else {
        isComplete = false
      }
    }
    for (position, stated) in list("dissolved", in: plan, log: log).enumerated() {
      let subject = Phrase(vi: "dissolved[\(position)]", en: "dissolved[\(position)]")
      if let unit = codes.unit(stated["code"], field: "code", of: subject),
        let into = codes.units(stated["into"], field: "into", of: subject)
      {
        dissolved.append(Dissolved(unit: unit, into: into))
        FieldComparison(log: log).compare(
          stated,
          with: .object(["code": .string(unit.unit.code), "into": .texts(scope.codes(into))]),
          of: subject)
      } else {
        isComplete = false
      }
    }
  }

  private mutating func list(
    _ key: String, in plan: [String: ParsedJSON], log: FindingLog
  ) -> [ParsedJSON] {
    // A missing key was refused with the other keys of the plan.
    guard let stated = plan[key] else {
      isComplete = false
      return []
    }
    if let elements = stated.elements { return elements }
    isComplete = false
    log.refuse(
      Phrase(
        vi: "“\(key)” phải là danh sách, ghi \(stated)",
        en: "“\(key)” must be a list, states \(stated)"))
    return []
  }
}
