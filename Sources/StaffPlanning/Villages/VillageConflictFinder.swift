import LinearOptimization
import Partitioning
import Scenarios
import SourceFiles

/// Says why a component of villages has no legal plan.
struct VillageConflictFinder {
  let judge: VillageJudge
  let listing: Listing
  private var villageCase: VillageCase { judge.villageCase }

  /// The conflicts of one component that cannot be solved.
  ///
  /// A village that no allowed group contains is a conflict of its own. Otherwise the villages that
  /// must merge are thinned out until every one of them is needed for the conflict.
  func conflicts(in component: Component) -> [VillagePlan.Conflict] {
    let demanding = component.units.filter { !judge.mayStayAlone($0) }
    let covered = Set(component.choices.flatMap { listing.pool[$0] })
    let hopeless = demanding.filter { !covered.contains($0) }
    if !hopeless.isEmpty { return hopeless.map { conflict([$0]) } }
    var needed = demanding
    for village in demanding {
      let rest = needed.filter { $0 != village }
      if !rest.isEmpty, !canResolve(rest, component) { needed = rest }
    }
    return [conflict(needed)]
  }

  /// Whether disjoint groups can cover `villages` when every other village may stay alone.
  ///
  /// What could not be decided stays in the conflict: it then is true, but may be too large.
  private func canResolve(_ villages: [Int], _ component: Component) -> Bool {
    let wanted = Set(villages)
    var relaxed = Listing(goalCount: 1)
    for village in component.units where !wanted.contains(village) {
      relaxed.add(CollectionOfOne(village), quantities: [0])
    }
    for choice in component.choices where listing.pool.size(choice) > 1 {
      relaxed.add(listing.pool[choice], quantities: [0])
    }
    var search = PartitionSearch(
      relaxed, scope: component.units, settings: .init(), cancellation: Cancellation())
    search.run()
    return search.infeasible.isEmpty
  }

  // MARK: The conflict in words

  private func conflict(_ villages: [Int]) -> VillagePlan.Conflict {
    var counts: [VillageJudge.Refusal: Int] = [:]
    var allowed = 0
    let communes = Set(villages.map { villageCase.map.villages[$0].commune })
    judge.forEachGroup(in: communes) { members, _, refusal in
      guard members.contains(where: villages.contains) else { return }
      if let refusal { counts[refusal, default: 0] += 1 } else { allowed += 1 }
    }
    let rules =
      ["must_merge", "max_units"]
      + VillageJudge.Refusal.allCases.filter { counts[$0] != nil }.map(\.rawValue)
      + (otherKinds(of: villages) > 0 ? ["mixed_kinds"] : [])
    return VillagePlan.Conflict(
      villages: villages, rules: rules,
      explanation: phrase(villages, refusals: counts, allowed: allowed))
  }

  /// How many neighbours in the commune are left out because they are of the other kind.
  private func otherKinds(of villages: [Int]) -> Int {
    guard villageCase.request.mixedKinds == .never else { return 0 }
    let all = villageCase.map.villages
    return Set(
      villages.flatMap { village in
        villageCase.map.neighbours[village].filter {
          all[$0].commune == all[village].commune && all[$0].kind != all[village].kind
        }
      }
    ).count
  }

  private func phrase(
    _ villages: [Int], refusals: [VillageJudge.Refusal: Int], allowed: Int
  ) -> Phrase {
    let names = villages.map(label)
    let (vi, en) = (names.map(\.vi), names.map(\.en))
    let most = villageCase.request.maxUnits
    let looked = refusals.values.reduce(0, +) + allowed
    let reasons =
      VillageJudge.Refusal.allCases.compactMap { refusal in
        refusals[refusal].map { sentence(refusal, $0) }
      } + [Phrase(vi: "\(allowed) nhóm được phép", en: "\(allowed) allowed")]
    let isOne = villages.count == 1
    let others = otherKinds(of: villages)
    let mixed =
      others == 0
      ? Phrase(vi: "", en: "")
      : Phrase(
        vi: " \(others) nơi liền kề khác loại (thôn, tổ dân phố) không được xét: mixed_kinds là "
          + "never.",
        en: " \(others) neighbours of the other kind are not considered: mixed_kinds is never.")
    let found =
      looked == 0
      ? Phrase(
        vi: "Không có nơi liền kề nào cùng xã, cùng loại để nhập, hoặc max_units là \(most).",
        en: "There is no neighbour of its commune and kind to merge with, or max_units is \(most).")
      : Phrase(
        vi: "Trong \(looked) nhóm liền kề tối đa \(most) thôn có chứa "
          + "\(isOne ? "thôn này" : "các thôn này"): "
          + reasons.map(\.vi).joined(separator: "; ") + ".",
        en: "Of \(looked) connected groups of at most \(most) villages that contain "
          + "\(isOne ? "it" : "them"): " + reasons.map(\.en).joined(separator: "; ") + ".")
    return Phrase(
      vi: (isOne
        ? "\(vi[0]) phải sáp nhập nhưng không có phương án hợp lệ nào. "
        : "\(vi.joined(separator: ", ")) phải sáp nhập nhưng không thể cùng được giải quyết. ")
        + found.vi + mixed.vi,
      en: (isOne
        ? "\(en[0]) must merge but has no legal group. "
        : "\(en.joined(separator: ", ")) must merge but cannot all be resolved together. ")
        + found.en + mixed.en)
  }

  /// “T01 Thôn Đông (80 hộ, quy mô 300)”.
  private func label(_ village: Int) -> Phrase {
    let facts = judge.facts[village]
    let name = villageCase.map.villages[village]
    let (households, size) = (facts.standing.households, facts.standing.size.households)
    return Phrase(
      vi: "\(name.code) \(name.name) (\(households) hộ, quy mô \(size))",
      en: "\(name.code) \(name.name) (\(households) households, size \(size))")
  }

  private func sentence(_ refusal: VillageJudge.Refusal, _ count: Int) -> Phrase {
    switch refusal {
    case .nothingToMerge:
      Phrase(
        vi: "\(count) nhóm không có thôn nào dưới quy mô", en: "\(count) have no village below size"
      )
    case .consent:
      Phrase(
        vi: "\(count) nhóm có thôn mà cử tri đồng ý không quá "
          + "\(villageCase.figures.merging.consentAbovePercent) %",
        en: "\(count) have a village in which not more than "
          + "\(villageCase.figures.merging.consentAbovePercent) % of the voters agree")
    case .stillTooSmall:
      Phrase(
        vi: "\(count) nhóm vẫn dưới \(villageCase.figures.merging.mustMergeBelowPercent) % quy mô",
        en: "\(count) stay below \(villageCase.figures.merging.mustMergeBelowPercent) % of the size"
      )
    }
  }
}
