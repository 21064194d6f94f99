import ArgumentParser

/// A path on the command line; an empty one, as an unset shell variable leaves it, is refused.
struct StatedPath: ExpressibleByArgument {
  /// The path as written.
  let path: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    path = argument
  }
}
