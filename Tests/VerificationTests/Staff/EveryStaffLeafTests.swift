import Testing

@testable import Verification

/// Every part of staff.json is altered in every way that fits it: nothing may pass unseen.
@Suite("Every figure about people is checked")
struct EveryStaffLeafTests {
  /// Words and their order, and how many lines there are beyond one for each regime.
  private static func isFree(_ place: String, _ alteration: PlanAlteration) -> Bool {
    let isLine = place.hasPrefix("assumptions.")
    let isWording =
      isLine || [".assumption.", ".assumptions.", ".remarks."].contains { place.contains($0) }
    switch alteration {
    case .stringLonger: return isWording
    case .elementDuplicated: return place == "assumptions"
    case .elementsReversed: return place.hasSuffix("assumptions") || place.hasSuffix(".remarks")
    case .elementDropped: return isLine
    default: return false
    }
  }

  @Test("In the small town", arguments: PlanAlteration.allCases)
  func smallTown(alteration: PlanAlteration) throws {
    let test = try StaffUnderTest.right.get()
    let units = try test.units()
    #expect(test.verified().findings == [] && test.isAccepted(test.staff, of: units))
    var altered = 0
    for path in test.staff.allPaths {
      // Reversed, a list may be the same.
      guard let changed = alteration.altered(test.staff, at: path), changed != test.staff
      else { continue }
      altered += 1
      let place = path.map(\.description).joined(separator: ".")
      let isAccepted =
        path.count > 1
        ? test.isAccepted(changed, of: units)
        : test.verified(Array(changed.jsonText.utf8)).isAccepted
      #expect(isAccepted == Self.isFree(place, alteration), "\(place) \(alteration)")
    }
    // There is no true or false in the file.
    #expect(altered > 0 || alteration == .boolFlipped)
  }
}
