import ShareModel
import Testing

@testable import ShareStore

@Suite struct FreezingTests {
    /// What a share of a resume with these columns holds: its content and its mask terms.
    private func freeze(
        _ cvData: String, hidden: String? = nil, overrides: String? = nil, order: String? = nil,
        summary: String? = nil
    ) throws -> (content: String, terms: String) {
        func value(_ text: String?) throws -> JSONValue? {
            try text.map { try JSONValue(parsing: Array($0.utf8)) }
        }
        let row = ResumeRow(
            cvData: try #require(try value(cvData)), hiddenItems: try value(hidden),
            personalOverrides: try value(overrides), itemOrder: try value(order),
            selectedSummaryID: summary)
        let frozen = try FrozenContent(freezing: row)
        return (
            String(decoding: frozen.cvData, as: UTF8.self),
            String(decoding: frozen.maskTerms, as: UTF8.self)
        )
    }

    @Test func whatIsNotTouchedStaysAsItIs() throws {
        let content = #"{"firstName":"Ilse","experiences":[{"id":"a","x":[1.50,null]}],"odd":{}}"#
        for hidden in [nil, "{}", "[]", "null", #"{"skills":[],"nonsense":["a"]}"#] {
            #expect(try freeze(content, hidden: hidden) == (content, "{}"))
        }
    }

    @Test(arguments: [
        #"{"experiences":["b"]}"#, #"{"experience":["b"]}"#, #"{"Work":["b"]}"#,
        #"{"workExperiences":"b"}"#, #"{"experiences":{"b":true,"a":false}}"#, #"["b"]"#,
        #"{"experiences":[{"id":"b"}]}"#,
    ])
    func aHiddenEntryIsLeftOutAndItsEmployerIsRemembered(hidden: String) throws {
        let frozen = try freeze(
            #"{"experiences":[{"id":"a","company":"Rijn"},{"id":"b","company":"Waal","employer":"Waal BV"}]}"#,
            hidden: hidden)
        #expect(frozen.content == #"{"experiences":[{"id":"a","company":"Rijn"}]}"#)
        #expect(
            frozen.terms == #"{"companies":["Waal","Waal BV"],"experiences":["Waal","Waal BV"]}"#)
    }

