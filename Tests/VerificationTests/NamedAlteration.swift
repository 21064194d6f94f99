import Testing

@testable import Verification

/// One alteration of the right plan and the words that its finding must hold.
struct NamedAlteration: Sendable, CustomTestStringConvertible {
  let what: String
  let place: String
  let value: ParsedJSON
  let words: [String]

  init(_ what: String, _ place: String, _ value: ParsedJSON, _ words: String...) {
    self.what = what
    self.place = place
    self.value = value
    self.words = words
  }

  var testDescription: String { what }
}

extension NamedAlteration {
  /// In the groups of the right plan.
  static let groups: [NamedAlteration] = [
    .init("area", "groups.0.area_m2", .integer(1_160_001), "N001", "area_m2", "1160001", "1160000"),
    .init("population", "groups.0.population", .integer(16_783), "N001", "population", "16782"),
    .init("kind", "groups.0.kind", .string("xa"), "N001", "“kind”", "xa", "phuong"),
    .init("kind source", "groups.2.kind_source", .string("inferred"), "N003", "kind_source"),
    .init("name", "groups.0.name", .string("Phường An"), "N001", "“name”", "Phường Bình"),
    .init("name source", "groups.1.name_source", .string("decision"), "N002", "name_source"),
    .init("kept name", "groups.1.keeps_name_of", .string("00004"), "N002", "keeps_name_of"),
    .init("seat", "groups.2.seat", .null, "N003", "seat", "null", "00012"),
    .init("standard", "groups.0.standard", .string("xa"), "N001", "standard", "phuong_quan"),
    .init("area standard", "groups.2.area_standard_m2", .integer(30_000_000), "21000000"),
    .init("population standard", "groups.3.population_standard", .integer(5_000), "8000"),
    .init("area share", "groups.0.area_share", .string("58000/275000"), "1160000/5500000"),
    .init("population share", "groups.0.population_share", .string("1/1"), "16782/15000"),
    .init("area percent", "groups.0.area_percent", .string("21.10"), "N001", "21.10", "21.09"),
    .init("population percent", "groups.2.population_percent", .string("308.37"), "308.38"),
    .init("basis d", "groups.0.basis", .string("4.1.c"), "N001", "basis", "4.1.d"),
    .init("basis of both standards", "groups.1.basis", .string("4.1.waiver"), "N002", "“4.1”"),
    .init("waiver", "groups.3.basis", .string("4.1.a"), "N004", "4.1.waiver"),
    .init("presumed", "groups.0.precondition", .string("stated"), "N001", "presumed"),
    .init("stated", "groups.2.precondition", .string("presumed"), "N003", "stated"),
    .init("reason", "groups.2.further_joining.why", .string("núi"), "further_joining.why"),
    .init("reason dropped", "groups.2.further_joining", .null, "N003", "further_joining"),
    .init("open conditions", "groups.0.open_conditions", .texts(["4.3"]), "[“4.1.d”, “4.3”]"),
    .init("due members", "groups.1.due_members", .array([]), "N002", "due_members", "00003"),
    .init("encouraged", "groups.1.encouraged", .bool(true), "N002", "encouraged"),
    .init("year", "groups.3.year", .integer(2024), "N004", "year", "2024", "2025"),
    .init("people affected", "groups.0.people_affected", .integer(9_782), "people_affected"),
    .init("boundary", "groups.0.shared_boundary_dm", .integer(5_000), "5005"),
    .init("class", "groups.1.staffing.class", .string("II"), "N002", "staffing.class"),
    .init("officials before", "groups.1.staffing.officials_before", .integer(47), "47", "48"),
    .init("officials after", "groups.1.staffing.officials_after", .integer(23), "23", "30"),
    .init(
      "non-specialised before", "groups.0.staffing.non_specialised_before", .integer(21),
      "staffing.non_specialised_before", "22"),
    .init(
      "non-specialised after", "groups.0.staffing.non_specialised_after", .integer(10),
      "staffing.non_specialised_after", "12"),
    .init("id", "groups.1.id", .string("N003"), "N002", "“id”"),
    .init("district", "groups.0.district", .string("002"), "N001", "district"),
    .init("contiguous", "groups.0.contiguous", .bool(false), "N001", "contiguous"),
  ]

  /// In its kept units.
  static let units: [NamedAlteration] = [
    .init("unit's name", "kept.0.name", .string("Phường Em"), "00005", "name", "Phường Én"),
    .init("due", "kept.0.due", .bool(false), "00005", "due"),
    .init("clauses", "kept.0.clauses", .texts(["a", "c"]), "00005", "clauses", "[“c”]"),
    .init("ground", "kept.0.ground", .string("3.1.c"), "00005", "ground", "3.1.b"),
    .init("decision dropped", "kept.0.ground", .null, "00005", "ground", "null"),
    .init("ground invented", "kept.1.ground", .string("3.1.a"), "00006", "ground"),
    .init("evidence", "kept.0.evidence", .string("Địa bạ 1941"), "00005", "evidence"),
    .init("inferred", "kept.0.inferred_from", .string("NQ 1286"), "00005", "inferred_from"),
    .init("unit's class", "kept.2.staffing.class", .string("III"), "00016", "staffing.class"),
    .init("unit's officials", "kept.3.staffing.officials", .integer(22), "00017", "24"),
    .init("unit's staff", "kept.3.staffing.non_specialised", .integer(14), "00017", "16"),
    .init("change", "kept.1.change", .string("boundary_adjustment"), "00006", "change"),
    .init("received part", "kept.1.receives", .texts(["00005"]), "00006", "receives"),
  ]

  /// In the rest of it.
  static let document: [NamedAlteration] = [
    .init("schema", "schema", .string("sapxep.plan/2"), "schema", "sapxep.plan/1"),
    .init("status", "status", .string("best"), "status", "best"),
    .init("assessed, not optimal", "status", .string("assessed"), "unresolved_due", "bound"),
    .init("feasible without stop", "status", .string("feasible"), "stop", "work_limit"),
    .init("stop of an optimal plan", "stop", .string("alternative"), "stop", "alternative"),
    .init("lawful", "lawful", .bool(false), "lawful"),
    .init("scenario's title", "scenario.title", .string("Khác"), "scenario.title"),
    .init("scenario's hash", "scenario.hash", .string("00"), "scenario.hash"),
    .init("dataset's name", "dataset.name", .string("big-town"), "dataset.name", "small-town"),
    .init("dataset's date", "dataset.date", .string("2024-01-01"), "dataset.date"),
    .init("dataset's hash", "dataset.hash", .string("00"), "dataset.hash"),
    .init("law's day", "law.as_of", .string("2023-10-02"), "law.as_of", "2023-10-01"),
    .init("phase", "law.phase", .string("2026-2030"), "law.phase"),
    .init("regime", "law.regime", .string("decree-34-2019"), "law.regime"),
    .init("law's hash", "law.hash", .string("00"), "law.hash"),
    .init("goal's value", "goals.1.value", .integer(8), "units_changed", "value", "8", "9"),
    .init("goal's name", "goals.1.name", .string("units_after"), "units_changed", "name"),
    .init("bound", "goals.6.bound", .integer(61_669), "people_affected", "bound", "61670"),
    .init("proven", "goals.6.proven", .bool(false), "people_affected", "proven"),
    .init("assumption dropped", "assumptions", .array([]), "assumptions"),
    .init("conflict of a plan", "conflicts", .array([.null]), "conflicts"),
  ]
}
