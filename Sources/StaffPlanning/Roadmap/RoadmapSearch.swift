import LinearOptimization
import SourceFiles

extension Roadmap {
  /// Finds the best roadmap: goal by goal, each proven before the next.
  ///
  /// - Parameter cancellation: Ends the search without an answer.
  public static func search(
    _ problem: RoadmapProblem, cancellation: Cancellation = Cancellation()
  ) -> RoadmapOutcome {
    // The solver keeps its memory by thread, so all of it happens on one of its own.
    let outcome = try? SolverThreads.map([problem], threads: 1) {
      RoadmapSearch(RoadmapModel($0), cancellation: cancellation).outcome()
    }
    return outcome?.first ?? .unknown
  }
}

/// The search for one roadmap, on a solver's thread.
private struct RoadmapSearch {
  /// More than any province's roadmap needs.
  private static let work = 2_000_000

  let model: RoadmapModel
  let cancellation: Cancellation
  private var problem: RoadmapProblem { model.problem }

  init(_ model: RoadmapModel, cancellation: Cancellation) {
    self.model = model
    self.cancellation = cancellation
  }

  func outcome() -> RoadmapOutcome {
    var kept: [(objective: (RoadmapModel.Cell) -> Int, most: Int)] = []
    var best: [Int]?
    var isProven = true
    for objective in model.objectives() {
      let result = solve(model.model(minimising: objective, keeping: kept))
      guard let result else { return .unknown }
      if result.status == .infeasible, best == nil { return conflict() }
      let people = result.values.map { Int($0.rounded()) }
      guard model.isSolution(people) else {
        isProven = false
        break
      }
      let value = zip(model.cells, people).reduce(0) { $0 + objective($1.0) * $1.1 }
      isProven = isProven && result.status == .optimal
      best = people
      kept.append((objective, value))
    }
    return best.map { .found(roadmap($0, isProven: isProven)) } ?? .unknown
  }

  private func solve(_ model: LinearModel) -> IntegerResult? {
    try? solveInteger(
      model,
      options: IntegerOptions(
        limits: Limits(work: Self.work), objectiveIsIntegral: true, cancellation: cancellation))
  }

  // MARK: The roadmap of an answer

  private func roadmap(_ people: [Int], isProven: Bool) -> Roadmap {
    var left = problem.sorts.map(\.people)
    let years = (0..<problem.years).map { year -> Roadmap.Year in
      var waves = problem.waves.map { _ in Roadmap.Wave() }
      for (cell, count) in zip(model.cells, people) where cell.year == year {
        let sort = problem.sorts[cell.sort]
        let body = sort.body == .officials ? \Roadmap.Wave.officials : \.nonSpecialised
        switch cell.way {
        case .natural: waves[sort.wave][keyPath: body].natural += count
        case .transferred: waves[sort.wave][keyPath: body].transferred += count
        case .severed: waves[sort.wave][keyPath: body].severed += count
        }
        waves[sort.wave].severance += model.severance(cell) * count
        left[cell.sort] -= count
      }
      // Who belongs to a later wave is no surplus yet.
      let surplus = zip(problem.sorts, left).filter { sort, _ in
        problem.waves[sort.wave].years.lowerBound <= year
      }
      func staying(_ body: RoadmapProblem.Body) -> Int {
        surplus.reduce(0) { $0 + ($1.0.body == body ? $1.1 : 0) }
      }
      return Roadmap.Year(
        number: year + 1, from: problem.effect.adding(years: year), waves: waves,
        officialsLeft: staying(.officials), nonSpecialisedLeft: staying(.nonSpecialised),
        pay: surplus.reduce(0) { $0 + 12 * $1.0.monthlyPay * $1.1 })
    }
    return Roadmap(years: years, isProven: isProven)
  }

  // MARK: Why there is none

  private func conflict() -> RoadmapOutcome {
    func unsettled(_ caps: RoadmapModel.Caps) -> Int? {
      let result = solve(
        model.model(minimising: { _ in 0 }, caps: caps, slackCost: 1))
      guard let result, result.status == .optimal, let objective = result.objective else {
        return nil
      }
      return Int(objective.rounded())
    }
    guard let people = unsettled(.init()) else { return .unknown }
    var caps: [String] = []
    var relief: [Phrase] = []
    if problem.budget != nil, let rest = unsettled(.init(hasBudget: false)), rest < people {
      caps.append("yearly_budget")
      relief.append(
        Phrase(
          vi: "bỏ mức kinh phí hằng năm thì còn \(rest) người",
          en: "without the yearly budget \(rest) remain"))
    }
    if let rest = unsettled(.init(hasPlaces: false)), rest < people {
      caps.append("transfer_places")
      relief.append(
        Phrase(
          vi: "thêm chỗ ở đơn vị khác thì còn \(rest) người",
          en: "with places enough in other units \(rest) remain"))
    }
    let hope =
      relief.isEmpty
      ? Phrase(vi: "", en: "")
      : Phrase(
        vi: " Nếu \(relief.map(\.vi).joined(separator: "; ")).",
        en: " But \(relief.map(\.en).joined(separator: "; ")).")
    return .impossible(
      RoadmapConflict(
        unsettled: people, caps: caps,
        explanation: Phrase(
          vi:
            "Trong \(problem.years) năm, dưới các mức trần của kịch bản, ít nhất \(people) người dôi "
            + "dư không được giải quyết." + hope.vi,
          en: "In \(problem.years) years, under the scenario's caps, at least \(people) surplus "
            + "people cannot be settled." + hope.en)))
  }
}
