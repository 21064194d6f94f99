/// What the voters of a unit and its People's Councils said of the plan (Law 77/2015 Đ131.6).
public struct VoterOpinion: Sendable, Hashable {
  /// A resolution of a People's Council.
  public struct Council: Sendable, Hashable {
    /// Number and symbol, such as “05/NQ-HĐND”.
    public let resolution: String
    /// The share of the deputies in favour in hundredths of a percent; `nil` when it is not stated.
    public let share: Int?

    /// Records a resolution.
    public init(resolution: String, share: Int? = nil) {
      self.resolution = resolution
      self.share = share
    }
  }

  /// All voters on the list.
  public let voters: Int
  /// Those who took part.
  public let tookPart: Int?
  /// Those who agree.
  public let agree: Int
  /// Those who disagree.
  public let disagree: Int?
  /// Those who said something else, invalid ballots included.
  public let other: Int?
  /// The council of the unit.
  public let commune: Council?
  /// The council of its district.
  public let district: Council?

  /// Records an opinion.
  public init(
    voters: Int, tookPart: Int? = nil, agree: Int, disagree: Int? = nil, other: Int? = nil,
    commune: Council? = nil, district: Council? = nil
  ) {
    self.voters = voters
    self.tookPart = tookPart
    self.agree = agree
    self.disagree = disagree
    self.other = other
    self.commune = commune
    self.district = district
  }

  /// Whether more than `percent` of all voters agree.
  public func agrees(byMoreThan percent: Int) -> Bool { agree * 100 > voters * percent }
}
