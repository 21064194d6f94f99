import LegalParameters
import SourceFiles

/// The law that the program ships.
public enum RealLaw {
  private static let loaded = Result { try LawBook.load(folder: Repository.path("Datasets/law")) }

  /// All its dated parameters.
  public static func book() throws -> LawBook { try loaded.get() }

  /// Its figures on a day (by default 2023-10-01) in a phase, under Decree 33/2023.
  public static func law(on day: String = "2023-10-01", phase: String = "2023-2025") throws -> Law {
    guard let day = CalendarDay(day) else { throw NotADay() }
    return try book().law(on: day, phase: phase, regime: "decree-33-2023")
  }

  private struct NotADay: Error {}
}
