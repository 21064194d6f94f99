/// What the plan of ``SmallTownPlan`` does to people, every figure worked out by hand.
///
/// Wards 00001 (class III), 00002, 00004 and 00005 (II), 00003 and 00006 (I); communes 00013 and
/// 00015 (III), 00011, 00012, 00014 and 00016 (II), 00017 (I); steps above the standard: three in
/// 00003, one in 00004, two in 00012 and 00017, seven in N002, four in N003, two in N004.
///
/// Classed anew, N004 becomes class I: 35 points for 19,000 people, 27.5 for 12 km² and more than 12.5
/// of what the dataset does not say; at the least the others keep their classes but N003, a commune.
///
/// An official earns 2.34 × 1,800,000 = 4,212,000 đồng and gets 3 + 1.5 × 15 + 60 / 2 = 55.5 months
/// of it; allowances average 2,700,000, of which elected staff get a half for 31 months and the
/// others for 60. Of 89 officials 3 a year leave by themselves; waiting even for the fifth year costs
/// 48 months of pay, less than 55.5, so all 15 wait and 74 are severed at once. Of 47 staff 2 a year
/// would leave; for those not elected that is worth 30 months, so three years of them wait, and 24
/// elected and 17 others are severed at once.
enum SmallTownStaff {
  /// The text of staff.json; the hash of plan.json is filled in when it is used.
  static let text = """
    {
      "schema": "sapxep.staff/1", "plan_hash": "PLAN-HASH", "effect": "2023-10-01",
      "base_salary_vnd": 1800000, "salary_vnd": 4212000, "regime": "decree-33-2023",
      "regimes": {
        "decree-33-2023": {
          "before": {
            "officials": 274, "non_specialised": 164, "leadership": 36, "allowances_vnd": 442800000,
            "salaries_vnd": 1154088000
          },
          "after": {
            "officials": 185, "non_specialised": 117, "leadership": 24, "allowances_vnd": 315900000,
            "salaries_vnd": 779220000
          },
          "surplus": {"officials": 89, "non_specialised": 47, "leadership": 12},
          "saving": {"month_vnd": 501768000, "year_vnd": 6021216000},
          "severance": {
            "officials_vnd": 20805174000, "non_specialised_vnd": 2867400000, "top_up_vnd": 0,
            "total_vnd": 23672574000
          },
          "payback_months": 48,
          "reclassed": {
            "officials": 187, "non_specialised": 119, "leadership": 24, "allowances_vnd": 321300000,
            "salaries_vnd": 787644000
          },
          "head_count": {"officials": null, "non_specialised": null},
          "surplus_by_head_count": {"officials": null, "non_specialised": null},
          "divided": {
            "before": {
              "officials": 0, "non_specialised": 0, "leadership": 0, "allowances_vnd": 0,
              "salaries_vnd": 0
            },
            "after": {
              "officials": 0, "non_specialised": 0, "leadership": 0, "allowances_vnd": 0,
              "salaries_vnd": 0
            },
            "surplus": {"officials": 0, "non_specialised": 0, "leadership": 0},
            "saving": {"month_vnd": 0, "year_vnd": 0},
            "severance": {"officials_vnd": 0, "non_specialised_vnd": 0, "top_up_vnd": 0, "total_vnd": 0},
            "payback_months": null
          },
          "groups": [
            {
              "id": "N001", "class": "II",
              "class_once_reclassed": {"assumed": "II", "highest": "I", "lowest": "II"},
              "before": {
                "officials": 40, "non_specialised": 22, "leadership": 5, "allowances_vnd": 59400000,
                "salaries_vnd": 168480000
              },
              "after": {
                "officials": 21, "non_specialised": 12, "leadership": 3, "allowances_vnd": 32400000,
                "salaries_vnd": 88452000
              },
              "surplus": {"officials": 19, "non_specialised": 10, "leadership": 2},
              "saving": {"month_vnd": 107028000, "year_vnd": 1284336000},
              "severance": {
                "officials_vnd": 4441554000, "non_specialised_vnd": 614250000, "top_up_vnd": 0,
                "total_vnd": 5055804000
              },
              "payback_months": 48,
              "reclassed": {
                "officials": 21, "non_specialised": 12, "leadership": 3, "allowances_vnd": 32400000,
                "salaries_vnd": 88452000
              },
              "head_count": {"officials": null, "non_specialised": null},
              "surplus_by_head_count": {"officials": null, "non_specialised": null}
            },
            {
              "id": "N002", "class": "I",
              "class_once_reclassed": {"assumed": "I", "highest": "I", "lowest": "I"},
              "before": {
                "officials": 48, "non_specialised": 30, "leadership": 6, "allowances_vnd": 81000000,
                "salaries_vnd": 202176000
              },
              "after": {
                "officials": 30, "non_specialised": 21, "leadership": 3, "allowances_vnd": 56700000,
                "salaries_vnd": 126360000
              },
              "surplus": {"officials": 18, "non_specialised": 9, "leadership": 3},
              "saving": {"month_vnd": 100116000, "year_vnd": 1201392000},
              "severance": {
                "officials_vnd": 4207788000, "non_specialised_vnd": 533250000, "top_up_vnd": 0,
                "total_vnd": 4741038000
              },
              "payback_months": 48,
              "reclassed": {
                "officials": 30, "non_specialised": 21, "leadership": 3, "allowances_vnd": 56700000,
                "salaries_vnd": 126360000
              },
              "head_count": {"officials": null, "non_specialised": null},
              "surplus_by_head_count": {"officials": null, "non_specialised": null}
            },
            {
              "id": "N003", "class": "II",
              "class_once_reclassed": {"assumed": "II", "highest": "I", "lowest": "III"},
              "before": {
                "officials": 42, "non_specialised": 26, "leadership": 6, "allowances_vnd": 70200000,
                "salaries_vnd": 176904000
              },
              "after": {
                "officials": 24, "non_specialised": 16, "leadership": 3, "allowances_vnd": 43200000,
                "salaries_vnd": 101088000
              },
              "surplus": {"officials": 18, "non_specialised": 10, "leadership": 3},
              "saving": {"month_vnd": 102816000, "year_vnd": 1233792000},
              "severance": {
                "officials_vnd": 4207788000, "non_specialised_vnd": 614250000, "top_up_vnd": 0,
                "total_vnd": 4822038000
              },
              "payback_months": 47,
              "reclassed": {
                "officials": 24, "non_specialised": 16, "leadership": 3, "allowances_vnd": 43200000,
                "salaries_vnd": 101088000
              },
              "head_count": {"officials": null, "non_specialised": null},
              "surplus_by_head_count": {"officials": null, "non_specialised": null}
            },
            {
              "id": "N004", "class": "II",
              "class_once_reclassed": {"assumed": "I", "highest": "I", "lowest": "II"},
              "before": {
                "officials": 56, "non_specialised": 32, "leadership": 7, "allowances_vnd": 86400000,
                "salaries_vnd": 235872000
              },
              "after": {
                "officials": 22, "non_specialised": 14, "leadership": 3, "allowances_vnd": 37800000,
                "salaries_vnd": 92664000
              },
              "surplus": {"officials": 34, "non_specialised": 18, "leadership": 4},
              "saving": {"month_vnd": 191808000, "year_vnd": 2301696000},
              "severance": {
                "officials_vnd": 7948044000, "non_specialised_vnd": 1105650000, "top_up_vnd": 0,
                "total_vnd": 9053694000
              },
              "payback_months": 48,
              "reclassed": {
                "officials": 24, "non_specialised": 16, "leadership": 3, "allowances_vnd": 43200000,
                "salaries_vnd": 101088000
              },
              "head_count": {"officials": null, "non_specialised": null},
              "surplus_by_head_count": {"officials": null, "non_specialised": null}
            }
          ],
          "districts": [
            {
              "code": "001",
              "before": {
                "officials": 132, "non_specialised": 78, "leadership": 17,
                "allowances_vnd": 210600000, "salaries_vnd": 555984000
              },
              "after": {
                "officials": 95, "non_specialised": 59, "leadership": 12,
                "allowances_vnd": 159300000, "salaries_vnd": 400140000
              },
              "surplus": {"officials": 37, "non_specialised": 19, "leadership": 5},
              "saving": {"month_vnd": 207144000, "year_vnd": 2485728000},
              "severance": {
                "officials_vnd": 8649342000, "non_specialised_vnd": 1147500000, "top_up_vnd": 0,
                "total_vnd": 9796842000
              },
              "payback_months": 48
            },
            {
              "code": "002",
              "before": {
                "officials": 142, "non_specialised": 86, "leadership": 19,
                "allowances_vnd": 232200000, "salaries_vnd": 598104000
              },
              "after": {
                "officials": 90, "non_specialised": 58, "leadership": 12,
                "allowances_vnd": 156600000, "salaries_vnd": 379080000
              },
              "surplus": {"officials": 52, "non_specialised": 28, "leadership": 7},
              "saving": {"month_vnd": 294624000, "year_vnd": 3535488000},
              "severance": {
                "officials_vnd": 12155832000, "non_specialised_vnd": 1719900000, "top_up_vnd": 0,
                "total_vnd": 13875732000
              },
              "payback_months": 48
            }
          ],
          "replaced": null, "people_cap": null, "article": "NĐ33 Đ6, Đ33, Đ34", "confidence": "B",
          "assumption": {"vi": "Theo Nghị định 33.", "en": "By Decree 33."}
        },
        "hanoi-de-an-21": {
          "before": {
            "officials": 274, "non_specialised": 91, "leadership": 36, "allowances_vnd": 421200000,
            "salaries_vnd": 1154088000
          },
          "after": {
            "officials": 185, "non_specialised": 56, "leadership": 24, "allowances_vnd": 275400000,
            "salaries_vnd": 779220000
          },
          "surplus": {"officials": 89, "non_specialised": 35, "leadership": 12},
          "saving": {"month_vnd": 520668000, "year_vnd": 6248016000},
          "severance": {
            "officials_vnd": 20805174000, "non_specialised_vnd": 3421028572, "top_up_vnd": 0,
            "total_vnd": 24226202572
          },
          "payback_months": 47,
          "reclassed": {
            "officials": 187, "non_specialised": 56, "leadership": 24, "allowances_vnd": 280800000,
            "salaries_vnd": 787644000
          },
          "head_count": {"officials": null, "non_specialised": null},
          "surplus_by_head_count": {"officials": null, "non_specialised": null},
          "divided": {
            "before": {
              "officials": 0, "non_specialised": 0, "leadership": 0, "allowances_vnd": 0,
              "salaries_vnd": 0
            },
            "after": {
              "officials": 0, "non_specialised": 0, "leadership": 0, "allowances_vnd": 0,
              "salaries_vnd": 0
            },
            "surplus": {"officials": 0, "non_specialised": 0, "leadership": 0},
            "saving": {"month_vnd": 0, "year_vnd": 0},
            "severance": {"officials_vnd": 0, "non_specialised_vnd": 0, "top_up_vnd": 0, "total_vnd": 0},
            "payback_months": null
          },
          "groups": [
            {
              "id": "N001", "class": "II",
              "class_once_reclassed": {"assumed": "II", "highest": "I", "lowest": "II"},
              "before": {
                "officials": 40, "non_specialised": 14, "leadership": 5, "allowances_vnd": 59400000,
                "salaries_vnd": 168480000
              },
              "after": {
                "officials": 21, "non_specialised": 7, "leadership": 3, "allowances_vnd": 32400000,
                "salaries_vnd": 88452000
              },
              "surplus": {"officials": 19, "non_specialised": 7, "leadership": 2},
              "saving": {"month_vnd": 107028000, "year_vnd": 1284336000},
              "severance": {
                "officials_vnd": 4441554000, "non_specialised_vnd": 644914286, "top_up_vnd": 0,
                "total_vnd": 5086468286
              },
              "payback_months": 48,
              "reclassed": {
                "officials": 21, "non_specialised": 7, "leadership": 3, "allowances_vnd": 32400000,
                "salaries_vnd": 88452000
              },
              "head_count": {"officials": null, "non_specialised": null},
              "surplus_by_head_count": {"officials": null, "non_specialised": null}
            },
            {
              "id": "N002", "class": "I",
              "class_once_reclassed": {"assumed": "I", "highest": "I", "lowest": "I"},
              "before": {
                "officials": 48, "non_specialised": 14, "leadership": 6, "allowances_vnd": 70200000,
                "salaries_vnd": 202176000
              },
              "after": {
                "officials": 30, "non_specialised": 7, "leadership": 3, "allowances_vnd": 37800000,
                "salaries_vnd": 126360000
              },
              "surplus": {"officials": 18, "non_specialised": 7, "leadership": 3},
              "saving": {"month_vnd": 108216000, "year_vnd": 1298592000},
              "severance": {
                "officials_vnd": 4207788000, "non_specialised_vnd": 762171428, "top_up_vnd": 0,
                "total_vnd": 4969959428
              },
              "payback_months": 46,
              "reclassed": {
                "officials": 30, "non_specialised": 7, "leadership": 3, "allowances_vnd": 37800000,
                "salaries_vnd": 126360000
              },
              "head_count": {"officials": null, "non_specialised": null},
              "surplus_by_head_count": {"officials": null, "non_specialised": null}
            },
            {
              "id": "N003", "class": "II",
              "class_once_reclassed": {"assumed": "II", "highest": "I", "lowest": "III"},
              "before": {
                "officials": 42, "non_specialised": 14, "leadership": 6, "allowances_vnd": 64800000,
                "salaries_vnd": 176904000
              },
              "after": {
                "officials": 24, "non_specialised": 7, "leadership": 3, "allowances_vnd": 32400000,
                "salaries_vnd": 101088000
              },
              "surplus": {"officials": 18, "non_specialised": 7, "leadership": 3},
              "saving": {"month_vnd": 108216000, "year_vnd": 1298592000},
              "severance": {
                "officials_vnd": 4207788000, "non_specialised_vnd": 703542858, "top_up_vnd": 0,
                "total_vnd": 4911330858
              },
              "payback_months": 46,
              "reclassed": {
                "officials": 24, "non_specialised": 7, "leadership": 3, "allowances_vnd": 32400000,
                "salaries_vnd": 101088000
              },
              "head_count": {"officials": null, "non_specialised": null},
              "surplus_by_head_count": {"officials": null, "non_specialised": null}
            },
            {
              "id": "N004", "class": "II",
              "class_once_reclassed": {"assumed": "I", "highest": "I", "lowest": "II"},
              "before": {
                "officials": 56, "non_specialised": 21, "leadership": 7, "allowances_vnd": 86400000,
                "salaries_vnd": 235872000
              },
              "after": {
                "officials": 22, "non_specialised": 7, "leadership": 3, "allowances_vnd": 32400000,
                "salaries_vnd": 92664000
              },
              "surplus": {"officials": 34, "non_specialised": 14, "leadership": 4},
              "saving": {"month_vnd": 197208000, "year_vnd": 2366496000},
              "severance": {
                "officials_vnd": 7948044000, "non_specialised_vnd": 1310400000, "top_up_vnd": 0,
                "total_vnd": 9258444000
              },
              "payback_months": 47,
              "reclassed": {
                "officials": 24, "non_specialised": 7, "leadership": 3, "allowances_vnd": 37800000,
                "salaries_vnd": 101088000
              },
              "head_count": {"officials": null, "non_specialised": null},
              "surplus_by_head_count": {"officials": null, "non_specialised": null}
            }
          ],
          "districts": [
            {
              "code": "001",
              "before": {
                "officials": 132, "non_specialised": 42, "leadership": 17,
                "allowances_vnd": 199800000, "salaries_vnd": 555984000
              },
              "after": {
                "officials": 95, "non_specialised": 28, "leadership": 12,
                "allowances_vnd": 140400000, "salaries_vnd": 400140000
              },
              "surplus": {"officials": 37, "non_specialised": 14, "leadership": 5},
              "saving": {"month_vnd": 215244000, "year_vnd": 2582928000},
              "severance": {
                "officials_vnd": 8649342000, "non_specialised_vnd": 1407085714, "top_up_vnd": 0,
                "total_vnd": 10056427714
              },
              "payback_months": 47
            },
            {
              "code": "002",
              "before": {
                "officials": 142, "non_specialised": 49, "leadership": 19,
                "allowances_vnd": 221400000, "salaries_vnd": 598104000
              },
              "after": {
                "officials": 90, "non_specialised": 28, "leadership": 12,
                "allowances_vnd": 135000000, "salaries_vnd": 379080000
              },
              "surplus": {"officials": 52, "non_specialised": 21, "leadership": 7},
              "saving": {"month_vnd": 305424000, "year_vnd": 3665088000},
              "severance": {
                "officials_vnd": 12155832000, "non_specialised_vnd": 2013942858, "top_up_vnd": 0,
                "total_vnd": 14169774858
              },
              "payback_months": 47
            }
          ],
          "replaced": null, "people_cap": 7, "article": "ĐA21", "confidence": "B",
          "assumption": {"vi": "Theo Đề án 21.", "en": "By Scheme 21."}
        }
      },
      "savings": [
        {"from": "2019-07-01", "base_salary_vnd": 1490000, "year_vnd": 4984228800},
        {"from": "2023-07-01", "base_salary_vnd": 1800000, "year_vnd": 6021216000},
        {"from": "2024-07-01", "base_salary_vnd": 2340000, "year_vnd": 7827580800}
      ],
      "roadmap": {
        "minimise": "cost", "status": "optimal",
        "caps": {
          "natural": {"officials": [3, 3, 3, 3, 3], "non_specialised": [2, 2, 2, 2, 2]},
          "places": {"officials": [0, 0, 0, 0, 0], "non_specialised": [0, 0, 0, 0, 0]},
          "budget_vnd": null
        },
        "years": [
          {
            "number": 1, "from": "2023-10-01",
            "officials": {"natural": 3, "transferred": 0, "severed": 74},
            "non_specialised": {"natural": 2, "transferred": 0, "severed": 41},
            "left": {"officials": 12, "non_specialised": 4}, "severance_vnd": 19680084000,
            "pay_vnd": 736128000
          },
          {
            "number": 2, "from": "2024-10-01",
            "officials": {"natural": 3, "transferred": 0, "severed": 0},
            "non_specialised": {"natural": 2, "transferred": 0, "severed": 0},
            "left": {"officials": 9, "non_specialised": 2}, "severance_vnd": 0, "pay_vnd": 519696000
          },
          {
            "number": 3, "from": "2025-10-01",
            "officials": {"natural": 3, "transferred": 0, "severed": 0},
            "non_specialised": {"natural": 2, "transferred": 0, "severed": 0},
            "left": {"officials": 6, "non_specialised": 0}, "severance_vnd": 0, "pay_vnd": 303264000
          },
          {
            "number": 4, "from": "2026-10-01",
            "officials": {"natural": 3, "transferred": 0, "severed": 0},
            "non_specialised": {"natural": 0, "transferred": 0, "severed": 0},
            "left": {"officials": 3, "non_specialised": 0}, "severance_vnd": 0, "pay_vnd": 151632000
          },
          {
            "number": 5, "from": "2027-10-01",
            "officials": {"natural": 3, "transferred": 0, "severed": 0},
            "non_specialised": {"natural": 0, "transferred": 0, "severed": 0},
            "left": {"officials": 0, "non_specialised": 0}, "severance_vnd": 0, "pay_vnd": 0
          }
        ],
        "groups": {
          "N001": [[16, 9], [1, 1], [1, 0], [1, 0], [0, 0]],
          "N002": [[16, 8], [1, 1], [0, 0], [1, 0], [0, 0]],
          "N003": [[16, 9], [0, 0], [1, 1], [0, 0], [1, 0]],
          "N004": [[29, 17], [1, 0], [1, 1], [1, 0], [2, 0]]
        },
        "conflict": null, "cost_vnd": 21390804000, "severance_vnd": 19680084000, "person_years": 36
      },
      "assumptions": [
        {"vi": "Theo Nghị định 33.", "en": "By Decree 33."},
        {"vi": "Theo Đề án 21.", "en": "By Scheme 21."},
        {"vi": "Tiền tính theo lương cơ sở.", "en": "Money by the base salary."}
      ],
      "titles": \(SmallTownTitles.titles),
      "statements": \(SmallTownTitles.statements)
    }
    """
}
