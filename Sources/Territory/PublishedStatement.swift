import SourceFiles

/// Something that was published about the people of a dataset's units.
///
/// Its figures are inputs: a check sets what the model gives beside them and never takes them for
/// results.
public struct PublishedStatement: Sendable, Hashable {
  /// How certain it is that this was published, by the letters that the law's figures use.
  public enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// Read in the original text.
    case original = "A"
    /// Read in the press or on an agency's page.
    case reported = "B"
    /// Background knowledge, not read in a source.
    case background = "C"
    /// Inferred or unsure.
    case inferred = "D"

    /// The mark that stands behind an uncertain figure; empty for the original text.
    public var mark: String { self == .original ? "" : "(\(rawValue))" }
  }

  /// The places whose people are counted.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    /// Commune-level units.
    case commune
    /// Villages and residential groups.
    case village
  }

  /// A number of places that the statement may speak of.
  public struct Count: Sendable, Hashable {
    /// The places.
    public let count: Int
    /// Which they are.
    public let what: Phrase
    /// How certain their number is.
    public let certainty: Certainty

    /// Makes a count.
    public init(count: Int, what: Phrase, certainty: Certainty) {
      (self.count, self.what, self.certainty) = (count, what, certainty)
    }
  }

  /// So many people fewer, which is so many percent.
  public struct Reduction: Sendable, Hashable {
    /// The places.
    public let place: Place
    /// People fewer, above zero.
    public let people: Int
    /// The percentage times 10^``places``, above zero.
    public let percent: Int
    /// The decimal places with which the percentage was published.
    public let places: Int
    /// The numbers of places that may be meant; empty when none was published.
    public let counts: [Count]

    /// Makes a reduction.
    public init(place: Place, people: Int, percent: Int, places: Int, counts: [Count]) {
      (self.place, self.people, self.percent, self.places) = (place, people, percent, places)
      self.counts = counts
    }
  }

  /// Units that disappear, and how many people that removes.
  public struct RemovedUnits: Sendable, Hashable {
    /// Units of one class, of one kind or of kinds that were not told apart.
    public struct Group: Sendable, Hashable {
      /// The kinds, in the order of the file.
      public let kinds: [UnitKind]
      /// The class.
      public let unitClass: UnitClass
      /// How many units.
      public let count: Int

      /// Makes a group.
      public init(kinds: [UnitKind], unitClass: UnitClass, count: Int) {
        (self.kinds, self.unitClass, self.count) = (kinds, unitClass, count)
      }
    }

    /// The units.
    public let groups: [Group]
    /// The officials as published.
    public let officials: Int
    /// The non-specialised staff as published.
    public let nonSpecialised: Int

    /// Makes the statement.
    public init(groups: [Group], officials: Int, nonSpecialised: Int) {
      (self.groups, self.officials, self.nonSpecialised) = (groups, officials, nonSpecialised)
    }
  }

  /// What is stated.
  public enum Content: Sendable, Hashable {
    /// A reduction with its percentage.
    case reduction(Reduction)
    /// The people of removed units.
    case removedUnits(RemovedUnits)
  }

  /// The id, unique in its file.
  public let id: String
  /// What it is about.
  public let title: Phrase
  /// Where it was published.
  public let source: String
  /// When.
  public let date: CalendarDay
  /// How certain it is.
  public let certainty: Certainty
  /// What is stated.
  public let content: Content

  /// Makes a statement.
  public init(
    id: String, title: Phrase, source: String, date: CalendarDay, certainty: Certainty,
    content: Content
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.date = date
    self.certainty = certainty
    self.content = content
  }
}
