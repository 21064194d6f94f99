import Planning
import TestSupport
import Testing

@testable import Annexes

@Suite("Words that are to be signed")
struct SigningTests {
  @Test(
    "Assumptions name no column and no key, and days are written as documents write them",
    arguments: [
      ("bộ dữ liệu không nêu hải đảo (cột “island”): không", "Bộ dữ liệu không nêu hải đảo: không"),
      ("một ngày chung 2025-01-01 (staffing.effect).", "Một ngày chung 01/01/2025."),
      ("chia đều (unknown_figures: equal), có dấu ~", "Chia đều, có dấu ~"),
      ("nghỉ hưu (NĐ29 Đ5) (B) của xã (D)", "Nghỉ hưu (NĐ29 Đ5) (B) của xã (D)"),
    ])
  func assumptions(stated: String, signed: String) {
    #expect(AnnexText.forSigning(.init(vi: stated, en: "x")).vi == signed)
  }

  @Test("Articles are spelled out in sentences")
  func articles() throws {
    let law = try Books.hanoi("scope: { districts: [\"001\"] }").planningCase.law
    func words(_ article: String) -> String {
      LegalSource(
        citation: .init(article: article, confidence: .statute), rule: .init(vi: "", en: "")
      ).spelledOut(law: law).vi
    }
    #expect(words("NQ35 Đ4.1.c") == "điểm c khoản 1 Điều 4 Nghị quyết số 35/2023/UBTVQH15")
    #expect(words("NQ35 Đ4.1") == "khoản 1 Điều 4 Nghị quyết số 35/2023/UBTVQH15")
    #expect(words("NQ1211 Đ3a") == "Điều 3a Nghị quyết số 1211/2016/UBTVQH13")
    #expect(words("NĐ33 Đ6, Đ33") == "NĐ33 Đ6, Đ33")
  }
}
