import Diagnostics
import Testing

@testable import Records

struct SchemaReaderTests {
  @Test func fieldsComeInOrder() throws {
    let schema = try SchemaCheckTests.schema
    #expect(schema.record == "hoi-nghi")
    #expect(schema.label == "Hội nghị")
    #expect(
      schema.fields.map(\.name) == [
        "conference", "people", "chair", "presidium", "agenda", "kind", "count", "agency",
      ])
    #expect(schema["conference"]?.isRequired == true)
    #expect(schema["conference.name"]?.maximum == 40)
    #expect(schema["conference.name"]?.location.description == "s.yaml:9:7")
    #expect(schema["people.name"]?.label == "Họ và tên")
    #expect(schema["people.id"]?.isRequired == true)
    #expect(schema["chair.name"] == schema["people.name"])
    #expect(schema["presidium.name"] == schema["people.name"])
    #expect(
      schema["people"]?.type
        == .list(of: .group(schema.members(of: .reference(to: "people"))), key: "id"))
    #expect(schema["agenda"]?.type == .list(of: .text, key: nil))
    #expect(schema["agency"]?.note == "ngắt dòng bằng tay")
    for path in ["", "x", "conference.x", "agenda.x", "conference.name.x", "conference."] {
      #expect(schema[path] == nil)
    }
  }

  /// A group has the fields of the shape that it is like, its own in their place where it has them.
  @Test func shapesAreShared() throws {
    let schema = try readSchema(
      """
      record: thu
      shapes:
        item: {name: {type: text, required: true}, note: {type: text, max: 5}}
        long-item: {head: {type: group, like: item}}
      fields:
        one: {type: group, like: item}
        many: {type: list, like: item, key: id, fields: {id: {type: text}, note: {type: text, max: 9}}}
        deep: {type: group, like: long-item}
      """)
    #expect(schema["one.name"]?.isRequired == true)
    #expect(schema["one.note"]?.maximum == 5)
    #expect(schema["many.note"]?.maximum == 9)
    if let many = schema["many"] {
      #expect(schema.members(of: many.type).map(\.name) == ["name", "note", "id"])
    }
    #expect(schema["many.id"]?.isRequired == true)
    #expect(schema["deep.head.name"] == schema["one.name"])
    #expect(
      problems { () throws(Failure) in
        try readSchema(
          "record: a\nshapes: {item: {b: {type: text}}}\nfields: {x: {type: group, like: itme}}")
      } == ["schema.unknown-type s.yaml:3:33"])
  }

  /// Fields from other files stand beside the file's own and may use its shapes.
  @Test func fieldsAreAdded() throws {
    let own = try yaml("record: thu\nshapes: {item: {b: {type: text}}}\nfields: {x: {type: text}}")
    let schema = try Schema(own, adding: [yaml("y: {type: group, like: item}")])
    #expect(schema["y.b"]?.type == .text && schema["x"]?.type == .text)
    #expect(
      problems { () throws(Failure) in try Schema(own, adding: [yaml("x: {type: date}")]) }
        == ["schema.duplicate x.yaml:1:1"])
  }

  @Test(arguments: [
    ("x: {type: text, lable: A}", ["schema.unknown-key s.yaml:3:20"]),
    ("x: {type: text, choices: {a: b}}", ["schema.unknown-key s.yaml:3:20"]),
    ("x: {type: date, max: 3}", ["schema.unknown-key s.yaml:3:20"]),
    ("x: {type: txet}", ["schema.unknown-type s.yaml:3:14"]),
    ("x: {label: A}", ["schema.missing s.yaml:3:7"]),
    ("x: text", ["schema.bad-value s.yaml:3:7"]),
    ("x: {type: group}", ["schema.missing s.yaml:3:7"]),
    ("x: {type: group, fields: {}}", ["schema.bad-value s.yaml:3:29"]),
    ("x: {type: list}", ["schema.missing s.yaml:3:7"]),
    ("x: {type: list, of: list}", ["schema.unknown-type s.yaml:3:24"]),
    ("x: {type: list, of: group}", ["schema.unknown-type s.yaml:3:24"]),
    ("x: {type: choice}", ["schema.missing s.yaml:3:7"]),
    ("x: {type: choice, choices: [a]}", ["schema.bad-value s.yaml:3:31"]),
    ("x: {type: choice, choices: {a: X, b: x}}", ["schema.duplicate s.yaml:3:38"]),
    ("x: {type: text, required: có}", ["schema.bad-value s.yaml:3:30"]),
    ("x: {type: text, max: nhiều}", ["schema.bad-value s.yaml:3:25"]),
    ("x: {type: text, min: 9, max: 3}", ["schema.bad-value s.yaml:3:7"]),
    ("x: {type: text, aliases: A}", ["schema.bad-value s.yaml:3:29"]),
    ("a b: {type: text}", ["schema.bad-value s.yaml:3:4"]),
    ("x: {type: reference}", ["schema.missing s.yaml:3:7"]),
    ("x: {type: reference, to: y}", ["schema.bad-reference s.yaml:3:4"]),
    (
      "x: {type: list, of: text}\n   y: {type: reference, to: x}",
      ["schema.bad-reference s.yaml:4:4"]
    ),
    (
      "x: {type: list, fields: {i: {type: text}}}\n   y: {type: reference, to: x}",
      ["schema.bad-reference s.yaml:4:4"]
    ),
    ("x: {type: list, key: j, fields: {i: {type: text}}}", ["schema.bad-reference s.yaml:3:25"]),
    ("x: {type: list, key: i, fields: {i: {type: date}}}", ["schema.bad-reference s.yaml:3:25"]),
    (
      "x: {type: list, key: i, fields: {i: {type: text}, up: {type: reference, to: x}}}",
      ["schema.bad-reference s.yaml:3:54"]
    ),
    (
      """
      x: {type: list, key: i, fields: {i: {type: text}, r: {type: reference, to: y}}}
         y: {type: list, key: i, fields: {i: {type: text}, r: {type: reference, to: x}}}
      """,
      ["schema.bad-reference s.yaml:3:54", "schema.bad-reference s.yaml:4:54"]
    ),
    (
      "x: {type: text, label: Tên}\n   y: {type: text, aliases: [TÊN]}",
      ["schema.duplicate s.yaml:4:4"]
    ),
    (
      "x: {type: text, a: 1}\n   y: {type: dat}",
      ["schema.unknown-key s.yaml:3:20", "schema.unknown-type s.yaml:4:14"]
    ),
  ])
  func faultsHaveAPlace(field: String, places: [String]) {
    let text = "record: r\nfields:\n   \(field)\n"
    #expect(problems { () throws(Failure) in try readSchema(text) } == places)
  }

  @Test func theFrameOfTheFileIsChecked() {
    #expect(
      problems { () throws(Failure) in try readSchema("- a\n") } == ["schema.bad-value s.yaml:1:1"])
    #expect(
      problems { () throws(Failure) in try readSchema("recrod: r\n") } == [
        "schema.unknown-key s.yaml:1:1", "schema.missing s.yaml:1:1", "schema.missing s.yaml:1:1",
      ])
    let hint = diagnostics { () throws(Failure) in try readSchema("recrod: r\n") }.first?.hint
    #expect(hint?.english.contains("did you mean “record”") == true)
  }

  @Test func theFieldsOfALayoutMakeASchema() throws {
    let value = try yaml("fields: {a: {type: whole}}\nblocks: []\n")
    let schema = try Schema(record: "r", label: "R", fields: try #require(value["fields"]))
    #expect(schema["a"]?.type == .whole)
  }
}
