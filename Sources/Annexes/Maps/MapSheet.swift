import Cartography
import Legislation
import Planning
import Reporting
import SourceFiles
import Territory

/// The contents of the two maps of some units.
struct MapSheet {
  let maps: PlanMaps
  /// The units, ascending.
  let shown: [Int]
  /// Whether districts are named and outlined instead of units.
  let byDistrict: Bool
  let language: Language
  let width: Double

  private var plan: Plan { maps.source.plan }
  private var dataset: Dataset { maps.source.dataset }

  /// The units as they are.
  func before() -> MapContent {
    let areas = shown.compactMap { unit in area(ofUnit: unit) }
    let names =
      byDistrict
      ? districtNames(maps.formerDistricts, maps.source.datasetBefore)
      : shown.compactMap { unit in
        maps.units[unit].map {
          MapContent.Name(
            text: dataset.units[unit].bareName, region: $0.region, anchor: $0.anchor)
        }
      }
    return content(
      areas,
      outlines: byDistrict
        ? districtOutlines(maps.formerDistricts, maps.source.datasetBefore) : [], names)
  }

  /// The units as they will be.
  func after() -> MapContent {
    let groups = Set(shown.compactMap { maps.states[$0]?.group }).sorted()
    let staying = shown.filter { maps.states[$0]?.group == nil }
    let areas =
      staying.compactMap { unit in area(ofUnit: unit) } + groups.compactMap { area(ofGroup: $0) }
    let groupNames = groups.compactMap { index in
      maps.groups[index].map {
        MapContent.Name(
          text: byDistrict ? plan.groups[index].id : Unit.bareName(of: plan.groups[index].name),
          region: $0.region, anchor: $0.anchor, isStrong: !byDistrict, isOptional: byDistrict)
      }
    }
    let unitNames = staying.compactMap { unit in
      maps.units[unit].map {
        MapContent.Name(text: dataset.units[unit].bareName, region: $0.region, anchor: $0.anchor)
      }
    }
    return content(
      areas,
      outlines: byDistrict
        ? districtOutlines(maps.districts, dataset) : groups.compactMap { maps.groups[$0]?.region },
      byDistrict ? districtNames(maps.districts, dataset) + groupNames : groupNames + unitNames)
  }

  private func content(
    _ areas: [MapContent.Area], outlines: [PlaneRegion], _ names: [MapContent.Name]
  ) -> MapContent {
    let used = Set(areas.map(\.style))
    return MapContent(
      areas: areas, outlines: outlines, names: names,
      legend: AreaStyle.allCases.filter { used.contains($0) }.map {
        ($0, $0.meaning.text(in: language))
      }, notes: notes(), hasScale: !maps.ground.isSchematic, width: width)
  }

  // MARK: Areas

  private func area(ofUnit index: Int) -> MapContent.Area? {
    guard let region = maps.ground.regions[index], let state = maps.states[index] else {
      return nil
    }
    let words = [
      maps.source.fullName(of: index),
      figures(plan.facts[index].standing),
      state.style.meaning.text(in: language)
        + (state.group.map { " → \(plan.groups[$0].id) \(plan.groups[$0].name)" } ?? ""),
    ]
    return MapContent.Area(
      region: region, style: state.style, words: words,
      link: state.group.map { PlanMaps.anchor(ofGroup: plan.groups[$0].id) }
        ?? maps.source.anchor(ofUnit: index))
  }

  private func area(ofGroup index: Int) -> MapContent.Area? {
    guard let place = maps.groups[index] else { return nil }
    let group = plan.groups[index]
    let members = group.members.map { dataset.units[$0].name }.joined(separator: " + ")
    let parts = group.parts.map { dataset.units[$0.unit].name }
    let partial = parts.map { language == .vietnamese ? " + một phần \($0)" : " + a part of \($0)" }
    return MapContent.Area(
      region: place.region, style: .formed,
      words: [
        "\(group.id) \(group.name)", members + partial.joined(),
        figures(group.figures.standing),
        (language == .vietnamese ? "Căn cứ: " : "Basis: ") + group.figures.basis.rule.article,
      ], link: PlanMaps.anchor(ofGroup: group.id))
  }

  private func figures(_ standing: Standing) -> String {
    let area = NumberText.squareKilometres(standing.area, language)
    let areaShare = NumberText.percent(standing.area, of: standing.standard.area, language)
    let people = NumberText.grouped(standing.population, language)
    let share = NumberText.percent(standing.population, of: standing.standard.population, language)
    return language == .vietnamese
      ? "\(area) km² (\(areaShare) % tiêu chuẩn); \(people) người (\(share) % tiêu chuẩn)"
      : "\(area) km² (\(areaShare) % of the standard); \(people) people (\(share) % of the standard)"
  }

  // MARK: Districts

  private func shownDistricts(_ dataset: Dataset) -> [Int] {
    Set(shown.map { dataset.units[$0].district }).sorted()
  }

  private func districtNames(
    _ places: [Int: PlanMaps.Place], _ dataset: Dataset
  ) -> [MapContent.Name] {
    shownDistricts(dataset).compactMap { district in
      places[district].map {
        MapContent.Name(
          text: dataset.districts[district].bareName, region: $0.region, anchor: $0.anchor,
          isStrong: true)
      }
    }
  }

  private func districtOutlines(
    _ places: [Int: PlanMaps.Place], _ dataset: Dataset
  ) -> [PlaneRegion] {
    shownDistricts(dataset).compactMap { places[$0]?.region }
  }

  // MARK: Notes

  private func notes() -> [String] {
    var notes = [
      maps.ground.isSchematic
        ? Phrase(
          vi: "Lược đồ vẽ từ tọa độ tâm và diện tích: không theo tỷ lệ, không phải địa giới.",
          en: "A schematic map drawn from centroids and areas: not to scale, no boundaries.")
        : Phrase(
          vi: "Ranh giới theo tệp do người lập cung cấp, không thay hồ sơ địa giới.",
          en: "Boundaries from the file that was given; they do not stand for official records.")
    ]
    let missing = maps.missing.filter { unit in
      byDistrict || shown.contains(unit)
    }
    if !missing.isEmpty {
      let names = missing.prefix(5).map { dataset.units[$0].name }.joined(separator: ", ")
      let more = missing.count > 5 ? "…" : ""
      notes.append(
        Phrase(
          vi: "Không vẽ được \(missing.count) đơn vị vì không có vị trí: \(names)\(more).",
          en: "\(missing.count) units have no place and are not drawn: \(names)\(more)."))
    }
    let mended = shown.map { dataset.units[$0] }.filter { maps.ground.mended.contains($0.code) }
    if !mended.isEmpty {
      let names =
        mended.prefix(5).map(\.name).joined(separator: ", ")
        + (mended.count > 5 ? "…" : "")
      notes.append(
        Phrase(
          vi: "Ranh giới tự cắt, đã được sửa: \(names).",
          en: "Boundaries that crossed themselves were mended: \(names)."))
    }
    return notes.map { PlainText.line($0.text(in: language)) }
  }
}

extension District {
  /// The name without its kind: “Ba Đình”.
  fileprivate var bareName: String {
    name.hasPrefix(kind.prefix + " ") ? String(name.dropFirst(kind.prefix.count + 1)) : name
  }
}
