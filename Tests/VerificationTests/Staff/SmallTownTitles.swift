/// Titles under Scheme 21 on 1 October 2023 and the small town's statements, worked out by hand.
///
/// Three pairs make 7 people of the 10 titles of a commune. Of class II three coefficients are known:
/// 1.34 and half of 1.34 for the first person, 1.73 for the second: 3.74 base salaries. A village has
/// one pair among its 3 titles.
///
/// 40 people are 40 % of 99 to 101, so 59 to 61 are left; 13 units of 7 have 91. No number of places
/// of 7 has 59 to 61 people. 30 people are 12.5 % of 240 only; 210 are left, as 105 villages of 2 have.
/// Two wards of class I have 23 officials and 14 others each for 21 base salaries, three communes of
/// class II 20 and 12 for 18; a ward and a commune of class III differ in officials, each has 10 others
/// for 15.
enum SmallTownTitles {
  /// The value of `titles`.
  static let titles = """
    {
      "regime": "hanoi-de-an-21",
      "commune": {
        "level": "commune", "class": "II", "titles": 10, "people": 7, "min_people": 1,
        "max_people": 7,
        "holdings": [
          ["van-phong-dang-uy", "truyen-thanh"], ["pho-quan-su"],
          ["pho-mat-tran", "nguoi-cao-tuoi"], ["pho-cuu-chien-binh"],
          ["pho-phu-nu", "chu-thap-do"], ["pho-nong-dan"], ["pho-doan-thanh-nien"]
        ],
        "allowance_ten_thousandths": 37400,
        "unknown_allowances": [
          "pho-mat-tran", "pho-cuu-chien-binh", "pho-phu-nu", "pho-nong-dan",
          "pho-doan-thanh-nien", "nguoi-cao-tuoi", "chu-thap-do"
        ],
        "assumptions": \(lines(6))
      },
      "village": {
        "level": "village", "class": "other", "titles": 3, "people": 2, "min_people": 1,
        "max_people": 2,
        "holdings": [["bi-thu-chi-bo", "truong-thon"], ["truong-ban-mat-tran"]],
        "allowance_ten_thousandths": 0,
        "unknown_allowances": ["bi-thu-chi-bo", "truong-thon", "truong-ban-mat-tran"],
        "assumptions": \(lines(6))
      },
      "merged": [
        {"units": 2, "result": \(merged(surplus: slots(2)))},
        {"units": 3, "result": \(merged(surplus: slots(2) + slots(3)))}
      ]
    }
    """

  /// The value of `statements`.
  static let statements = """
    [
      {
        "id": "xa", "title": {"vi": "Giảm ở xã (ví dụ)", "en": "Fewer in communes (example)"},
        "source": "Ví dụ", "date": "2023-01-01", "confidence": "D", "kind": "reduction",
        "published": {"people": 40, "percent": "40"},
        "before": {"least": 99, "central": 100, "most": 101},
        "after": {"least": 59, "central": 60, "most": 61},
        "people_per_place": 7,
        "besides": [
          {
            "places": 13, "what": {"vi": "đơn vị", "en": "units"}, "confidence": "A", "model": 91,
            "unexplained": {"least": -32, "central": -31, "most": -30}
          }
        ],
        "implied_places": null, "remarks": \(lines(2))
      },
      {
        "id": "thon", "title": {"vi": "Giảm ở thôn (ví dụ)", "en": "Fewer in villages (example)"},
        "source": "Ví dụ", "date": "2023-01-01", "confidence": "D", "kind": "reduction",
        "published": {"people": 30, "percent": "12.5"},
        "before": {"least": 240, "central": 240, "most": 240},
        "after": {"least": 210, "central": 210, "most": 210},
        "people_per_place": 2, "besides": [], "implied_places": {"least": 105, "most": 105},
        "remarks": \(lines(2))
      },
      {
        "id": "bo", "title": {"vi": "Đơn vị không còn (ví dụ)", "en": "Removed units (example)"},
        "source": "Ví dụ", "date": "2023-01-01", "confidence": "D", "kind": "removed_units",
        "units": 6, "published": {"officials": 110, "non_specialised": 75},
        "norm": {"officials": null, "non_specialised": 74, "monthly_fund_hundredths": 11100},
        "unexplained": {"officials": null, "non_specialised": 1},
        "lines": [
          {
            "kinds": ["phuong"], "class": "I", "count": 2, "officials": 46, "non_specialised": 28,
            "monthly_fund_hundredths": 4200
          },
          {
            "kinds": ["xa", "thi_tran"], "class": "II", "count": 3, "officials": 60,
            "non_specialised": 36, "monthly_fund_hundredths": 5400
          },
          {
            "kinds": ["phuong", "xa"], "class": "III", "count": 1, "officials": null,
            "non_specialised": 10, "monthly_fund_hundredths": 1500
          }
        ],
        "remarks": \(lines(3))
      }
    ]
    """

  /// Sentences, each another.
  private static func lines(_ count: Int) -> String {
    let lines = (1...count).map { "{\"vi\": \"Câu \($0).\", \"en\": \"Sentence \($0).\"}" }
    return "[\(lines.joined(separator: ", "))]"
  }

  private static func slots(_ unit: Int) -> [String] { (1...7).map { "ĐV\(unit)-\($0)" } }

  /// The people of the first commune stay as they are.
  private static func merged(surplus: [String]) -> String {
    let titles = [
      ["van-phong-dang-uy", "truyen-thanh"], ["pho-quan-su"], ["pho-mat-tran", "nguoi-cao-tuoi"],
      ["pho-cuu-chien-binh"], ["pho-phu-nu", "chu-thap-do"], ["pho-nong-dan"],
      ["pho-doan-thanh-nien"],
    ]
    func list(_ texts: [String]) -> String {
      "[\(texts.map { "\"\($0)\"" }.joined(separator: ", "))]"
    }
    let holdings = titles.enumerated().map { person, held in
      "{\"slot\": \"ĐV1-\(person + 1)\", \"before\": \(list(held)), \"after\": \(list(held))}"
    }
    return """
      {
        "level": "commune", "class": "II", "people": 7, "surplus": \(surplus.count),
        "surplus_slots": \(list(surplus)), "changed_titles": [],
        "holdings": [\(holdings.joined(separator: ", "))],
        "allowance_ten_thousandths": 37400, "assumptions": \(lines(7))
      }
      """
  }
}