    @Test func numbersAndTextsOfTheSameDigitsAreOneId() throws {
        let content = #"{"skills":[{"id":1,"name":"A"},{"id":"2","name":"B"},{"name":"C"}]}"#
        let frozen = try freeze(content, hidden: #"{"skills":["1",2]}"#)
        #expect(frozen.content == #"{"skills":[{"name":"C"}]}"#)
        #expect(frozen.terms == #"{"skills":["A","B"]}"#)
    }

    @Test func allSpellingsOfASectionAreSearched() throws {
        let content =
            #"{"education":[{"id":"a","school":"S"}],"educations":[{"id":"a","school":"T"}]}"#
        let frozen = try freeze(content, hidden: #"{"education":["a"]}"#)
        #expect(frozen.content == #"{"education":[],"educations":[]}"#)
        #expect(frozen.terms == #"{"institutions":["S","T"],"education":["S","T"]}"#)
    }

    @Test func aWholeSectionCanBeHidden() throws {
        let content = #"{"skills":[{"name":"A"},"B"],"summary":"S","languages":[{"name":"L"}]}"#
        let frozen = try freeze(content, hidden: #"{"skills":true,"summary":true}"#)
        #expect(frozen.content == #"{"skills":[],"languages":[{"name":"L"}]}"#)
        #expect(frozen.terms == #"{"skills":["A","B"]}"#)
    }

    @Test func ownSectionsAndTheirEntriesCanBeHidden() throws {
        let content = """
            {"customSections":[{"id":"s","title":"Clubs","items":[{"id":"i","organization":"Rowers"},\
            {"id":"j","organization":"Sailors"}]},{"id":"t","title":"Boats","items":[{"id":"k"}]}]}
            """
        let kept = """
            {"customSections":[{"id":"s","title":"Clubs","items":[{"id":"j","organization":"Sailors"}]},\
            {"id":"t","title":"Boats","items":[{"id":"k"}]}]}
            """
        let terms = #"{"companies":["Rowers"],"customSections":["Rowers"]}"#
        for hidden in [
            #"{"customSections":["i"]}"#, #"{"custom":["i"]}"#, #"{"s":["i"]}"#, #"["i"]"#,
            #"{"customSections":{"s":["i"]}}"#,
        ] {
            #expect(try freeze(content, hidden: hidden) == (kept, terms), "\(hidden)")
        }
        for hidden in [#"{"customSections":["s"]}"#, #"["s"]"#] {
            let frozen = try freeze(content, hidden: hidden)
            #expect(
                frozen.content
                    == #"{"customSections":[{"id":"t","title":"Boats","items":[{"id":"k"}]}]}"#)
            #expect(
                frozen.terms == """
                    {"companies":["Rowers","Sailors"],"customSections":["Rowers","Sailors","Clubs"]}
                    """)
        }
    }

    @Test func scalarsCanBeHiddenByName() throws {
        let frozen = try freeze(
            #"{"linkedin":"in/ilse","phone":"1","personal":{"linkedInUrl":"in/ib","email":"e"}}"#,
            hidden: #"{"personal":["linkedIn","phone"]}"#)
        #expect(frozen.content == #"{"personal":{"email":"e"}}"#)
        #expect(frozen.terms == #"{"linkedin":["in/ib","in/ilse"],"phone":["1"]}"#)
    }

    @Test func aHiddenAddressIsAPlaceToo() throws {
        let frozen = try freeze(#"{"address":"Dijkweg 4"}"#, hidden: #"{"personal":["address"]}"#)
        #expect(frozen.terms == #"{"address":["Dijkweg 4"],"location":["Dijkweg 4"]}"#)
    }

    @Test(arguments: [
        #""a""#, "1", "true", #"{"skills":[[]]}"#, #"{"skills":[true]}"#, #"{"skills":{"a":{}}}"#,
        #"[{"name":"x"}]"#,
    ])
    func whatIsHiddenInAWayThatCannotBeUnderstoodIsAnError(hidden: String) {
        #expect(
            throws: StoreError.wrongType(
                column: "hiddenItems", expected: "an object from section names to arrays of ids")
        ) { try freeze(#"{"skills":[]}"#, hidden: hidden) }
    }

    @Test func theChosenSummaryIsPutInAndTheOthersAreGone() throws {
        let content = """
            {"summary":"old","summaries":[{"id":"a","content":"A"},{"id":2,"text":"B"}],"personal":{"summary":"p"}}
            """
        #expect(try freeze(content, summary: "a").content == #"{"personal":{},"summary":"A"}"#)
        #expect(try freeze(content, summary: "2").content == #"{"personal":{},"summary":"B"}"#)
        let unchosen = #"{"summary":"old","personal":{"summary":"p"}}"#
        #expect(try freeze(content).content == unchosen)
        #expect(try freeze(content, summary: "gone").content == unchosen)
        // A hidden variant is not brought back by being chosen.
        #expect(
            try freeze(content, hidden: #"{"summaries":["a"]}"#, summary: "a").content == unchosen)
    }

    @Test func overridesWinOverEverySpellingAndTheValueBelowIsRemembered() throws {
        let content =
            #"{"firstName":"Ilse","linkedin":"in/x","personal":{"linkedInUrl":"in/y","phone":"1"}}"#
        let frozen = try freeze(
            content,
            overrides: #"{"linkedIn":"in/new","PHONE":null,"personal":{"givenName":""},"x":1}"#)
        #expect(frozen.content == #"{"personal":{},"linkedIn":"in/new"}"#)
        #expect(
            frozen.terms == #"{"name":["Ilse"],"linkedin":["in/y","in/x"],"phone":["1"]}"#)
        #expect(
            try freeze(
                #"{"summaries":[{"id":"a","content":"A"}]}"#, overrides: #"{"summary":"mine"}"#,
                summary: "a"
            ).content == #"{"summary":"mine"}"#)
        #expect(throws: StoreError.wrongType(column: "personalOverrides", expected: "an object")) {
            try freeze(content, overrides: "[]")
        }
    }

    @Test func theOrderPutsWhatItNamesFirst() throws {
        let content = """
            {"skills":[{"id":"a"},{"id":"b"},{"id":3},{"name":"d"}],\
            "customSections":[{"id":"s","items":[{"id":"i"},{"id":"j"}]},{"id":"t","items":[]}]}
            """
        let skills = #"[{"id":3},{"id":"b"},{"id":"a"},{"name":"d"}]"#
        let own = #"[{"id":"t","items":[]},{"id":"s","items":[{"id":"j"},{"id":"i"}]}]"#
        for order in [
            #"{"skill":["3","gone","b"],"customSections":["t","j"]}"#,
            #"{"skills":[3,"b"],"s":["j","i"],"custom":["t"]}"#,
        ] {
            #expect(
                try freeze(content, order: order).content
                    == "{\"skills\":\(skills),\"customSections\":\(own)}", "\(order)")
        }
        for order in ["[]", "1", #"{"skills":"b"}"#, #"{"x":["b"]}"#] {
            #expect(try freeze(content, order: order).content == content)
        }
    }

    @Test func contentThatIsNoObjectIsAnError() {
        #expect(throws: StoreError.wrongType(column: "cvData", expected: "an object")) {
            try freeze("[]")
        }
    }

    /// Every field that a mask class covers gives its value, whatever section hides it.
    @Test func everyMaskableFieldOfAHiddenEntryIsRemembered() throws {
        for section in ResumeSection.allCases where section.isList && section != .customSections {
            for field in Field.all(in: section) {
                let isMaskable = ![.id, .flag, .photo].contains(field.rule.kind)
                for name in field.rule.spellings where isMaskable {
                    let frozen = try freeze(
                        #"{"\#(section.name)":[{"id":"h","\#(name)":"Value"}]}"#,
                        hidden: #"{"\#(section.name)":["h"]}"#)
                    #expect(frozen.content == #"{"\#(section.name)":[]}"#)
                    for maskClass in field.rule.maskClasses {
                        #expect(
                            frozen.terms.contains(#""\#(maskClass.name)":["Value"]"#), "\(field)")
                    }
                }
            }
        }
    }
}
