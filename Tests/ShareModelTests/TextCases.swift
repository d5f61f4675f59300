import ShareModel

/// Values and the texts that tell how far a rule about them reaches.
enum TextCases {
    /// A resume's values, the key that hides them, and texts.
    typealias Case = (cvData: String, blur: String, texts: [String])

    private static let companies = #"{"companies": true}"#
    private static let institutions = #"{"institutions": true}"#

    private static func firm(_ name: String, _ texts: String...) -> Case {
        (#"{"employer": \#(json(name))}"#, companies, texts)
    }

    private static func school(_ name: String, _ texts: String...) -> Case {
        (#"{"education": [{"school": \#(json(name))}]}"#, institutions, texts)
    }

    private static func field(_ name: String, _ value: String, _ texts: String...) -> Case {
        (#"{"\#(name)": \#(json(value))}"#, #"{"\#(name)": true}"#, texts)
    }

    private static func json(_ text: String) -> String {
        String(decoding: JSONWriter.bytes(of: .string(text)), as: UTF8.self)
    }

    /// How far what goes with a name reaches.
    static let extents = [
        firm(".Zyqvane", "a .preZyqvane b", "x .Zyqvane y"),
        firm("Zyqvane!", "at Zyqvane! now", "at Zyqvanes! now"),
        firm(
            "Zyqvorth 🚀", "at Zyqvorth 🚀 now", "at Zyqvorths 🚀 now", "at Zyqvorth now",
            "at Zyqvorth"),
        firm("X", "at X. in May"),
        firm("EY", "at E.Y. in May"),
        firm(
            "IBM", "at IBM Inc. {x} y", "at IBM Inc. zyq", "at IBM Inc. 9 years",
            "at IBM Inc. 2 years", "at IBM Inc. : so", "IBMabcd IBMabcde"),
        firm("Zyqvorth (NL)", "(zyqvorth (nl) x", "x (Zyqvorth (NL)) y"),
        firm(
            "Zyqvorth", "Zyqvorth%20at%20%5Ayqvorth now", "%5Ayqvorth\nZyqvorth",
            "Zyqvorth(Zyqvorth now", "at Zyqvorth Inc.\u{A0}\n\nZyqvorth x",
            "Zyqvorth [Zyqvorth](https://a.example/.) x"),
        field("email", "jane@doe.nl", "mail jane@doe.nl/x now", "jane @ doe.nl"),
        field("phone", "+44 7700 900 123", "12+447700900123 x", "12 +447700900123 x"),
        field("phone", "5550142277", "555) 014-2277 now", "(555) 014-2277 now"),
        (
            #"{"firstName": "Ada", "lastName": "Quell", "employer": "Vane Quell"}"#,
            #"{"companies": true, "name": true}"#,
            [String(repeating: "Vane Quell is one. ", count: 18)]
        ),
    ]

    /// Where a form counts as a word, or as a part of one.
    static let words = [
        field(
            "birthDate", "1990-05-04", "born 19900504", "born 04051990", "born 4051990",
            "born 451990", "born 040590"),
        firm("ZQ Healthcare", "exZQ, ZQer", "at ZQ"),
        firm("Zyqvan Dynamics", "see www.myzyqvan.example", "https://a.example/myzyqvan"),
        firm(
            "Zyqva Works", "see www.myzyqva.example", "https://zyqva.example/a",
            "https://a.example/myzyqva"),
        firm("Hospi Dynamics", "the hospital, at Hospi"),
        firm("Trecht", "in Utrecht, at Trecht"),
        firm("Roning", "in Groningen, at Roning"),
        firm("Ospi Talit", "our hospi tality"),
        firm("الزمردية للاستشارات", "بالزمردية", "وبالزمردية", "وووبالزمردية"),
        firm("Zelmara", "myZel mara x"),
        (
            #"{"experiences": [{"location": "Utrecht"}]}"#, #"{"location": true}"#,
            ["in utrecht now"]
        ),
        (#"{"gender": "f"}"#, #"{"gender": true}"#, ["f"]),
        ("{}", #"{"website": true}"#, ["[x](https://bit.ly/abc)"]),
    ]

    /// Where a name that is a word or several words is meant.
    static let meanings = [
        school(
            "Oxford University", "at Oxforder now", "https://myoxford.edu", "https://oxford.edu"),
        school("Lantern", "we like Lantern here", "at Lantern here"),
        school(
            "University of Zyqland", "ZYQLAND UNIVERSITY )Zyqland University-",
            "Zyqland.» University"),
        school(
            "University of ปภศมทผสศซฉธ", "at ปภศมทผสศซฉธ? University life",
            "at ปภศมทผสศซฉธ University"),
        (
            #"{"firstName": "Art", "lastName": "Rose"}"#, #"{"name": true}"#,
            ["Art is old. Rose is red.", "my Art, our Rose"]
        ),
        firm(
            "Lantern Health", "see lantern-health.example now", "our lanTern health",
            "our lantern_health x", "our lantern-health x", "our Lantern health"),
        firm(
            "Lantern Dynamics", "at Lanternfly now", "at Lantern now", "https://mylantern.example",
            "https://lantern.example"),
        firm("Note Book House", "our notebook x", "our Note Book x"),
        firm("Target!", "we love Target! so", "we love Target so"),
        firm("Target.", "we hit Target. so"),
        firm(".Target", "we hit Target now, .Target too"),
        firm("Gap", "the GAP we"),
        firm("Next", "the NEXT we"),
        firm("Lanternworks", "at Lan Tern Works", "at Lantern Works"),
        firm("Anlantern", "at An Lantern"),
        firm("Lanterna", "at Lantern A"),
        firm("Lanternal", "at Lantern Al"),
        firm(#"Toys "R" Us"#, #"TOYS "R" US x"#, #"TOYS "R" USEx"#),
        firm(
            "Zyqvorth Dynamics", "Zyqvorth) Dynamics", "Zyqvorth.- Dynamics",
            "Zyqvorth.\nDynamics", "Zyqvorth. Dynamics"),
        firm("Van Dijk", "via Van. Dijk x", "via Van) Dijk x"),
        (
            #"{"employer": "Data Systems"}"#, #"{"companies": {"aliases": ["Data Systems"]}}"#,
            ["our data systems"]
        ),
    ]

    /// What an id may hold.
    static let ids = [
        field("birthDate", "1990-05-04", "19900504", "4-5-90", "04-5-90"),
        field("phone", "123456", "123456-a"),
        field("phone", "1234567", "1234567-a"),
        firm("Zyqva Works", "zyqva-1"),
        firm("Vane & Yule", "vane-1"),
        firm("Data Hall", "datahall-x"),
        firm("Zy123", "zy123"),
        firm("Zyq123", "zyq123", "xzyq123", "zyq123x"),
    ]
}
