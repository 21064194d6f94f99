import LegalParameters
import Legislation
import Planning
import Scenarios
import SourceFiles
import Territory

/// Whether one unit, a commune or a district, is due, with the figures that decide it.
struct DueSection {
  private let planningCase: PlanningCase
  private let unit: Int
  private let facts: UnitFacts
  private var dataset: Dataset { planningCase.dataset }

  init(_ planningCase: PlanningCase, unit: Int, facts: UnitFacts) {
    self.planningCase = planningCase
    self.unit = unit
    self.facts = facts
  }

  /// Area and population beside the standard, and which standard it is.
  var figures: [Phrase] {
    if !facts.missing.isEmpty {
      let keys = facts.missing.keys.joined(separator: ", ")
      return [
        Phrase(
          vi: "Bộ dữ liệu thiếu \(keys): đơn vị được giữ, không xét diện, không ước lượng.",
          en: "The dataset lacks \(keys): the unit is kept and not judged; nothing is guessed.")
      ]
    }
    let standing = facts.standing
    let standard = standing.standard
    let law = planningCase.law
    let row = law.standards[standard.key]
    var phrases = [
      inBoth { language in
        "\(Phrase(vi: "Diện tích", en: "Area").text(in: language)) "
          + "\(NumberText.squareKilometres(standing.area, language)) km² = "
          + "\(NumberText.percent(standing.area, of: standard.area, language)) % / "
          + "\(NumberText.squareKilometres(standard.area, language)) km²"
      },
      inBoth { language in
        "\(Phrase(vi: "Dân số", en: "Population").text(in: language)) "
          + "\(NumberText.grouped(standing.population, language)) = "
          + "\(NumberText.percent(standing.population, of: standard.population, language)) % / "
          + NumberText.grouped(standard.population, language)
      },
    ]
    if let row {
      phrases.append(
        Phrase(
          vi: "Tiêu chuẩn: \(row.title.vi) (\(row.citation.article)\(row.citation.confidence.mark))"
            + factors(standard, .vietnamese),
          en: "Standard: \(row.title.en) (\(row.citation.article)\(row.citation.confidence.mark))"
            + factors(standard, .english)))
    }
    return phrases
  }

  private func factors(_ standard: Standard, _ language: Language) -> String {
    let keys = [standard.populationFactor, standard.areaFactor].compactMap { $0 }
    return Set(keys).sorted { $0.rawValue < $1.rawValue }.compactMap { key in
      planningCase.law.adjustments[key].map {
        "; \($0.title.text(in: language)) (\($0.citation.article)\($0.citation.confidence.mark))"
      }
    }.joined()
  }

  /// By which points it is due, what would change the answer, and whether the scenario keeps it.
  var due: [Phrase] {
    if !facts.missing.isEmpty { return [Phrase(vi: "Không xét.", en: "Not judged.")] }
    var phrases: [Phrase] = []
    if facts.duePoints.isEmpty {
      phrases.append(Phrase(vi: "Không thuộc diện.", en: "Not due."))
    }
    for point in facts.duePoints {
      phrases.append(
        Phrase(
          vi:
            "Thuộc diện theo \(point.citation.article): diện tích dưới \(point.areaBelowPercent) % "
            + "và dân số dưới \(point.populationBelowPercent) % tiêu chuẩn.",
          en: "Due by \(point.citation.article): area below \(point.areaBelowPercent) % and "
            + "population below \(point.populationBelowPercent) % of the standard."))
    }
    let margin = DueMargin.of(
      facts.standing, level: dataset.units[unit].kind.level, law: planningCase.law)
    phrases += [
      inBoth { language in
        guard let people = margin.people.map({ NumberText.signed($0, language) }) else {
          return Phrase(
            vi: "Không số dân nào làm đổi kết quả khi diện tích giữ nguyên.",
            en: "No population changes the answer while the area is held."
          ).text(in: language)
        }
        return Phrase(
          vi: "Dân số thay đổi \(people) người thì kết quả đổi.",
          en: "A change of \(people) people changes the answer."
        ).text(in: language)
      },
      inBoth { language in
        guard let area = margin.squareMetres.map({ NumberText.signed($0, language) }) else {
          return Phrase(
            vi: "Không diện tích nào làm đổi kết quả khi dân số giữ nguyên.",
            en: "No area changes the answer while the population is held."
          ).text(in: language)
        }
        return Phrase(
          vi: "Diện tích thay đổi \(area) m² thì kết quả đổi.",
          en: "A change of \(area) m² changes the answer."
        ).text(in: language)
      },
    ]
    if let keep = planningCase.decisions.keep[unit] {
      let ground = keep.ground.flatMap { planningCase.law.exemptions[$0] }
      phrases.append(
        Phrase(
          vi: "Kịch bản giữ nguyên đơn vị này: \(keep.ground ?? "không nêu căn cứ")"
            + (ground.map { ", \($0.title.vi)" } ?? "") + " (\(keep.position)).",
          en: "The scenario keeps this unit: \(keep.ground ?? "no ground given")"
            + (ground.map { ", \($0.title.en)" } ?? "") + " (\(keep.position))."))
    }
    return phrases
  }

  private func inBoth(_ text: (Language) -> String) -> Phrase {
    Phrase(vi: text(.vietnamese), en: text(.english))
  }
}
