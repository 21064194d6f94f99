import Foundation
import GRDB
import SourceFiles

/// The plans that were made on this computer, in one SQLite file.
///
/// Several processes may use it at once; a process that is killed leaves it as it was before its last
/// step. Texts that many plans share are kept once.
public final class Registry: Sendable {
  /// What the registry is opened for.
  public enum Purpose: Sendable {
    /// A file that is missing is made.
    case writing
    /// A file that may be read only is read, too.
    case reading
  }

  private let queue: DatabaseQueue
  private let path: String
  /// How long to wait for another process, in seconds.
  private static let patience: TimeInterval = 10
  /// How long to rest between two attempts to open a file, in seconds.
  private static let rest: TimeInterval = 0.02

  /// Opens the file at `path`.
  ///
  /// - Throws: ``ProblemReport`` when it is missing, damaged, of a later version or not accessible.
  public init(_ path: String, for purpose: Purpose) throws(ProblemReport) {
    self.path = path
    do {
      queue = try Self.openPatiently(path, for: purpose)
    } catch {
      throw RegistryProblem.report(error, at: path)
    }
  }

  /// Opens the file, again and again while another process makes it.
  ///
  /// SQLite waits for locks by itself, but not while the kind of the file's log is set.
  private static func openPatiently(
    _ path: String, for purpose: Purpose
  ) throws -> DatabaseQueue {
    let end = Date(timeIntervalSinceNow: patience)
    while true {
      do {
        return try open(path, for: purpose)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && Date() < end {
        Thread.sleep(forTimeInterval: rest)
      }
    }
  }

  private static func open(_ path: String, for purpose: Purpose) throws -> DatabaseQueue {
    switch purpose {
    case .writing:
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw RegistryProblem.folder(folder, at: path)
      }
    case .reading:
      // SQLite would make a missing file.
      if !FileManager.default.fileExists(atPath: path) { throw RegistryProblem.missing(path) }
    }
    // A pipe or a device would be waited for without end.
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type]
      let link = kind as? FileAttributeType == .typeSymbolicLink
      if isFolder.boolValue || !(link || kind as? FileAttributeType == .typeRegular) {
        throw RegistryProblem.notAFile(path)
      }
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let files = FileManager.default
    let mayWrite =
      files.isWritableFile(atPath: folder)
      && (!files.fileExists(atPath: path) || files.isWritableFile(atPath: path))
    if purpose == .reading, !mayWrite { return try openReadOnly(path) }
    var configuration = Self.configuration
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try refuseForeign(queue, path)
    try RegistryMigrations.bringUpToDate(queue)
    return queue
  }

  /// Opens a file in a place that may not be written.
  ///
  /// SQLite needs to write beside a file that has a log of changes, unless it is told that nobody
  /// changes it. Then it passes over the log, so that is asked only where there is none. A log that
  /// a killed process left without its index is read on a copy.
  private static func openReadOnly(_ path: String) throws -> DatabaseQueue {
    var configuration = Self.configuration
    configuration.readonly = true
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    let hasLog = (log ?? 0) > 0
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    let queue =
      hasLog && !FileManager.default.fileExists(atPath: path + "-shm")
      ? try copy(of: path)
      : try DatabaseQueue(
        path: hasLog ? path : "file:\(escaped)?immutable=1", configuration: configuration)
    try refuseForeign(queue, path)
    let isCurrent = try queue.read { database in
      try RegistryMigrations.migrator.hasCompletedMigrations(database)
    }
    if !isCurrent { throw RegistryProblem.oldAndReadOnly(path) }
    return queue
  }

  /// The file with all that its log holds, in memory.
  static func copy(of path: String) throws -> DatabaseQueue {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("sapxep-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("history.sqlite").path
    for end in ["", "-wal"] { try files.copyItem(atPath: path + end, toPath: copy + end) }
    // A copy of a file that may only be read may only be read, too.
    for end in ["", "-wal"] {
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy + end)
    }
    let memory = try DatabaseQueue()
    try DatabaseQueue(path: copy, configuration: configuration).backup(to: memory)
    return memory
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    return configuration
  }

  /// Refuses files of other programs and of later versions of this one.
  private static func refuseForeign(_ queue: DatabaseQueue, _ path: String) throws {
    let (isForeign, isLater) = try queue.read { database in
      let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
      // The list of migrations comes before the first of them: another process may be at it, or was
      // killed there.
      let tables = try Int.fetchOne(
        database, sql: "SELECT COUNT(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'")
      let hasTables = (tables ?? 0) > 0
      return (
        hasTables && id != RegistryMigrations.applicationID,
        try RegistryMigrations.migrator.hasBeenSuperseded(database)
      )
    }
    if isForeign { throw RegistryProblem.damaged(path) }
    if isLater { throw RegistryProblem.later(path) }
  }

  // MARK: Writing

  /// Keeps a plan.
  ///
  /// - Returns: Its number.
  @discardableResult
  public func add(
    _ entry: RegistryEntry, _ content: RegistryContent
  ) throws(ProblemReport) -> Int {
    try reporting {
      try queue.write { database in
        let resolved = try keep(content.resolved, database)
        let units = try keep(Self.json(content.units), database)
        let groups = try keep(Self.json(content.groups), database)
        try database.execute(
          sql: """
            INSERT INTO entry (made, command, title, status, lawful, scenario, folder, note, program,
              dataset, dataset_folder, dataset_hash, law_hash, law_day, phase, scenario_hash, goals,
              totals, resolved, units, groups)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            entry.made, entry.command, entry.title, entry.status, entry.isLawful, entry.scenario,
            entry.folder, entry.note, entry.program, entry.dataset, entry.datasetFolder,
            entry.datasetHash, entry.lawHash, entry.lawDay, entry.phase, entry.scenarioHash,
            Self.json(entry.goals), Self.json(entry.totals), resolved, units, groups,
          ])
        let id = database.lastInsertedRowID
        var files = content.datasetFiles.map { (role: "dataset", name: $0, hash: $1) }
        for (name, text) in content.lawFiles {
          files.append((role: "law", name: name, hash: try keep(text, database)))
        }
        for file in files {
          try database.execute(
            sql: "INSERT INTO file (entry, role, name, hash) VALUES (?, ?, ?, ?)",
            arguments: [id, file.role, file.name, file.hash])
        }
        return Int(id)
      }
    }
  }

  /// Keeps a text once and returns its fingerprint.
  private func keep(_ text: String, _ database: Database) throws -> String {
    let hash = ContentHash(of: text.utf8).description
    try database.execute(
      sql: "INSERT OR IGNORE INTO content (hash, text) VALUES (?, ?)", arguments: [hash, text])
    return hash
  }

  /// Notes that a plan was sent to the Ministry.
  public func mark(_ id: Int, made: String, note: String?) throws(ProblemReport) {
    try reporting {
      try queue.write { database in
        try database.execute(
          sql: "INSERT INTO mark (entry, made, note) VALUES (?, ?, ?)",
          arguments: [id, made, note])
      }
    }
  }

  /// Takes the last mark of a plan back.
  ///
  /// - Returns: Whether it had one.
  public func unmark(_ id: Int) throws(ProblemReport) -> Bool {
    try reporting {
      try queue.write { database in
        try database.execute(
          sql: """
            DELETE FROM mark WHERE id = (SELECT MAX(id) FROM mark WHERE entry = ?)
            """, arguments: [id])
        return database.changesCount > 0
      }
    }
  }

  // MARK: Reading

  /// All plans, the latest first; at most `limit`.
  public func entries(limit: Int = .max) throws(ProblemReport) -> [RegistryEntry] {
    try reporting {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database, sql: "SELECT * FROM entry ORDER BY id DESC LIMIT ?",
          arguments: [Int64(clamping: limit)])
        return try rows.map { try entry($0, database) }
      }
    }
  }

  /// How many plans there are.
  public func count() throws(ProblemReport) -> Int {
    try reporting {
      try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM entry") ?? 0 }
    }
  }

  /// The plan with a number; `nil` when there is none.
  public func entry(_ id: Int) throws(ProblemReport) -> RegistryEntry? {
    try first(sql: "SELECT * FROM entry WHERE id = ?", [id])
  }

  /// The plan that was made last.
  public func last() throws(ProblemReport) -> RegistryEntry? {
    try first(sql: "SELECT * FROM entry ORDER BY id DESC LIMIT 1", [])
  }

  /// The plan that was sent to the Ministry last.
  public func lastSent() throws(ProblemReport) -> RegistryEntry? {
    try first(
      sql: """
        SELECT entry.* FROM entry JOIN mark ON mark.entry = entry.id ORDER BY mark.id DESC LIMIT 1
        """, [])
  }

  /// What a plan was made of.
  public func content(of id: Int) throws(ProblemReport) -> RegistryContent {
    try reporting {
      try queue.read { database in
        func text(_ column: String) throws -> String {
          try String.fetchOne(
            database,
            sql: "SELECT text FROM content JOIN entry ON entry.\(column) = hash WHERE id = ?",
            arguments: [id]) ?? ""
        }
        let files = try Row.fetchAll(
          database,
          sql: """
            SELECT role, name, file.hash AS hash, text FROM file
            LEFT JOIN content ON content.hash = file.hash WHERE entry = ?
            """, arguments: [id])
        var content = RegistryContent(
          resolved: try text("resolved"), units: Self.read(try text("units")),
          groups: Self.read(try text("groups")), datasetFiles: [:], lawFiles: [:])
        for row in files {
          let name: String = row["name"]
          if row["role"] == "law" {
            content.lawFiles[name] = row["text"] ?? ""
          } else {
            content.datasetFiles[name] = row["hash"]
          }
        }
        return content
      }
    }
  }

  private func first(
    sql: String, _ arguments: StatementArguments
  ) throws(ProblemReport) -> RegistryEntry? {
    try reporting {
      try queue.read { database in
        try Row.fetchOne(database, sql: sql, arguments: arguments).map { try entry($0, database) }
      }
    }
  }

  private func entry(_ row: Row, _ database: Database) throws -> RegistryEntry {
    let id: Int = row["id"]
    let marks = try Row.fetchAll(
      database, sql: "SELECT made, note FROM mark WHERE entry = ? ORDER BY id", arguments: [id])
    var entry = RegistryEntry(
      made: row["made"], command: row["command"], title: row["title"], status: row["status"],
      isLawful: row["lawful"], scenario: row["scenario"], folder: row["folder"],
      note: row["note"], program: row["program"], dataset: row["dataset"],
      datasetFolder: row["dataset_folder"], datasetHash: row["dataset_hash"],
      lawHash: row["law_hash"], lawDay: row["law_day"], phase: row["phase"],
      scenarioHash: row["scenario_hash"], goals: Self.read(row["goals"]),
      totals: Self.read(row["totals"]))
    entry.id = id
    entry.marks = marks.map { .init(made: $0["made"], note: $0["note"]) }
    return entry
  }

  // MARK: Texts

  private static func json<Value: Encodable>(_ value: Value) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(value)) ?? Data(), as: UTF8.self)
  }

  private static func read<Item: Decodable>(_ text: String) -> [Item] {
    (try? JSONDecoder().decode([Item].self, from: Data(text.utf8))) ?? []
  }

  private func reporting<Value>(_ body: () throws -> Value) throws(ProblemReport) -> Value {
    do {
      return try body()
    } catch {
      throw RegistryProblem.report(error, at: path)
    }
  }
}
