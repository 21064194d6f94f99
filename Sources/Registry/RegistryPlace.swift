import Foundation

/// Where the registry lies.
public enum RegistryPlace {
  /// The variable that names the file.
  public static let variable = "SAPXEP_REGISTRY"

  /// The stated file, else that of `SAPXEP_REGISTRY`, else `sapxep/history.sqlite` in the user's data
  /// folder; `nil` where there is no such folder.
  public static func file(
    stated: String?, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String? {
    if let stated { return stated }
    if let named = environment[variable], !named.isEmpty { return named }
    // Relative paths there are to be passed over (XDG Base Directory Specification).
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/sapxep/history.sqlite"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/share/sapxep/history.sqlite"
  }
}
