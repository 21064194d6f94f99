import Territory
import TestSupport
import Testing

@testable import StaffPlanning

@Suite("What a reduction and its percentage say about before and after")
struct ReductionCheckTests {
  private func stated(
    _ people: Int, _ percent: Int, _ places: Int, counts: [Int] = []
  ) -> PublishedStatement.Reduction {
    .init(
      place: .commune, people: people, percent: percent, places: places,
      counts: counts.map {
        .init(count: $0, what: .init(vi: "đơn vị", en: "units"), certainty: .reported)
      })
  }

  @Test("Communes: 3,314 and 44.5 % beside seven people each")
  func communes() {
    let check = ReductionCheck(stated(3_314, 445, 1, counts: [579, 584]), peoplePerPlace: 7)
    #expect(check.before == 7_439...7_455)
    #expect(check.after == 4_125...4_141)
    #expect(check.centralBefore == 7_447)
    #expect(check.centralAfter == 4_133)
    #expect(check.besides.map(\.model) == [4_053, 4_088])
    #expect(check.besides.map(\.residual) == [80, 45])
    #expect(check.besides.map(\.residuals) == [72...88, 37...53])
    #expect(check.impliedPlaces == 590...591)
    #expect(StatementRemarks.of(check).contains { $0.en.contains("unexplained and is kept") })
  }

  @Test("Villages: 11,269 and 44.21 % imply 7,109 to 7,111 villages of two people")
  func villages() {
    let check = ReductionCheck(stated(11_269, 4_421, 2), peoplePerPlace: 2)
    #expect(check.before == 25_487...25_492)
    #expect(check.after == 14_218...14_223)
    #expect(check.centralBefore == 25_490)
    #expect(check.centralAfter == 14_221)
    #expect(check.besides.isEmpty)
    #expect(check.impliedPlaces == 7_109...7_111)
    #expect(StatementRemarks.of(check).contains { $0.en.contains("implies the number of places") })
  }

  @Test("The decimals count: 44.5 and 44.50 say different things")
  func decimals() {
    #expect(ReductionCheck(stated(3_314, 4_450, 2), peoplePerPlace: nil).before == 7_447...7_448)
  }

  @Test("Two figures that contradict each other have no interval, and the remark says so")
  func contradiction() {
    let check = ReductionCheck(stated(1, 445, 1, counts: [3]), peoplePerPlace: 7)
    #expect(check.before == nil && check.after == nil && check.impliedPlaces == nil)
    #expect(check.besides.map(\.residuals) == [nil])
    #expect(StatementRemarks.of(check).contains { $0.en.contains("contradict each other") })
  }

  @Test("Without an answer of the model there is nothing to compare")
  func noModel() {
    let check = ReductionCheck(stated(3_314, 445, 1, counts: [579]), peoplePerPlace: nil)
    #expect(check.before == 7_439...7_455)
    #expect(check.besides.isEmpty && check.impliedPlaces == nil)
    #expect(StatementRemarks.of(check).last?.en.contains("nothing to compare") == true)
  }

  @Test("No number of places may fit, also with nobody in each")
  func noPlaces() {
    #expect(ReductionCheck(stated(11_269, 4_421, 2), peoplePerPlace: 100).impliedPlaces == nil)
    #expect(ReductionCheck(stated(11_269, 4_421, 2), peoplePerPlace: 0).impliedPlaces == nil)
  }

  @Test("A reduction of everybody leaves nobody, and never fewer")
  func everybody() {
    let check = ReductionCheck(stated(10_000, 1_000, 1), peoplePerPlace: 1)
    #expect(check.before == 10_000...10_005)
    #expect(check.after == 0...5)
    #expect(check.centralAfter == 0)
  }

  @Test("The largest figures that a file may state do not overflow")
  func largest() {
    let check = ReductionCheck(
      stated(1_000_000_000, 1, 6, counts: [1_000_000_000]), peoplePerPlace: 1_000)
    #expect(check.before?.upperBound == 200_000_000_000_000_000)
    #expect(check.besides.first?.model == 1_000_000_000_000)
  }

  @Test("Random figures: the interval is what trying every number finds", arguments: 0..<80)
  func naive(seed: UInt64) {
    var chance = SeededChance(seed)
    for _ in 0..<5 {
      let before = Int.random(in: 1...900, using: &chance)
      let people = Int.random(in: 1...before, using: &chance)
      let places = Int.random(in: 0...3, using: &chance)
      // Mostly the true percentage, sometimes one that fits nothing.
      let shift = Int.random(in: 0...3, using: &chance) == 0 ? 1 : 0
      let percent = rounded(people, before, places) + shift
      let most = (0..<places).reduce(100) { most, _ in most * 10 }
      guard percent > 0, percent <= most else { continue }
      let perPlace = Int.random(in: 1...9, using: &chance)
      let check = ReductionCheck(stated(people, percent, places), peoplePerPlace: perPlace)
      // Half a unit of the last place is the least share: no fitting number is larger.
      let limit = 200 * people * most / 100
      let fitting = (people...min(limit, 20_000)).filter {
        rounded(people, $0, places) == percent
      }
      if limit <= 20_000 {
        #expect(check.before?.lowerBound == fitting.first)
        #expect(check.before?.upperBound == fitting.last)
        #expect(fitting.isEmpty || fitting.count == check.before?.count)
        let implied = Set(
          fitting.map { $0 - people }.filter { $0 % perPlace == 0 }
            .map { $0 / perPlace })
        #expect(implied.min() == check.impliedPlaces?.lowerBound)
        #expect(implied.max() == check.impliedPlaces?.upperBound)
      }
      if shift == 0 { #expect(check.before?.contains(before) == true) }
    }
  }

  /// The percentage with `places` decimals, rounded half-up, by long division.
  private func rounded(_ part: Int, _ whole: Int, _ places: Int) -> Int {
    var digits = part * 100 / whole
    var rest = part * 100 % whole
    for _ in 0..<places {
      digits = digits * 10 + rest * 10 / whole
      rest = rest * 10 % whole
    }
    return rest * 2 >= whole ? digits + 1 : digits
  }
}
