import SourceFiles

/// How a surplus falls, year by year.
public struct Roadmap: Sendable, Hashable {
  /// Who leaves in one year, and how.
  public struct Departures: Sendable, Hashable {
    /// Who retires or leaves by themselves.
    public var natural = 0
    /// Who takes a place in another unit.
    public var transferred = 0
    /// Who leaves with severance.
    public var severed = 0

    /// All of them.
    public var all: Int { natural + transferred + severed }

    static func + (a: Self, b: Self) -> Self {
      Departures(
        natural: a.natural + b.natural, transferred: a.transferred + b.transferred,
        severed: a.severed + b.severed)
    }
  }

  /// Those of one wave in one year.
  public struct Wave: Sendable, Hashable {
    /// Officials who leave at its start.
    public var officials = Departures()
    /// Non-specialised staff who leave at its start.
    public var nonSpecialised = Departures()
    /// Severance, đồng.
    public var severance = 0
  }

  /// One year.
  public struct Year: Sendable, Hashable {
    /// Counted from 1.
    public let number: Int
    /// Its first day.
    public let from: CalendarDay
    /// Who leaves at its start, by wave; the waves of the problem.
    public let waves: [Wave]
    /// Surplus officials who stay through it.
    public let officialsLeft: Int
    /// Surplus non-specialised staff who stay through it.
    public let nonSpecialisedLeft: Int
    /// Pay of the surplus people who stay through it, đồng.
    public let pay: Int

    /// Officials who leave at its start.
    public var officials: Departures { waves.reduce(.init()) { $0 + $1.officials } }
    /// Non-specialised staff who leave at its start.
    public var nonSpecialised: Departures { waves.reduce(.init()) { $0 + $1.nonSpecialised } }
    /// Severance, đồng.
    public var severance: Int { waves.reduce(0) { $0 + $1.severance } }
  }

  /// The years.
  public let years: [Year]
  /// Whether it is proven that no roadmap is better.
  public let isProven: Bool

  /// Severance and pay of surplus people together, đồng.
  public var cost: Int { years.reduce(0) { $0 + $1.severance + $1.pay } }
  /// Severance, đồng.
  public var severance: Int { years.reduce(0) { $0 + $1.severance } }
  /// Years that surplus people stay, summed.
  public var personYears: Int {
    years.reduce(0) { $0 + $1.officialsLeft + $1.nonSpecialisedLeft }
  }
}

/// Why no roadmap is possible.
public struct RoadmapConflict: Sendable, Hashable {
  /// People who cannot be settled in the time of the law, at the least.
  public let unsettled: Int
  /// The caps that stand against it: `yearly_budget`, `transfer_places`.
  public let caps: [String]
  /// The conflict in words, with what would make it possible.
  public let explanation: Phrase
}

/// What came of the search for a roadmap.
public enum RoadmapOutcome: Sendable, Hashable {
  /// A roadmap.
  case found(Roadmap)
  /// The caps make it impossible.
  case impossible(RoadmapConflict)
  /// The solver gave no answer that stands up to an exact check.
  case unknown
}
