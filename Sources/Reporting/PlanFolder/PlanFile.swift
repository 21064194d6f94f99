/// What lies in a plan folder; the only place where these names stand.
public enum PlanFile: String, Sendable, CaseIterable {
  /// The plan; the file by which such a folder is known.
  case plan = "plan.json"
  /// What happens to the staff.
  case staff = "staff.json"
  /// The scenario after inheritance.
  case resolved = "resolved.yaml"
  /// The report as text.
  case summary = "summary.txt"
  /// The model for other solvers.
  case model = "model.lp"
  /// Where the inputs lay, and when.
  case lock = "run.lock"
  /// Figures of provinces, where units of several are arranged.
  case provinces = "provinces.csv"
  /// The folder of the proofs.
  case certificates = "certificate"

  /// The path of the file in `folder`.
  public func path(in folder: String) -> String { folder + "/" + rawValue }
}
