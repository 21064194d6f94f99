/// The part of staff.json that the tests look at.
struct StaffFigures: Decodable {
  struct Posts: Decodable {
    let officials: Int
    let nonSpecialised: Int
    let leadership: Int?
    let allowances: Int?
    let salaries: Int?

    enum CodingKeys: String, CodingKey {
      case officials, leadership
      case nonSpecialised = "non_specialised"
      case allowances = "allowances_vnd"
      case salaries = "salaries_vnd"
    }
  }

  struct HeadCount: Decodable {
    let officials: Int?
    let nonSpecialised: Int?

    enum CodingKeys: String, CodingKey {
      case officials
      case nonSpecialised = "non_specialised"
    }
  }

  struct Saving: Decodable {
    let month: Int
    let year: Int

    enum CodingKeys: String, CodingKey {
      case month = "month_vnd"
      case year = "year_vnd"
    }
  }

  struct Severance: Decodable {
    let total: Int

    enum CodingKeys: String, CodingKey { case total = "total_vnd" }
  }

  /// Before, after, surplus and money, of everything or of a part.
  struct Effect {
    let before: (officials: Int, nonSpecialised: Int, allowances: Int)
    let after: (officials: Int, nonSpecialised: Int, salaries: Int)
    let surplus: (officials: Int, nonSpecialised: Int, leadership: Int)
    let saving: Saving
    let severance: Severance
  }

  /// A regime in total, one of its groups, or a district.
  struct Part: Decodable {
    let before: Posts
    let after: Posts
    let surplus: Posts
    let saving: Saving
    let severance: Severance
    let id: String?
    let peopleCap: Int?
    let headCount: HeadCount?
    let surplusByHeadCount: HeadCount?
    let groups: [Part]?
    let districts: [Part]?
    let assumption: Words?

    enum CodingKeys: String, CodingKey {
      case before, after, surplus, saving, severance, id, groups, districts, assumption
      case peopleCap = "people_cap"
      case headCount = "head_count"
      case surplusByHeadCount = "surplus_by_head_count"
    }

    var effect: Effect {
      Effect(
        before: (before.officials, before.nonSpecialised, before.allowances ?? -1),
        after: (after.officials, after.nonSpecialised, after.salaries ?? -1),
        surplus: (surplus.officials, surplus.nonSpecialised, surplus.leadership ?? -1),
        saving: saving, severance: severance)
    }
  }

  struct Words: Decodable {
    let vi: String
    let en: String
  }

  struct Departures: Decodable {
    let natural: Int
    let transferred: Int
    let severed: Int

    var all: Int { natural + transferred + severed }
  }

  struct Year: Decodable {
    let officials: Departures
    let nonSpecialised: Departures

    enum CodingKeys: String, CodingKey {
      case officials
      case nonSpecialised = "non_specialised"
    }
  }

  struct Roadmap: Decodable {
    let status: String
    let years: [Year]
  }

  let schema: String
  let effect: String
  let baseSalary: Int
  let regimes: [String: Part]
  let roadmap: Roadmap

  enum CodingKeys: String, CodingKey {
    case schema, effect, regimes, roadmap
    case baseSalary = "base_salary_vnd"
  }
}
