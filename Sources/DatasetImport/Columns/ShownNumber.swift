import SourceFiles

/// Figures in messages: with a comma in Vietnamese, a point in English.
enum ShownNumber {
  /// A whole number of 10^-`places`.
  static func decimal(_ value: Int, places: Int) -> Phrase {
    let text = DecimalText.text(value, places: places)
    return Phrase(vi: text.replacing(".", with: ","), en: text)
  }

  /// Square metres as km².
  static func squareKilometres(_ area: Int) -> Phrase {
    let number = decimal(area, places: 6)
    return Phrase(vi: number.vi + " km²", en: number.en + " km²")
  }
}
