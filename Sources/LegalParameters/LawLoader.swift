import Foundation
import SourceFiles
import Territory

extension LawBook {
  /// The files of a law folder.
  public static let fileNames = [
    "adjustments.yaml", "classification.yaml", "documents.yaml", "due.yaml", "exemptions.yaml",
    "formed-units.yaml", "pay.yaml", "procedure.yaml", "redundancy.yaml", "staff-norms.yaml",
    "standards.yaml", "titles.yaml", "villages.yaml",
  ]

  /// Reads the law in `folder`.
  ///
  /// - Throws: ``ProblemReport`` with every problem of every file.
  public static func load(folder: String) throws(ProblemReport) -> LawBook {
    let log = ProblemLog()
    try InputFolder.check(
      folder,
      missing: Phrase(
        vi: "không có thư mục luật này", en: "there is no such law folder"))
    var nodes: [String: SourceNode] = [:]
    var contents: [(name: String, bytes: [UInt8])] = []
    var isMissing = false
    for name in fileNames {
      do {
        let file = try TextFile.read(folder + "/" + name)
        contents.append((name, file.bytes))
        nodes[name] = try YAMLFile.parse(file)
      } catch {
        isMissing = isMissing || error.kind == .noInput
        log.add(error.problems)
      }
    }
    if log.hasErrors { throw ProblemReport(isMissing ? .noInput : .badData, log.problems) }

    /// The top-level maps of a file; unknown keys are logged.
    func maps(_ file: String, _ keys: String...) -> [MapReader?] { maps(file, keys: keys) }
    func maps(_ file: String, keys: [String]) -> [MapReader?] {
      guard let node = nodes[file] else { return keys.map { _ in nil } }
      let reader = MapReader(node, log: log)
      if let format = reader.required("format") { _ = format.integer(in: 1...1, log: log) }
      let found = keys.map { key in
        reader.required(key).map { MapReader($0, log: log) }
      }
      reader.finish()
      return found
    }

    let parser = LawParser(log: log)
    let standards = parser.parameters(
      "standards", maps("standards.yaml", "standards")[0], keys: StandardKey.self,
      read: parser.standard)
    let adjustments = parser.parameters(
      "adjustments", maps("adjustments.yaml", "adjustments")[0], keys: AdjustmentKey.self,
      read: parser.adjustment)
    let due = parser.parameters(
      "phases", maps("due.yaml", "phases")[0], read: parser.duePoints)
    let grounds = parser.parameters(
      "grounds", maps("exemptions.yaml", "grounds")[0], shared: parser.exemptionTraits,
      read: parser.exemption)
    let classMaps = maps("classification.yaml", "classes", "kinds")
    let thresholds = classMaps[0].flatMap {
      parser.dated("classes", $0, read: parser.classThresholds)
    }
    parser.checkKinds(classMaps[1])
    let classes = parser.parameters("kinds", classMaps[1], shared: { kind, _ in kind }) {
      parser.classFigures($0, $1)
    }
    let formed = maps("formed-units.yaml", "formed_units")[0].flatMap {
      parser.dated("formed_units", $0, read: parser.formedUnits)
    }
    let staff = parser.staffLaw(
      norms: maps("staff-norms.yaml", "regimes", "leadership"),
      pay: maps("pay.yaml", "base_salary", "officials_salary"),
      redundancy: maps("redundancy.yaml", "severance", "roadmap"))
    let villages = parser.villages(maps("villages.yaml", keys: LawParser.villageKeys))
    let titles = TitleLawParser(parser).regimes(maps("titles.yaml", "regimes")[0])
    let procedure = ProcedureLawParser(parser)
      .procedure(maps("procedure.yaml", "preparation", "tasks", "consultation", "central_support"))
    let documents = maps("documents.yaml", "documents")[0].map(parser.documents) ?? []
    try log.throwIfErrors()
    guard let thresholds, let formed, let staff, let villages, let procedure else {
      throw ProblemReport(.badData, log.problems)
    }
    return LawBook(
      standards: standards, adjustments: adjustments, due: due, formedUnits: formed,
      exemptions: grounds, classes: classes, classThresholds: thresholds, staff: staff,
      villages: villages, titles: titles, procedure: procedure, documents: documents,
      hash: ContentHash(ofFiles: contents))
  }
}
