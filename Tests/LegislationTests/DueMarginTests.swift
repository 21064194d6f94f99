import LegalParameters
import Legislation
import Territory
import TestSupport
import Testing

@Suite("The margin is the smallest change that flips the answer")
struct DueMarginTests {
  private func margin(_ standing: Standing) throws -> DueMargin {
    try DueMargin.of(standing, level: .commune, law: RealLaw.law())
  }

  @Test(
    "Worked examples of a ward of a quận (5.5 km², 15,000 people)",
    arguments: [
      // Due under a: 10,500 people or 3.85 km² end it; the area is too large for c.
      (2_000_000, 9_000, 1_500, 1_850_000),
      // Due under a and c: only 45,000 people, or 3.85 km², end it.
      (1_000_000, 9_000, 36_000, 2_850_000),
      // Due under c alone: 1.1 km² end it.
      (1_000_000, 20_000, 25_000, 100_000),
      // Not due: one person less than 10,500 brings a; no area brings a with 12,000 people, but c.
      (2_000_000, 12_000, -1_501, -900_001),
      // Too large for any point, whatever the population.
      (5_000_000, 9_000, nil, -1_150_001),
      // Too many people for any point, whatever the area.
      (1_000_000, 50_000, -5_001, nil), (9_000_000, 50_000, nil, nil),
    ] as [(Int, Int, Int?, Int?)])
  func examples(area: Int, population: Int, people: Int?, squareMetres: Int?) throws {
    let margin = try margin(standing(.phuong, in: .quan, area: area, population: population))
    #expect(margin.people == people)
    #expect(margin.squareMetres == squareMetres)
  }

  @Test("A unit is near when either figure flips the answer within the percentage of itself")
  func near() throws {
    let exact = try standing(.phuong, in: .quan, area: 3_500_000, population: 9_000)
    #expect(try margin(exact).squareMetres == 350_000)
    #expect(try margin(exact).flips(within: 10, of: exact))
    let beyond = try standing(.phuong, in: .quan, area: 3_499_999, population: 9_000)
    #expect(try !margin(beyond).flips(within: 10, of: beyond))
    let people = try standing(.phuong, in: .quan, area: 2_000_000, population: 11_665)
    #expect(try margin(people).people == -1_166)
    #expect(try margin(people).flips(within: 10, of: people))
    let never = try standing(.phuong, in: .quan, area: 9_000_000, population: 50_000)
    #expect(try !margin(never).flips(within: 100, of: never))
  }

  @Test(
    "Random units: the change flips, one less does not, and where there is none none does",
    arguments: 0..<8)
  func property(seed: UInt64) throws {
    var chance = SeededChance(seed)
    let kinds: [(UnitKind, UnitKind, UnitTraits)] = [
      (.phuong, .quan, []), (.phuong, .thiXa, .island), (.xa, .huyen, .delta),
      (.xa, .huyen, [.mountain, .border]), (.thiTran, .huyen, []), (.quan, .quan, []),
      (.huyen, .huyen, .mountain),
    ]
    for _ in 0..<300 {
      let (kind, district, traits) = try #require(kinds.randomElement(using: &chance))
      let phase = Bool.random(using: &chance) ? "2023-2025" : "2026-2030"
      let law = try RealLaw.law(phase: phase)
      let profile = Profile(kind: kind, districtKind: district, traits: traits)
      let standard = try #require(Standard.of(profile, law: law))
      let start = Standing(
        area: Int.random(in: 1...standard.area * 2, using: &chance),
        population: Int.random(in: 1...standard.population * 4, using: &chance),
        standard: standard)
      func isDue(people: Int = 0, squareMetres: Int = 0) -> Bool {
        let moved = Standing(
          area: start.area + squareMetres, population: start.population + people,
          standard: standard)
        return !DueRule.points(of: moved, level: kind.level, law: law).isEmpty
      }
      let margin = DueMargin.of(start, level: kind.level, law: law)
      let now = isDue()
      if let people = margin.people {
        #expect(isDue(people: people) != now)
        #expect(isDue(people: people - people.signum()) == now)
        #expect(start.population + people >= 0)
      } else {
        for people in [-start.population, -1, 1, standard.population, standard.population * 9] {
          #expect(isDue(people: people) == now)
        }
      }
      if let metres = margin.squareMetres {
        #expect(isDue(squareMetres: metres) != now)
        #expect(isDue(squareMetres: metres - metres.signum()) == now)
        #expect(start.area + metres >= 0)
      } else {
        for metres in [-start.area, -1, 1, standard.area, standard.area * 9] {
          #expect(isDue(squareMetres: metres) == now)
        }
      }
    }
  }
}
