import LegalParameters
import Scenarios
import StaffPlanning
import Territory
import Testing

@Suite("Every bound about villages, on and beside it")
struct ThresholdTests {
  private func mark(
    _ households: Int, kind: VillageKind = .thon, traits: VillageTraits = [], request: String = ""
  ) throws -> VillageMark {
    let villageCase = try VillageCases.make(
      [
        VillageCases.village(
          0, households, kind: kind, commune: kind == .thon ? 0 : 1, traits: traits)
      ], pairs: [], request: request)
    return VillageJudge(villageCase).facts[0].standing.mark
  }

  @Test(
    "Below half of the size a village must merge, at half it is encouraged, at the size neither",
    arguments: [
      ("trung_du_mien_nui_phia_bac", 150, 200), ("dong_bang_song_hong", 300, 350),
      ("mien_trung", 250, 300), ("mien_nam", 350, 400), ("tay_nguyen", 200, 250),
      ("bien_gioi_hai_dao", 100, 150),
    ])
  func sizes(region: String, thon: Int, toDanPho: Int) throws {
    for (kind, size) in [(VillageKind.thon, thon), (.toDanPho, toDanPho)] {
      let request = "region: \(region)"
      #expect(try mark(size / 2 - 1, kind: kind, request: request) == .mustMerge)
      #expect(try mark((size + 1) / 2, kind: kind, request: request) == .encouraged)
      #expect(try mark(size - 1, kind: kind, request: request) == .encouraged)
      #expect(try mark(size, kind: kind, request: request) == .full)
    }
  }

  @Test("In Hà Nội and TP.HCM a tổ dân phố has 450 households, a thôn the region's")
  func cities() throws {
    for (region, city, thon) in [
      ("dong_bang_song_hong", "ha_noi", 300), ("mien_nam", "tp_ho_chi_minh", 350),
    ] {
      let request = "region: \(region), city: \(city)"
      #expect(try mark(449, kind: .toDanPho, request: request) == .encouraged)
      #expect(try mark(450, kind: .toDanPho, request: request) == .full)
      #expect(try mark(224, kind: .toDanPho, request: request) == .mustMerge)
      #expect(try mark(225, kind: .toDanPho, request: request) == .encouraged)
      #expect(try mark(thon, request: request) == .full)
      #expect(try mark(thon - 1, request: request) == .encouraged)
    }
  }

  @Test("Border and island villages have a size of their own in every region and city")
  func remote() throws {
    for trait in [VillageTraits.border, .island] {
      #expect(try mark(49, traits: trait) == .mustMerge)
      #expect(try mark(50, traits: trait) == .encouraged)
      #expect(try mark(100, traits: trait) == .full)
      #expect(try mark(150, kind: .toDanPho, traits: trait, request: "city: ha_noi") == .full)
    }
    #expect(try mark(100, traits: .keySecurity) == .mustMerge)
  }

  @Test(
    "More than half of all voters must agree; exactly half is a refusal",
    arguments: [
      (100, 50, VillageConsent.refused), (100, 51, .agreed), (101, 50, .refused),
      (101, 51, .agreed), (1, 0, .refused), (1, 1, .agreed),
    ])
  func consent(voters: Int, agree: Int, expected: VillageConsent) throws {
    let villageCase = try VillageCases.make(
      [
        VillageCases.village(0, 100, consultation: (voters, agree)), VillageCases.village(1, 300),
      ],
      pairs: [(0, 1)])
    let plan = try villageCase.plan()
    #expect(plan.facts[0].consent == expected)
    #expect(plan.facts[1].consent == .notAsked)
    #expect(plan.status == (expected == .agreed ? .optimal : .infeasible))
    #expect(plan.findings == [])
  }

  @Test("consent: noted merges a village that refused, and the plan is not lawful")
  func noted() throws {
    let plan = try VillageCases.make(
      [VillageCases.village(0, 100, consultation: (100, 50)), VillageCases.village(1, 300)],
      pairs: [(0, 1)], request: "consent: noted"
    ).plan()
    #expect(plan.status == .optimal && !plan.isLawful)
    #expect(plan.totals.refusedInGroups == 1 && plan.totals.notAskedInGroups == 1)
    #expect(plan.findings == [])
  }

  @Test(
    "The larger fund: thôn from 350, tổ dân phố from 500 households, key, border and island communes",
    arguments: [
      (.thon, 349, [], false), (.thon, 350, [], true),
      (.toDanPho, 499, [], false), (.toDanPho, 500, [], true),
      (.thon, 10, .keySecurity, true), (.thon, 10, .border, true), (.toDanPho, 10, .island, true),
      (.toDanPho, 10, .formerLargeThon, true),
    ] as [(VillageKind, Int, VillageTraits, Bool)])
  func fund(kind: VillageKind, households: Int, traits: VillageTraits, isLarge: Bool) throws {
    let villageCase = try VillageCases.make(
      [VillageCases.village(0, households, kind: kind, commune: 1, traits: traits)], pairs: [],
      request: "due: goal")
    let facts = VillageJudge(villageCase).facts[0]
    #expect(facts.fund.isLarge == isLarge)
    #expect(facts.fund.percent == (isLarge ? 600 : 450))
    #expect(facts.fund.monthly(baseSalary: 1_800_000) == (isLarge ? 10_800_000 : 8_100_000))
    #expect(facts.fund.monthly(baseSalary: 2_340_000) == (isLarge ? 14_040_000 : 10_530_000))
  }

