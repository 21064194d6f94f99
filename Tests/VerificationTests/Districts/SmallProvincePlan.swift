/// The plan of districts of SmallProvince; every figure can be worked out by hand from the round
/// figures of its communes and the law's tables.
enum SmallProvincePlan {
  /// The text of plan.json; hashes of files are filled in when it is used.
  static let text = """
    {
      "schema": "sapxep.plan/1", "status": "optimal", "stop": null, "lawful": true,
      "scenario": {"hash": "SCENARIO-HASH", "title": "Tỉnh thử"},
      "dataset": {
        "date": "2023-01-01", "hash": "DATASET-HASH", "name": "small-province",
        "title": "Tỉnh thử"
      },
      "law": {
        "as_of": "2023-10-01", "hash": "LAW-HASH", "phase": "2023-2025",
        "regime": "decree-33-2023"
      },
      "goals": [
        {"bound": 0, "name": "unresolved_due", "proven": true, "value": 0},
        {"bound": 0, "name": "units_changed", "proven": true, "value": 0},
        {"bound": 0, "name": "discretionary_results", "proven": true, "value": 0},
        {"bound": 0, "name": "non_specialised_posts", "proven": true, "value": 0},
        {"bound": 0, "name": "people_affected", "proven": true, "value": 0},
        {"bound": 0, "name": "compactness", "proven": true, "value": 0}
      ],
      "groups": [], "kept": [], "dissolved": [],
      "totals": {
        "discretionary_results": 0, "due": 0, "due_changed": 0, "due_exempt": 0,
        "due_in_groups": 0, "encouraged_results": 0, "groups": 0, "non_specialised_after": 0,
        "non_specialised_before": 0, "non_specialised_surplus": 0, "officials_after": 0,
        "officials_before": 0, "officials_surplus": 0, "people_affected": 0,
        "presumed_results": 0, "shared_boundary_dm": 0, "units_after": 0, "units_before": 0,
        "units_changed": 0, "unresolved_due": 0
      },
      "assumptions": [{"vi": "Số liệu minh họa.", "en": "Sample figures."}], "conflicts": [],
      "districts": {
        "status": "optimal", "stop": null, "lawful": true,
        "goals": [
          {"bound": 0, "name": "unresolved_due", "proven": true, "value": 0},
          {"bound": 2, "name": "units_changed", "proven": true, "value": 2},
          {"bound": 0, "name": "discretionary_results", "proven": true, "value": 0},
          {"bound": 210000, "name": "people_affected", "proven": true, "value": 210000},
          {"bound": -5000, "name": "compactness", "proven": true, "value": -5000}
        ],
        "units": [
          {
            "area_m2": 6000000, "area_percent": "17.14", "area_standard_m2": 35000000,
            "clauses": ["b"], "code": "001", "due": true, "kind": "quan", "name": "Quận Một",
            "population": 110000, "population_percent": "73.33", "population_standard": 150000,
            "standard": "quan",
            "sub_units": {"count": 2, "least": 10, "least_townships": 0, "townships": 0}
          },
          {
            "area_m2": 30000000, "area_percent": "85.71", "area_standard_m2": 35000000,
            "clauses": [], "code": "002", "due": false, "kind": "quan", "name": "Quận Hai",
            "population": 210000, "population_percent": "140.00",
            "population_standard": 150000, "standard": "quan",
            "sub_units": {"count": 3, "least": 10, "least_townships": 0, "townships": 0}
          },
          {
            "area_m2": 200000000, "area_percent": "63.49", "area_standard_m2": 315000000,
            "clauses": ["a"], "code": "003", "due": true, "kind": "huyen", "name": "Huyện Ba",
            "population": 70000, "population_percent": "58.33", "population_standard": 120000,
            "standard": "huyen",
            "sub_units": {"count": 2, "least": 13, "least_townships": 1, "townships": 1}
          },
          {
            "area_m2": 330000000, "area_percent": "104.76", "area_standard_m2": 315000000,
            "clauses": [], "code": "004", "due": false, "kind": "huyen", "name": "Huyện Bốn",
            "population": 140000, "population_percent": "116.67",
            "population_standard": 120000, "standard": "huyen",
            "sub_units": {"count": 2, "least": 13, "least_townships": 1, "townships": 0}
          }
        ],
        "groups": [
          {
            "area_m2": 36000000, "area_percent": "102.86", "area_share": "36000000/35000000",
            "area_standard_m2": 35000000, "basis": "4.1", "code": "001", "contiguous": true,
            "due_members": ["001"], "encouraged": false, "further_joining": null, "id": "H001",
            "keeps_name_of": "001", "kind": "quan", "kind_source": "inferred",
            "members": ["001", "002"], "name": "Quận Một", "name_source": "decision",
            "open_conditions": ["4.3"], "people_affected": 210000, "population": 320000,
            "population_percent": "213.33", "population_share": "320000/150000",
            "population_standard": 150000, "precondition": "none", "seat": "002", "seat_source": "decision",
            "shared_boundary_dm": 5000, "standard": "quan",
            "sub_units": {
              "count": 5, "least": 10, "least_townships": 0, "townships": 0, "waived": true
            },
            "year": null
          }
        ],
        "kept": [
          {
            "clauses": ["a"], "code": "003", "due": true, "evidence": "Địa bạ 1940",
            "ground": "3.1.b", "inferred_from": null, "name": "Huyện Ba"
          },
          {
            "clauses": [], "code": "004", "due": false, "evidence": null, "ground": null,
            "inferred_from": null, "name": "Huyện Bốn"
          }
        ],
        "totals": {
          "discretionary_results": 0, "due": 2, "due_changed": 0, "due_exempt": 1,
          "due_in_groups": 1, "encouraged_results": 0, "groups": 1, "people_affected": 210000,
          "presumed_results": 0, "shared_boundary_dm": 5000, "units_after": 3,
          "units_before": 4, "units_changed": 2, "unresolved_due": 0
        },
        "conflicts": [],
        "moves": {
          "decided": [],
          "proposed": [
            {
              "area_m2": 12000000, "from": "002",
              "giver": {
                "after": {
                  "area_m2": 18000000, "area_percent": "51.43", "area_standard_m2": 35000000,
                  "population": 110000, "population_percent": "73.33",
                  "population_standard": 150000, "standard": "quan"
                },
                "before": {
                  "area_m2": 30000000, "area_percent": "85.71", "area_standard_m2": 35000000,
                  "population": 210000, "population_percent": "140.00",
                  "population_standard": 150000, "standard": "quan"
                }
              },
              "meets_standards": false, "people": 100000,
              "receiver": {
                "after": {
                  "area_m2": 18000000, "area_percent": "51.43", "area_standard_m2": 35000000,
                  "population": 210000, "population_percent": "140.00",
                  "population_standard": 150000, "standard": "quan"
                },
                "before": {
                  "area_m2": 6000000, "area_percent": "17.14", "area_standard_m2": 35000000,
                  "population": 110000, "population_percent": "73.33",
                  "population_standard": 150000, "standard": "quan"
                }
              },
              "to": "001", "units": ["00003"]
            },
            {
              "area_m2": 30000000, "from": "004",
              "giver": {
                "after": {
                  "area_m2": 300000000, "area_percent": "95.24", "area_standard_m2": 315000000,
                  "population": 125000, "population_percent": "104.17",
                  "population_standard": 120000, "standard": "huyen"
                },
                "before": {
                  "area_m2": 330000000, "area_percent": "104.76",
                  "area_standard_m2": 315000000, "population": 140000,
                  "population_percent": "116.67", "population_standard": 120000,
                  "standard": "huyen"
                }
              },
              "meets_standards": false, "people": 15000,
              "receiver": {
                "after": {
                  "area_m2": 230000000, "area_percent": "73.02", "area_standard_m2": 315000000,
                  "population": 85000, "population_percent": "70.83",
                  "population_standard": 120000, "standard": "huyen"
                },
                "before": {
                  "area_m2": 200000000, "area_percent": "63.49", "area_standard_m2": 315000000,
                  "population": 70000, "population_percent": "58.33",
                  "population_standard": 120000, "standard": "huyen"
                }
              },
              "to": "003", "units": ["00008"]
            }
          ]
        }
      }
    }
    """
}
