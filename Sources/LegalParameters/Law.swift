import SourceFiles

/// The figures of the law in force on one day, for one phase of arrangement.
public struct Law: Sendable {
  /// The day.
  public let day: CalendarDay
  /// The phase, such as `2023-2025`.
  public let phase: String
  /// The staffing regime, such as `decree-33-2023`.
  public let regime: String
  /// Minimum population and area by kind.
  public let standards: [StandardKey: StandardFigures]
  /// Factors that lower a standard.
  public let adjustments: [AdjustmentKey: AdjustmentFigures]
  /// The points of the rule on due units.
  public internal(set) var due: [DueFigures]
  /// What a formed unit must reach.
  public let formedUnits: FormedUnitFigures
  /// Grounds of exemption in this phase, by code.
  public let exemptions: [String: ExemptionGround]
  /// How each kind is scored for its class.
  public let classes: [String: ClassFigures]
  /// The points from which a class holds.
  public let classThresholds: ClassThresholds
  /// What it says about people on the day the arrangement takes effect.
  public let staff: StaffLaw
  /// The posts of commune-level units under ``regime``.
  public let staffNorm: StaffNormFigures
  /// What is said of villages, by day; only planning villages asks for it.
  public let villages: VillageLaw
  /// The titles of non-specialised staff, by the regime that has them, such as `hanoi-de-an-21`.
  public let titles: [String: TitleRegime]
  /// How an arrangement is prepared and carried out.
  public let procedure: ProcedureFigures
  /// The documents that the figures cite.
  public let documents: [LawDocument]
  /// The fingerprint of the law folder.
  public let hash: ContentHash
}

extension Law {
  /// The same law with other shares in the rule on due units, where it is asked what would be.
  public func having(due: [DueFigures]) -> Law {
    var copy = self
    copy.due = due
    return copy
  }
}

/// All dated parameters of a law folder.
public struct LawBook: Sendable {
  let standards: [StandardKey: DatedValue<StandardFigures>]
  let adjustments: [AdjustmentKey: DatedValue<AdjustmentFigures>]
  let due: [String: DatedValue<[DueFigures]>]
  let formedUnits: DatedValue<FormedUnitFigures>
  let exemptions: [String: DatedValue<ExemptionGround>]
  let classes: [String: DatedValue<ClassFigures>]
  let classThresholds: DatedValue<ClassThresholds>
  let staff: StaffLawBook
  /// What is said of villages.
  public let villages: VillageLaw
  let titles: [String: DatedTitleRegime]
  let procedure: ProcedureFigures
  /// The documents that the parameters cite.
  public let documents: [LawDocument]
  /// The fingerprint of the folder.
  public let hash: ContentHash

  /// The phases for which there are due rules.
  public var phases: [String] { due.keys.sorted() }

  /// The staffing regimes.
  public var regimes: [String] { staff.regimes.keys.sorted() }

  /// The figures in force on `day`.
  ///
  /// - Parameters:
  ///   - phase: One of ``phases``.
  ///   - regime: One of ``regimes``.
  ///   - effect: The day whose law holds for people; `day` when it is `nil`.
  ///   - peopleCap: Replaces the cap of regimes that have one.
  /// - Throws: ``NoValueOnDay`` naming the first parameter that has no value on that day.
  public func law(
    on day: CalendarDay, phase: String, regime: String, effect: CalendarDay? = nil,
    peopleCap: Int? = nil
  ) throws(NoValueOnDay) -> Law {
    // First what the scenario asks for by name: its absence explains the absence of the rest.
    guard let duePoints = self.due[phase] else {
      throw NoValueOnDay(parameter: phase, day: day, inForceFrom: nil, repealedFrom: nil)
    }
    let due = try duePoints.value(on: day)
    let staffNorm = try staff.norm(regime, on: effect ?? day).capped(at: peopleCap)
    var standards: [StandardKey: StandardFigures] = [:]
    for key in StandardKey.allCases {
      if let dated = self.standards[key] { standards[key] = try dated.value(on: day) }
    }
    var adjustments: [AdjustmentKey: AdjustmentFigures] = [:]
    for key in AdjustmentKey.allCases {
      if let dated = self.adjustments[key] { adjustments[key] = try dated.value(on: day) }
    }
    var grounds: [String: ExemptionGround] = [:]
    for code in exemptions.keys.sorted() {
      if let ground = try exemptions[code]?.value(on: day), ground.phases.contains(phase) {
        grounds[code] = ground
      }
    }
    var classes: [String: ClassFigures] = [:]
    for kind in self.classes.keys.sorted() {
      classes[kind] = try self.classes[kind]?.value(on: day)
    }
    return Law(
      day: day, phase: phase, regime: regime, standards: standards, adjustments: adjustments,
      due: due, formedUnits: try formedUnits.value(on: day),
      exemptions: grounds, classes: classes,
      classThresholds: try classThresholds.value(on: day),
      staff: try staff.law(on: effect ?? day).capped(at: peopleCap), staffNorm: staffNorm,
      villages: villages, titles: titles.mapValues { $0.on(effect ?? day) },
      procedure: procedure, documents: documents, hash: hash)
  }
}

extension Law {
  /// The document that a citation names; `nil` when the law folder does not list it.
  public func document(of citation: Citation) -> LawDocument? {
    documents.first { citation.article == $0.id || citation.article.hasPrefix($0.id + " ") }
  }
}

/// A legal document that parameters cite.
public struct LawDocument: Sendable, Hashable {
  /// How articles name it, such as `NQ35`.
  public let id: String
  /// The official number.
  public let number: String
  /// The title.
  public let title: Phrase
  /// Since when it is in force, in the version used here.
  public let inForce: CalendarDay
  /// Since when it is repealed.
  public let repealed: CalendarDay?
  /// Where its text was read.
  public let readIn: String
}
