import SourceFiles

extension ClassInput {
  /// What the column holds, with its unit.
  var meaning: Phrase {
    switch self {
    case .budgetPercent:
      Phrase(
        vi: "thu ngân sách được hưởng theo phân cấp so với tổng chi cân đối ngân sách địa phương, "
          + "bình quân 3 năm, %; từ 100 là tự cân đối",
        en: "budget revenue under decentralisation over total balanced spending, average of 3 "
          + "years, %; from 100 the budget is balanced")
    case .newRural:
      flagged(
        Phrase(vi: "được công nhận đạt chuẩn nông thôn mới", en: "meets the rural standard"))
    case .newRuralCriteria:
      Phrase(
        vi: "số tiêu chí nông thôn mới đã đạt, 0–19", en: "criteria of the rural standard met, 0–19"
      )
    case .newRuralPercent:
      Phrase(
        vi: "tỷ lệ xã trực thuộc đạt chuẩn nông thôn mới, %",
        en: "share of its communes that meet the rural standard, %")
    case .industryServicePercent:
      Phrase(
        vi: "tỷ trọng công nghiệp, xây dựng và dịch vụ, %",
        en: "share of industry, construction and services, %")
    case .nonFarmPercent:
      Phrase(vi: "tỷ lệ lao động phi nông nghiệp, %", en: "share of non-farm labour, %")
    case .trainedLabourPercent:
      Phrase(vi: "tỷ lệ lao động qua đào tạo, %", en: "share of trained labour, %")
    case .healthCriterion:
      flagged(
        Phrase(vi: "đạt tiêu chí quốc gia về y tế", en: "meets the national criterion of health"))
    case .healthPercent:
      Phrase(
        vi: "tỷ lệ đơn vị cấp xã đạt tiêu chí quốc gia về y tế, %",
        en: "share of its communes that meet the national criterion of health, %")
    case .cleanWaterPercent:
      Phrase(vi: "tỷ lệ hộ được dùng nước sạch, %", en: "share of households with clean water, %")
    case .povertyPercent:
      Phrase(
        vi: "tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều, %",
        en: "share of poor households, multidimensional standard, %")
    case .temporaryPercent:
      Phrase(
        vi: "dân số tạm trú quy đổi so với dân số thường trú, %",
        en: "converted temporary residents over permanent residents, %")
    case .minorityPercent:
      Phrase(vi: "tỷ lệ người dân tộc thiểu số, %", en: "share of ethnic minority people, %")
    case .mountain: flagged(Phrase(vi: "miền núi, vùng cao", en: "mountain or highland"))
    case .highland: flagged(Phrase(vi: "vùng cao", en: "highland"))
    case .island: flagged(Phrase(vi: "hải đảo", en: "island"))
    case .especiallyDifficult:
      flagged(Phrase(vi: "xã đặc biệt khó khăn", en: "especially difficult commune"))
    case .poorDistrict: flagged(Phrase(vi: "huyện nghèo", en: "poor district"))
    case .safeZone: flagged(Phrase(vi: "an toàn khu", en: "revolutionary safe zone"))
    case .heritage:
      flagged(
        Phrase(
          vi: "có di tích quốc gia đặc biệt hoặc di sản được UNESCO công nhận",
          en: "has a special national relic or a UNESCO heritage"))
    case .isBudgetLevel:
      flagged(Phrase(vi: "là một cấp ngân sách", en: "is a level of the budget"))
    }
  }

  /// What is assumed where the column is missing or empty.
  ///
  /// One sentence for all of them stands at the column `class`, so these are for the page of columns.
  var whenMissing: Phrase {
    switch self {
    case .isBudgetLevel:
      Phrase(vi: "được coi là một cấp ngân sách", en: "taken as a level of the budget")
    case .mountain, .island:
      Phrase(
        vi: "theo các đơn vị cấp xã có trên một nửa diện tích",
        en: "as the communes with more than half of the area are")
    case .newRuralPercent, .healthPercent:
      Phrase(
        vi: "tính từ các đơn vị cấp xã nếu có đủ; nếu không, một nửa điểm tối đa",
        en: "from its communes when all have it, else half of the maximum points")
    case .highland:
      Phrase(
        vi: "nơi “mountain” là 1 được coi là miền núi",
        en: "where “mountain” is 1, taken as mountain only")
    case .temporaryPercent, .minorityPercent, .especiallyDifficult, .poorDistrict, .safeZone,
      .heritage:
      Phrase(vi: "không tính điểm đặc thù", en: "no points for the special factor")
    case .newRuralCriteria:
      Phrase(
        vi: "khi chưa đạt chuẩn: một nửa điểm của các tiêu chí",
        en: "where not recognised: half of the points of the criteria")
    default: Phrase(vi: "một nửa điểm tối đa", en: "half of the maximum points")
    }
  }

  private func flagged(_ what: Phrase) -> Phrase {
    Phrase(vi: "\(what.vi): 1 có, 0 không", en: "\(what.en): 1 yes, 0 no")
  }

  /// Reads the figures of one row; faulty ones are told with their place.
  static func read(
    _ inputs: [ClassInput], _ row: CommaSeparatedTable.Row, _ columns: TableColumns
  ) -> ClassInputs {
    var found = ClassInputs()
    for input in inputs { found[input] = input.value(row, columns) }
    return found
  }

  /// Highland is a part of the mountains: a unit that is highland but no mountain is told.
  static func checkHighland(
    _ inputs: ClassInputs, isMountain: Bool, _ row: CommaSeparatedTable.Row,
    _ columns: TableColumns
  ) {
    guard inputs.flag(.highland) == true, !isMountain else { return }
    columns.log.error(
      at: columns.place(ClassInput.highland.rawValue, row),
      Phrase(
        vi: "vùng cao nhưng “mountain” không phải 1", en: "highland, but “mountain” is not 1"),
      mend: Phrase(
        vi: "ghi “mountain” là 1 (miền núi, vùng cao) hoặc sửa “highland”",
        en: "set “mountain” to 1 (mountain or highland), or mend “highland”"))
  }

  private func value(_ row: CommaSeparatedTable.Row, _ columns: TableColumns) -> Int? {
    guard let field = columns.text(rawValue, row) else { return nil }
    switch measure {
    case .flag: return columns.flag(rawValue, row) ? 1 : 0
    case .percent(let largest):
      if let share = DecimalText.scaled(field, places: 2), (0...largest).contains(share) {
        return share
      }
      columns.log.error(
        at: columns.place(rawValue, row),
        Phrase(
          vi: "“\(field)” không phải tỷ lệ từ 0 đến \(largest / 100) %",
          en: "“\(field)” is not a share from 0 to \(largest / 100) %"),
        mend: Phrase(vi: "viết như 51,37 hoặc để trống", en: "write it as 51.37, or leave it empty")
      )
      return nil
    case .count(let largest):
      if let count = DecimalText.scaled(field, places: 0), (0...largest).contains(count),
        !field.contains(where: { ".,".contains($0) })
      {
        return count
      }
      columns.log.error(
        at: columns.place(rawValue, row),
        Phrase(
          vi: "“\(field)” không phải số nguyên từ 0 đến \(largest)",
          en: "“\(field)” is not a whole number from 0 to \(largest)"),
        mend: Phrase(vi: "viết số đã đếm hoặc để trống", en: "write the count, or leave it empty"))
      return nil
    }
  }
}
