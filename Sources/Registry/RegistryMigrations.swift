import GRDB

/// The versions of the registry's file; what was published is never changed.
enum RegistryMigrations {
  /// Tells the file from those of other programs (“SxPx” in ASCII).
  static let applicationID = 0x5378_5078

  /// Brings a file of any earlier version to the present one.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(
        sql: """
          CREATE TABLE content (hash TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
          CREATE TABLE entry (
            id INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, command TEXT NOT NULL,
            title TEXT NOT NULL, status TEXT NOT NULL, lawful INTEGER NOT NULL,
            scenario TEXT NOT NULL, folder TEXT, note TEXT, program TEXT NOT NULL,
            dataset TEXT NOT NULL, dataset_folder TEXT NOT NULL, dataset_hash TEXT NOT NULL,
            law_hash TEXT NOT NULL, law_day TEXT NOT NULL, phase TEXT NOT NULL,
            scenario_hash TEXT NOT NULL, goals TEXT NOT NULL, totals TEXT NOT NULL,
            resolved TEXT NOT NULL REFERENCES content, units TEXT NOT NULL REFERENCES content,
            groups TEXT NOT NULL REFERENCES content);
          CREATE TABLE file (
            entry INTEGER NOT NULL REFERENCES entry, role TEXT NOT NULL, name TEXT NOT NULL,
            hash TEXT NOT NULL, PRIMARY KEY (entry, role, name)) WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("2: sent to the Ministry") { database in
      try database.execute(
        sql: """
          CREATE TABLE mark (
            id INTEGER PRIMARY KEY AUTOINCREMENT, entry INTEGER NOT NULL REFERENCES entry,
            made TEXT NOT NULL, note TEXT);
          CREATE INDEX mark_of_entry ON mark (entry);
          """)
    }
    return migrator
  }

  /// Runs what a file lacks, also when another process does so at the same time.
  ///
  /// The migrator looks which steps are missing before it locks the file for each. When another process
  /// has made a step in between, making it again fails and changes nothing; the rest is then run.
  static func bringUpToDate(_ queue: DatabaseQueue) throws {
    var made = try steps(queue)
    while true {
      do {
        return try migrator.migrate(queue)
      } catch let error as DatabaseError {
        let now = try steps(queue)
        if now == made { throw error }
        made = now
      }
    }
  }

  /// How many steps a file has behind it.
  private static func steps(_ queue: DatabaseQueue) throws -> Int {
    try queue.read { try migrator.completedMigrations($0).count }
  }
}
