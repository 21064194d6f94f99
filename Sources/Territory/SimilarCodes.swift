import SourceFiles

/// Says which codes a wrong one may have meant.
enum SimilarCodes {
  /// Spreadsheets take codes for numbers, so a code that lost its leading zeros comes first.
  static func mend(for code: String, among codes: some Collection<String>) -> Phrase {
    let padded = codes.filter { known in
      known.hasSuffix(code) && known.dropLast(code.count).allSatisfy { $0 == "0" }
    }
    if let whole = padded.min(), !code.isEmpty {
      return Phrase(
        vi: "có phải “\(whole)”? mã là văn bản, giữ các số 0 ở đầu",
        en: "did you mean “\(whole)”? codes are text, keep their leading zeros")
    }
    let near = nearestWords(to: code, among: codes).joined(separator: ", ")
    if near.isEmpty {
      return Phrase(vi: "kiểm tra lại mã", en: "check the code")
    }
    return Phrase(vi: "mã gần giống: \(near)", en: "similar codes: \(near)")
  }
}
