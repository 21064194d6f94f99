import Legislation
import TestSupport
import Testing

@Suite("Fractions are exact")
struct FractionTests {
  @Test("Equal shares are equal however they are written")
  func reduced() {
    #expect(Fraction(2, 4) == Fraction(1, 2))
    #expect(Fraction(-6, 9) == Fraction(-2, 3))
    #expect(Fraction(0, 7) == Fraction(0))
    #expect(Fraction(10, 5).denominator == 1)
    #expect(Set([Fraction(1, 2), Fraction(3, 6)]).count == 1)
  }

  @Test("Sums and comparisons agree with whole-number arithmetic", arguments: 0..<4)
  func arithmetic(seed: UInt64) {
    var chance = SeededChance(seed)
    func part() -> Int { Int.random(in: -1_000...1_000, using: &chance) }
    func whole() -> Int { Int.random(in: 1...1_000, using: &chance) }
    for _ in 0..<200 {
      let (a, b, c, d, e, f) = (part(), whole(), part(), whole(), part(), whole())
      let (x, y, z) = (Fraction(a, b), Fraction(c, d), Fraction(e, f))
      #expect(x + y == Fraction(a * d + c * b, b * d))
      #expect(x + y == y + x)
      #expect((x + y) + z == x + (y + z))
      #expect((x < y) == (a * d < c * b))
      #expect((x < y) || (y < x) || x == y)
      #expect((x + z < y + z) == (x < y))
      #expect(x.numerator * Int128(b) == Int128(a) * x.denominator)
      #expect(x.denominator > 0)
    }
  }
}
