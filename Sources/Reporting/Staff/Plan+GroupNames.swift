import Planning

extension Plan {
  /// The name of each group's new unit, by the group's id.
  var groupNames: [String: String] {
    Dictionary(groups.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
