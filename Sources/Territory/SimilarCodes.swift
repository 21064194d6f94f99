import SourceFiles

/// Says which codes a wrong one may have meant.
public enum SimilarCodes {
  /// Spreadsheets take codes for numbers, so a code that lost its leading zeros comes first.
  public static func mend(for code: String, among codes: some Collection<String>) -> Phrase {
    if let whole = codes.first(where: { isWhole($0, of: code) }) {
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

  /// Whether `known` is `code` with zeros before it.
  static func isWhole(_ known: String, of code: String) -> Bool {
    !code.isEmpty && known.hasSuffix(code) && known.dropLast(code.count).allSatisfy { $0 == "0" }
  }
}
