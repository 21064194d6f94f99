import Scenarios
import Territory

/// The decided and the proposed moves of communes, looked for again.
///
/// A proposal is one commune of a neighbouring district, or two that touch, one of which touches a
/// due district: afterwards neither district is due, and the giver is in no more pieces than before.
/// Two are proposed only where neither alone would do, or where only both make all reach standards.
struct MoveCheck {
  let scope: JudgedScope
  let below: CommunesOfDistricts
  let level: DistrictLevel

  /// How many proposals are listed for a due district.
  private static let mostListed = 3
  private var communes: Dataset { below.communes }

  /// The moves as plan.json must state them.
  var expectedJSON: ParsedJSON {
    let proposes = scope.planningCase.scenario.districtRules?.proposeMoves == true
    let proposed =
      proposes
      ? scope.units.filter(\.isDue).flatMap { receiver in
        proposals(to: receiver).sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
          .prefix(Self.mostListed)
      } : []
    return .object([
      "decided": .array(
        level.moves.map { move in
          .object([
            "unit": .string(communes.units[move.unit].code),
            "from": .string(communes.districts[move.from].code),
            "to": .string(communes.districts[move.to].code), "why": .text(move.why),
          ])
        }), "proposed": .array(proposed.map(json)),
    ])
  }

  /// A district before and after, judged by the law.
  private struct Change {
    let district: JudgedUnit
    let body: LegalBody
    let standard: AdjustedStandard

    var reachesBoth: Bool {
      body.area >= standard.area && body.population >= standard.population
    }
    var json: ParsedJSON {
      .object([
        "before": .object(district.standard.sharesJSON(of: district.body)),
        "after": .object(standard.sharesJSON(of: body)),
      ])
    }
  }

  private struct Proposal {
    let units: [Int]
    let people: Int
    let area: Int
    let giver: Change
    let receiver: Change

    var meetsStandards: Bool { giver.reachesBoth && receiver.reachesBoth }
    var rank: [Int] { [meetsStandards ? 0 : 1, people, units.count] + units }
  }

  private func json(_ proposal: Proposal) -> ParsedJSON {
    .object([
      "units": .texts(proposal.units.map { communes.units[$0].code }),
      "from": .string(proposal.giver.district.unit.code),
      "to": .string(proposal.receiver.district.unit.code),
      "people": .integer(proposal.people), "area_m2": .integer(proposal.area),
      "meets_standards": .bool(proposal.meetsStandards), "giver": proposal.giver.json,
      "receiver": proposal.receiver.json,
    ])
  }

  // MARK: Search

  private func proposals(to receiver: JudgedUnit) -> [Proposal] {
    scope.units.filter {
      $0.index != receiver.index && scope.planningCase.decisions.keep[$0.index] == nil
        && $0.unit.missing.isEmpty
    }
    .flatMap { giver in
      let own = below.members[giver.index]
      let pairs = own.flatMap { a in own.filter { $0 > a && touch(a, $0) }.map { [a, $0] } }
      let tried = (own.map { [$0] } + pairs).compactMap { units -> Proposal? in
        let reaches = units.contains { unit in
          below.members[receiver.index].contains { touch(unit, $0) }
        }
        return reaches ? proposal(units, from: giver, to: receiver) : nil
      }
      let alone = Dictionary(
        uniqueKeysWithValues: tried.filter { $0.units.count == 1 }.map { ($0.units[0], $0) })
      return tried.filter { proposal in
        proposal.units.count == 1
          || proposal.units.compactMap { alone[$0] }
            .allSatisfy { proposal.meetsStandards && !$0.meetsStandards }
      }
    }
  }

  private func touch(_ a: Int, _ b: Int) -> Bool { below.borders.shared(a, b) != nil }

  private func proposal(
    _ units: [Int], from giver: JudgedUnit, to receiver: JudgedUnit
  ) -> Proposal? {
    let moved = units.map { communes.units[$0] }
    if receiver.unit.kind == .huyen, moved.contains(where: { $0.kind == .phuong }) { return nil }
    let own = below.members[giver.index]
    let rest = own.filter { !units.contains($0) }
    guard !rest.isEmpty, pieces(rest) <= pieces(own), let less = change(giver, to: rest),
      let more = change(receiver, to: (below.members[receiver.index] + units).sorted())
    else { return nil }
    return Proposal(
      units: units, people: moved.reduce(0) { $0 + $1.population },
      area: moved.reduce(0) { $0 + $1.area }, giver: less, receiver: more)
  }

  /// The district with other communes; `nil` when it would be due.
  private func change(_ district: JudgedUnit, to communes: [Int]) -> Change? {
    let law = scope.planningCase.law
    let province = scope.planningCase.dataset.districts[0]
    let body = LegalBody(below.unit(district.index, with: communes), in: province)
    guard let standard = AdjustedStandard(of: body, under: law),
      DueCheck.clauses(for: body, standard: standard, under: law).isEmpty
    else { return nil }
    return Change(district: district, body: body, standard: standard)
  }

  /// In how many pieces some communes lie: units that touch take one label.
  private func pieces(_ units: [Int]) -> Int {
    var label = Dictionary(uniqueKeysWithValues: units.map { ($0, $0) })
    for unit in units {
      for other in below.borders.neighbours(of: unit) {
        guard let a = label[unit], let b = label[other], a != b else { continue }
        for member in units where label[member] == b { label[member] = a }
      }
    }
    return Set(label.values).count
  }
}
