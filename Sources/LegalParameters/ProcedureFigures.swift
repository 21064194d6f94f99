import SourceFiles

/// A step of preparation before a resolution can take effect, in the order of the steps.
public enum PreparationStep: String, Sendable, Hashable, CaseIterable {
  /// Voters are consulted (Law 77/2015 Đ131–132, NĐ54).
  case voters
  /// The People's Councils of commune, district and province decide (NQ1211 Đ29).
  case councils
  /// Appraisal, Government and the Standing Committee of the National Assembly (NQ35 Đ9).
  case resolution
}

/// How an arrangement is prepared and carried out, `procedure.yaml`.
///
/// The figures are those of 2023–2025 and do not depend on the day; a scenario may change them.
public struct ProcedureFigures: Sendable, Hashable {
  /// How long a step takes.
  public struct Preparation: Sendable, Hashable {
    /// The step in words.
    public let title: Phrase
    /// Days.
    public let days: Int
    /// Where the days come from.
    public let citation: Citation
  }

  /// What a deadline is counted from.
  public enum Anchor: String, Sendable, Hashable, CaseIterable {
    /// The day on which work begins.
    case start
    /// The end of the step that consults voters.
    case voters
    /// The end of the step of the People's Councils.
    case councils
    /// The end of preparation.
    case resolution
    /// The day on which the arrangement takes effect.
    case effect
  }

  /// A task of the work schedule (lịch công tác).
  public struct Task: Sendable, Hashable {
    /// The key by which a scenario names it.
    public let key: String
    /// What is done.
    public let title: Phrase
    /// Who leads.
    public let lead: Phrase
    /// Who takes part.
    public let partner: Phrase
    /// What comes out.
    public let product: Phrase
    /// What the deadline is counted from.
    public let from: Anchor
    /// Days from there; negative before it.
    public let days: Int
    /// Whole years from there, in place of days.
    public let years: Int?
    /// The rule, and how certain the time is.
    public let citation: Citation
  }

  /// When voters agree.
  public struct Consultation: Sendable, Hashable {
    /// The percentage of all voters on the list above which they do.
    public let moreThanPercent: Int
    /// The article.
    public let citation: Citation
  }

  /// What the central budget gives once to provinces that receive balancing transfers (NQ35 Đ22.2).
  public struct Support: Sendable, Hashable {
    /// Đồng for each district less.
    public let district: Int
    /// Đồng for each commune less.
    public let commune: Int
    /// The article.
    public let citation: Citation
  }

  /// The steps.
  public let preparation: [PreparationStep: Preparation]
  /// The tasks in the order of the file.
  public let tasks: [Task]
  /// When voters agree.
  public let consultation: Consultation
  /// Support from the central budget.
  public let support: Support
}
