import SourceFiles

/// The kind of a village: not an administrative unit, but the community below one.
public enum VillageKind: String, Sendable, Hashable, CaseIterable {
  /// Thôn (làng, ấp, bản, buôn …), in a commune.
  case thon
  /// Tổ dân phố (khu phố, khóm …), in a ward or township.
  case toDanPho = "to_dan_pho"

  /// The kind that belongs to a commune-level unit of `kind`.
  public init(in kind: UnitKind) {
    self = kind == .xa ? .thon : .toDanPho
  }

  /// The word that stands before a village's name.
  public var prefix: String {
    switch self {
    case .thon: "Thôn"
    case .toDanPho: "Tổ dân phố"
    }
  }

  /// The kind in words.
  public var phrase: Phrase {
    switch self {
    case .thon: Phrase(vi: "thôn", en: "thôn")
    case .toDanPho: Phrase(vi: "tổ dân phố", en: "tổ dân phố")
    }
  }
}

/// What a village has that changes its size standard or its fund.
public struct VillageTraits: OptionSet, Sendable, Hashable {
  /// The set's bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// In a commune that is key or complex in security (trọng điểm, phức tạp về an ninh trật tự).
  public static let keySecurity = VillageTraits(rawValue: 1 << 0)
  /// In a commune on the national border.
  public static let border = VillageTraits(rawValue: 1 << 1)
  /// In an island commune.
  public static let island = VillageTraits(rawValue: 1 << 2)
  /// A tổ dân phố that was a large thôn before its commune became urban; it keeps that fund.
  public static let formerLargeThon = VillageTraits(rawValue: 1 << 3)
}

/// A village (thôn) or residential group (tổ dân phố) with its figures.
public struct Village: Sendable, Hashable {
  /// What voters, or those who represent households, said about merging.
  public struct Consultation: Sendable, Hashable {
    /// All who are on the list.
    public let voters: Int
    /// Those of them who agree.
    public let agree: Int

    /// Records an answer.
    public init(voters: Int, agree: Int) {
      self.voters = voters
      self.agree = agree
    }
  }

  /// The code, text.
  public let code: String
  /// The full name with its kind, such as “Thôn Đông”.
  public let name: String
  /// The kind.
  public let kind: VillageKind
  /// The index of its commune in ``Dataset/units``.
  public let commune: Int
  /// The number of households.
  public let households: Int
  /// What voters said; `nil` when they were not asked.
  public let consultation: Consultation?
  /// Non-specialised people at work; `nil` when the dataset does not say.
  public let people: Int?
  /// What changes its standard or fund.
  public let traits: VillageTraits

  /// Makes a village.
  public init(
    code: String, name: String, kind: VillageKind, commune: Int, households: Int,
    consultation: Consultation? = nil, people: Int? = nil, traits: VillageTraits = []
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.commune = commune
    self.households = households
    self.consultation = consultation
    self.people = people
    self.traits = traits
  }

  /// The name without its kind: “Đông”.
  public var bareName: String {
    for kind in VillageKind.allCases where name.hasPrefix(kind.prefix + " ") {
      return String(name.dropFirst(kind.prefix.count + 1))
    }
    return name
  }
}

/// The villages of a dataset and which of them touch.
public struct VillageMap: Sendable {
  /// The villages in ascending order of code.
  public let villages: [Village]
  /// For each village those that it touches, ascending.
  public let neighbours: [[Int]]
  /// What is assumed where the table says nothing, in words.
  public let assumptions: [Phrase]

  /// Makes a map; `villages` is in ascending order of code and each pair is named once.
  public init(villages: [Village], pairs: [(a: Int, b: Int)], assumptions: [Phrase] = []) {
    self.villages = villages
    var lists = [[Int]](repeating: [], count: villages.count)
    for pair in pairs {
      lists[pair.a].append(pair.b)
      lists[pair.b].append(pair.a)
    }
    neighbours = lists.map { $0.sorted() }
    self.assumptions = assumptions
  }
}