  @Test("Under Decree 34/2019 the funds are 3.0 and 5.0, and no tổ dân phố is large by size")
  func olderFund() throws {
    let law = try VillageCases.make([VillageCases.village(0, 300)], pairs: [])
      .planningCase.law.villages
    let older = try law.figures(on: try #require(.init("2023-07-31"))).fund
    func percent(_ kind: VillageKind, _ households: Int, _ traits: VillageTraits = []) -> Int {
      VillageFund.of(kind: kind, households: households, traits: traits, figures: older).percent
    }
    #expect(percent(.thon, 349) == 300 && percent(.thon, 350) == 500)
    #expect(percent(.toDanPho, 5_000) == 300 && percent(.toDanPho, 1, .border) == 500)
    #expect(percent(.toDanPho, 400, .formerLargeThon) == 300)
  }

  @Test("A result must have half of the size: one household less is refused")
  func stillTooSmall() throws {
    for (second, status) in [(89, VillagePlan.Status.infeasible), (90, .optimal)] {
      let plan = try VillageCases.make(
        [VillageCases.village(0, 60), VillageCases.village(1, second)], pairs: [(0, 1)]
      ).plan()
      #expect(plan.status == status)
      #expect(plan.findings == [])
      if status == .optimal {
        #expect(plan.groups[0].figures.standing.mark == .encouraged)
        #expect(plan.totals.belowSize == 1)
      } else {
        #expect(plan.conflicts.flatMap(\.rules).contains("still_too_small"))
      }
    }
  }

  @Test("Thôn and tổ dân phố merge only when allowed; the result has the commune's kind")
  func mixed() throws {
    let villages = [
      VillageCases.village(0, 100, commune: 1),
      VillageCases.village(1, 400, kind: .toDanPho, commune: 1),
    ]
    let apart = try VillageCases.make(villages, pairs: [(0, 1)]).plan()
    #expect(apart.status == .infeasible)
    #expect(apart.conflicts[0].rules.contains("mixed_kinds"))
    let plan = try VillageCases.make(villages, pairs: [(0, 1)], request: "mixed_kinds: allowed")
      .plan()
    #expect(plan.groups.map(\.figures.kind) == [.toDanPho])
    #expect(plan.groups[0].name == "Tổ dân phố 1")
    let rural = villages.map {
      VillageCases.village($0.code == "V000" ? 0 : 1, $0.households, kind: $0.kind)
    }
    let inCommune = try VillageCases.make(rural, pairs: [(0, 1)], request: "mixed_kinds: allowed")
      .plan()
    #expect(inCommune.groups[0].figures.kind == .thon)
    #expect(inCommune.groups[0].name == "Thôn 1")
    #expect([apart, plan, inCommune].flatMap(\.findings) == [])
  }

  @Test("A thôn of 350 households that becomes part of a tổ dân phố keeps the larger fund")
  func converted() throws {
    for (households, isLarge) in [(349, false), (350, true)] {
      let plan = try VillageCases.make(
        [
          VillageCases.village(0, households, commune: 1),
          VillageCases.village(1, 100, kind: .toDanPho, commune: 1),
        ], pairs: [(0, 1)], request: "mixed_kinds: allowed"
      ).plan()
      #expect(plan.groups[0].figures.kind == .toDanPho)
      #expect(plan.groups[0].figures.fund.isLarge == isLarge)
      #expect(plan.findings == [])
    }
  }

  @Test("A trait holds for a result only when every member has it, and that is said")
  func traits() throws {
    let plan = try VillageCases.make(
      [VillageCases.village(0, 40, traits: .border), VillageCases.village(1, 300)],
      pairs: [(0, 1)]
    ).plan()
    #expect(plan.groups[0].figures.standing.size.households == 300)
    #expect(!plan.groups[0].figures.fund.isLarge && plan.groups[0].figures.losesTraits)
    #expect(plan.assumptions.contains { $0.en.contains("only when every member does") })
    #expect(plan.findings == [])
  }

  @Test("Villages of different communes never merge")
  func communes() throws {
    let plan = try VillageCases.make(
      [VillageCases.village(0, 100), VillageCases.village(1, 300, commune: 1)], pairs: [(0, 1)]
    ).plan()
    #expect(plan.status == .infeasible && plan.findings == [])
  }
}
