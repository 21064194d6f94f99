import SourceFiles
import TestSupport
import Testing

@Suite("CSV files are read as spreadsheets write them")
struct CommaSeparatedTableTests {
  @Test(
    "Every line end and separator gives the same table",
    arguments: [
      "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\n1,2\n3,4",
      "a;b\n1;2\n3;4\n", "a\tb\n1\t2\n3\t4\n", "\u{FEFF}a,b\n1,2\n3,4\n",
      "\n\na,b\n\n1,2\n\n\n3,4\n\n", " a , b \n 1 , 2 \n3 ,4\n", "A,B\n\"1\",\"2\"\n\"3\" ,4\n",
    ])
  func accepted(text: String) throws {
    let read = try TableText(text)
    #expect(read.problems.isEmpty)
    #expect(read.table?.header == ["a", "b"])
    #expect(read.fields == [["1", "2"], ["3", "4"]])
  }

  @Test(
    "A quoted field may hold separators, doubled quotes, line breaks and outer blanks around it")
  func quoted() throws {
    let read = try TableText("a,b\n\"x, y\",\"he said \"\"hi\"\"\"\n\"two\nlines\",\"\"\n")
    #expect(read.problems.isEmpty)
    #expect(read.fields == [["x, y", "he said \"hi\""], ["two\nlines", ""]])
  }

  @Test("A semicolon table may have commas in its fields, which are decimal signs there")
  func semicolonWithCommas() throws {
    let read = try TableText("a;b\n0,5;1,25\n")
    #expect(read.fields == [["0,5", "1,25"]])
  }

  @Test("A quote inside an unquoted field is a letter like any other")
  func innerQuote() throws {
    let read = try TableText("a,b\n5\" pipe,2\n")
    #expect(read.problems.isEmpty)
    #expect(read.fields == [["5\" pipe", "2"]])
  }

  @Test("Decomposed Vietnamese text equals composed text")
  func composed() throws {
    let decomposed = "te\u{302}n,lo\u{61}\u{323}i\nPhu\u{31B}o\u{31B}\u{300}ng,xa\u{303}\n"
    let read = try TableText(decomposed)
    let header = try #require(read.table?.header)
    #expect(
      header.map { Array($0.unicodeScalars) } == ["tên", "loại"].map { Array($0.unicodeScalars) })
    #expect(Array(read.fields[0][0].unicodeScalars) == Array("Phường".unicodeScalars))
  }

  @Test(
    "Each fault is told with its line and column",
    arguments: [
      ("", ["t.csv:1:1: the file is empty: no header line"]),
      ("\n \r\n", ["t.csv:1:1: the file is empty: no header line"]),
      ("a,b\n1\n", ["t.csv:2:1: the row has 1 fields, the header has 2"]),
      (
        "a,b\n1,2,3\n4,5,6,7\n",
        [
          "t.csv:2:5: the row has 3 fields, the header has 2",
          "t.csv:3:5: the row has 4 fields, the header has 2",
        ]
      ),
      ("a,b,A\n1,2,3\n", ["t.csv:1:5: the heading “a” is repeated"]),
      ("a,b\n1,\"2\n3,4\n", ["t.csv:2:3: this double quote is never closed"]),
      ("a,b\r\nđường,\"2", ["t.csv:2:7: this double quote is never closed"]),
      ("a,b\n\"Xã\"x,2\n3,4\n", ["t.csv:2:5: there is text after the closing quote"]),
      ("a,b\n\"1\" 2 \"3\",4\n", ["t.csv:2:5: there is text after the closing quote"]),
      ("\"a\"b,c\n1,2\n", ["t.csv:1:4: there is text after the closing quote"]),
    ])
  func faults(text: String, expected: [String]) throws {
    let read = try TableText(text)
    #expect(read.lines == expected)
    #expect(read.problems.allSatisfy { $0.severity == .error && $0.isWorded })
  }

  @Test("A faulty row is left out, the others are kept")
  func faultyRows() throws {
    let read = try TableText("a,b\n1,2\n\"3\"x,4\n5\n6,7\n")
    #expect(read.fields == [["1", "2"], ["6", "7"]])
    #expect(read.table?.rows.map(\.line) == [2, 5])
  }

  @Test("A faulty header leaves no table")
  func faultyHeader() throws {
    #expect(try TableText("\"a,b\n1,2\n").table == nil)
  }

  @Test(
    "Positions count characters, also behind accents and quoted line breaks",
    arguments: ["\n", "\r\n", "\r"])
  func positions(lineEnd: String) throws {
    let text = ["a,b,c", "Xã Đông,\"hai", "dòng\",ở đây", "1,2,3", ""].joined(separator: lineEnd)
    let table = try #require(try TableText(text).table)
    let places = table.rows.map { row in (0..<3).map { table.position(row, $0).description } }
    #expect(
      places == [
        ["t.csv:2:1", "t.csv:2:9", "t.csv:3:7"], ["t.csv:4:1", "t.csv:4:3", "t.csv:4:5"],
      ])
  }

  @Test("A column is found by its heading, whatever its case")
  func columns() throws {
    let table = try #require(try TableText("Code,NAME\n1,2\n").table)
    #expect(table.column("code") == 0)
    #expect(table.column("name") == 1)
    #expect(table.column("kind") == nil)
  }
}
