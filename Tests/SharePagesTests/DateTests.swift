import Testing

@Suite("Dates")
struct DateTests {
    private func dates(
        _ fields: String, format: String = "MMM yyyy", locale: String = "en", blur: String = "{}"
    ) throws -> String {
        let html = try Pages.html(
            #"{"experiences": [{"jobTitle": "Baker", \#(fields)}]}"#, blur: blur,
            design: #"{"dateFormat": "\#(format)"}"#, locale: locale)
        let pieces = try HTMLReader.pieces(of: html)
        let start = try #require(
            pieces.firstIndex {
                if case .open("p", let attributes) = $0 {
                    attributes.first?.value == "dates"
                } else {
                    false
                }
            })
        let end = try #require(pieces[start...].firstIndex(of: .close(name: "p")))
        return Array(pieces[start...end]).text
    }

    @Test(
        "a range is written in the owner's format and the page's language",
        arguments: [
            ("MMM yyyy", "en", "Jul 2022 – Mar 2024"), ("MMM yyyy", "nl", "jul 2022 – mrt 2024"),
            ("MMMM yyyy", "en", "July 2022 – March 2024"),
            ("MMMM yyyy", "nl-BE", "juli 2022 – maart 2024"),
            ("MM/yyyy", "en", "07/2022 – 03/2024"), ("yyyy-MM", "en", "2022-07 – 2024-03"),
            ("yyyy", "en", "2022 – 2024"),
        ])
    func range(_ format: String, _ locale: String, _ text: String) throws {
        let fields = #""startDate": "2022-07-01T00:00:00.000Z", "endDate": "2024-03""#
        #expect(try dates(fields, format: format, locale: locale) == text)
    }

    @Test("what has no end or is current goes on until now")
    func present() throws {
        #expect(try dates(#""startDate": "2022-07""#) == "Jul 2022 – present")
        #expect(
            try dates(#""startDate": "2022", "endDate": "2023", "isCurrent": true"#)
                == "2022 – present")
        // It says itself that it has ended.
        #expect(try dates(#""startDate": "2022", "isCurrent": false"#) == "2022")
        #expect(
            try dates(#""startDate": "2022", "isCurrent": true"#, locale: "nl") == "2022 – heden")
    }

    @Test("what people and programs write for a date is a date of the page, or nothing")
    func written() throws {
        #expect(
            try dates(#""startDate": "May 2014", "endDate": "Present""#, locale: "nl")
                == "mei 2014 – heden")
        #expect(
            try dates(#""startDate": "06/2018", "endDate": "28.9.2023""#) == "Jun 2018 – Sep 2023")
        #expect(try dates(#""startDate": "2018", "endDate": "Invalid date""#) == "2018 – present")
        #expect(try dates(#""startDate": "undefined-05-01", "endDate": "2019""#) == "2019")
        #expect(try dates(#""endDate": "aujourd’hui""#) == "present")
        #expect(
            try dates(#""startDate": "03/04/2015", "endDate": "Fall 2016""#)
                == "03/04/2015 – Fall 2016")
        let html = try Pages.html(#"{"awards": [{"name": "Gold", "date": "May 2014"}]}"#)
        #expect(try HTMLReader.pieces(of: html).values(of: "datetime") == ["2014-05"])
    }

    @Test("a start without an end goes on in each section that has both")
    func oneRule() throws {
        for (section, name) in [
            ("experiences", "jobTitle"), ("education", "degree"), ("projects", "name"),
        ] {
            let html = try Pages.html(
                #"{"\#(section)": [{"\#(name)": "One", "startDate": "2019-05"}, {"\#(name)": "Two"}]}"#
            )
            let text = try HTMLReader.pieces(of: html).text
            #expect(text.holds("May 2019 – present") && text.count(of: "present") == 1)
        }
        let own = try Pages.html(
            #"{"customSections": [{"title": "Volunteering", "items": [{"title": "Cook", "startDate": "2019-05"}, {"title": "Driver", "startDate": "2019-06", "endDate": "2019-06"}]}]}"#
        )
        let text = try HTMLReader.pieces(of: own).text
        #expect(text.holds("May 2019 – present") && text.holds("Jun 2019"))
        #expect(text.count(of: "present") == 1)
    }

    @Test("dates that look the same are written once, and one date alone has no dash")
    func single() throws {
        #expect(try dates(#""startDate": "2022-07-01", "endDate": "2022-07-31""#) == "Jul 2022")
        #expect(try dates(#""endDate": "2022-07""#) == "Jul 2022")
        #expect(
            try dates(#""startDate": "2021-01", "endDate": "2021-12""#, format: "yyyy") == "2021")
    }

    @Test("a date in the owner's own words stays as it is, escaped")
    func freeText() throws {
        #expect(
            try dates(#""startDate": "Summer <2019>", "endDate": "2020""#) == "Summer <2019> – 2020"
        )
    }

    @Test("hidden dates are one token for each entry, whatever the entry has")
    func hidden() throws {
        for fields in [
            #""startDate": "2022""#, #""startDate": "2022", "endDate": "2023""#,
            #""startDate": "2022", "isCurrent": true"#, #""endDate": "some day""#,
        ] {
            #expect(try dates(fields, blur: #"{"dates": true}"#) == "Dates withheld")
        }
    }

    @Test("a certificate whose dates are hidden has one token, and one that runs out says when")
    func certificate() throws {
        let data =
            #"{"certificates": [{"name": "Pilot", "issueDate": "2022-01", "expiryDate": "2024-02"}]}"#
        let open = try HTMLReader.pieces(of: Pages.html(data)).text
        #expect(open.holds("Jan 2022") && open.holds("Valid until") && open.holds("Feb 2024"))
        let hidden = try HTMLReader.pieces(of: Pages.html(data, blur: #"{"dates": true}"#)).text
        #expect(hidden.count(of: "Dates withheld") == 1)
        #expect(!hidden.holds("Valid until"))
    }

    @Test("a date for machines is as exact as the one that is read")
    func datetime() throws {
        func values(_ format: String) throws -> [String] {
            let html = try Pages.html(
                #"{"birthDate": "0985-04-09", "awards": [{"name": "Gold", "date": "2022-07-01"}]}"#,
                design: #"{"dateFormat": "\#(format)"}"#, optional: #"{"birthDate": true}"#)
            return try HTMLReader.pieces(of: html).values(of: "datetime")
        }
        #expect(try values("MMM yyyy") == ["0985-04-09", "2022-07"])
        #expect(try values("yyyy") == ["0985-04-09", "2022"])
    }

    @Test("a date of birth is written with its day")
    func birthDate() throws {
        func text(_ format: String, _ locale: String) throws -> String {
            let html = try Pages.html(
                #"{"birthDate": "1985-04-09"}"#, design: #"{"dateFormat": "\#(format)"}"#,
                optional: #"{"birthDate": true}"#, locale: locale)
            return try HTMLReader.pieces(of: html).text
        }
        #expect(try text("MMM yyyy", "en").holds("9 April 1985"))
        #expect(try text("yyyy", "nl").holds("9 april 1985"))
        #expect(try text("MM/yyyy", "en").holds("09/04/1985"))
        #expect(try text("yyyy-MM", "en").holds("1985-04-09"))
    }
}
