import SourceFiles

/// One plan that was made: what of, when, and what it came to.
public struct RegistryEntry: Sendable, Hashable {
  /// A figure by its name in plan.json.
  public struct Figure: Sendable, Hashable, Codable {
    /// The name, such as `units_after`.
    public let name: String
    /// The value.
    public let value: Int
    /// The proven bound; `nil` where there is none.
    public let bound: Int?

    /// States a figure.
    public init(name: String, value: Int, bound: Int? = nil) {
      self.name = name
      self.value = value
      self.bound = bound
    }
  }

  /// That a plan was sent to the Ministry.
  public struct Mark: Sendable, Hashable {
    /// When it was marked, ISO 8601.
    public let made: String
    /// What was noted with it.
    public let note: String?
  }

  /// The number under which it is kept; 0 before it is.
  public internal(set) var id: Int = 0
  /// When it was made, ISO 8601 in UTC.
  public let made: String
  /// The command that made it: `run` or `assess`.
  public let command: String
  /// The scenario's title.
  public let title: String
  /// How much is known of the plan, as plan.json says.
  public let status: String
  /// Whether it is lawful.
  public let isLawful: Bool
  /// The scenario file.
  public let scenario: String
  /// The plan folder; `nil` where none was written.
  public let folder: String?
  /// What the user noted.
  public let note: String?
  /// The program's version.
  public let program: String
  /// The dataset's name.
  public let dataset: String
  /// The dataset's folder.
  public let datasetFolder: String
  /// The fingerprint of the dataset.
  public let datasetHash: String
  /// The fingerprint of the law.
  public let lawHash: String
  /// The day whose law holds.
  public let lawDay: String
  /// The phase of arrangement.
  public let phase: String
  /// The fingerprint of the resolved scenario.
  public let scenarioHash: String
  /// The goals in order.
  public let goals: [Figure]
  /// Further totals.
  public let totals: [Figure]
  /// When it was sent to the Ministry, the earliest first.
  public internal(set) var marks: [Mark] = []

  /// The goals in order, then the totals that are no goals.
  public var figures: [Figure] {
    goals + totals.filter { total in !goals.contains { $0.name == total.name } }
  }

  /// Describes a plan that was made.
  public init(
    made: String, command: String, title: String, status: String, isLawful: Bool,
    scenario: String, folder: String?, note: String?, program: String, dataset: String,
    datasetFolder: String, datasetHash: String, lawHash: String, lawDay: String, phase: String,
    scenarioHash: String, goals: [Figure], totals: [Figure]
  ) {
    self.made = made
    self.command = command
    self.title = title
    self.status = status
    self.isLawful = isLawful
    self.scenario = scenario
    self.folder = folder
    self.note = note
    self.program = program
    self.dataset = dataset
    self.datasetFolder = datasetFolder
    self.datasetHash = datasetHash
    self.lawHash = lawHash
    self.lawDay = lawDay
    self.phase = phase
    self.scenarioHash = scenarioHash
    self.goals = goals
    self.totals = totals
  }
}

/// What a plan was made of and what it does, as far as versions are compared by it.
public struct RegistryContent: Sendable, Hashable {
  /// A unit with its figures.
  public struct Unit: Sendable, Hashable, Codable {
    /// The code.
    public let code: String
    /// The full name.
    public let name: String
    /// The district's name.
    public let district: String
    /// The number of people; `nil` where the dataset lacks it.
    public let population: Int?
    /// The area in m²; `nil` where the dataset lacks it.
    public let area: Int?

    /// States a unit.
    public init(code: String, name: String, district: String, population: Int?, area: Int?) {
      self.code = code
      self.name = name
      self.district = district
      self.population = population
      self.area = area
    }
  }

  /// A group of the plan.
  public struct Group: Sendable, Hashable, Codable {
    /// The codes of its members and parts.
    public let members: [String]
    /// The new unit's name.
    public let name: String
    /// The year in which it takes effect, when it has one.
    public let year: Int?
    /// The clause of NQ35 Đ4.1.
    public let basis: String

    /// States a group.
    public init(members: [String], name: String, year: Int?, basis: String) {
      self.members = members
      self.name = name
      self.year = year
      self.basis = basis
    }
  }

  /// The resolved scenario's text.
  public var resolved: String
  /// The units of the dataset.
  public var units: [Unit]
  /// The groups of the plan.
  public var groups: [Group]
  /// The fingerprint of each file of the dataset, by name.
  public var datasetFiles: [String: String]
  /// The text of each file of the law, by name.
  public var lawFiles: [String: String]

  /// States what a plan was made of.
  public init(
    resolved: String, units: [Unit], groups: [Group], datasetFiles: [String: String],
    lawFiles: [String: String]
  ) {
    self.resolved = resolved
    self.units = units
    self.groups = groups
    self.datasetFiles = datasetFiles
    self.lawFiles = lawFiles
  }
}
