import Testing

@testable import ShareModel

/// What is read from the text of a date field.
@Suite struct WrittenDateTests {
    @Test("What each text in a date field says") func readings() {
        expectGolden(
            Self.texts.map { "\(printable($0.utf8)): \(described(WrittenDate($0, isEnd: true)))" },
            "reading-dates")
    }

    @Test("The words for a time that goes on, in each language and however they are typed")
    func openEnds() {
        for text in Self.openEnds {
            #expect(OpenEnd.isNamed(by: text), "\(text)")
            #expect(WrittenDate(text, isEnd: true) == .open)
            #expect(WrittenDate(text, isEnd: false) == .words)
        }
        let others = [
            "", " ", "Presentation", "nowhere", "2014", "present 2014", "not now", "n/a", "NA",
        ]
        for text in others {
            #expect(!OpenEnd.isNamed(by: text), "\(text)")
        }
        #expect(!OpenEnd.isNamed(by: String(repeating: "now ", count: 20_000)))
    }

    @Test("A date in words is read where no secret is in it, and hidden with the other dates")
    func masking() throws {
        func dates(_ blur: String, _ award: String) throws -> MaskedDate? {
            let resume = try masked(
                #"{"birthDate": "1990-05-04", "awards": [{"name": "Gold", "date": "\#(award)"}]}"#,
                blur: blur)
            return resume.sections.first?.entries.first?.date(.awardDate)
        }
        let may = PartialDate(year: 2014, month: 5).map(MaskedDate.date)
        #expect(try dates("{}", "May 2014") == may)
        #expect(try dates(#"{"birthDate": true}"#, "May 2014") == may)
        #expect(try dates(#"{"dates": true}"#, "May 2014") == .withheld(.dates))
        #expect(try dates(#"{"dates": true}"#, "Invalid date") == .withheld(.dates))
        #expect(try dates("{}", "Invalid date") == nil)
        // The date of birth is hidden in another field too.
        guard case .text(let text) = try dates(#"{"birthDate": true}"#, "4 May 1990") else {
            Issue.record("the date of birth is shown")
            return
        }
        #expect(text.holdsToken)
        #expect(
            try dates("{}", "4 May 1990")
                == PartialDate(year: 1990, month: 5, day: 4).map(MaskedDate.date))
    }

    @Test("In a hidden section, what is no date is a token and what is none shows nothing")
    func hiddenSection() throws {
        let resume = try masked(
            #"""
            {"experiences": [
                {"jobTitle": "Baker", "startDate": "Summer 2009", "endDate": "May 2014"},
                {"jobTitle": "Miller", "startDate": "undefined-05-01", "endDate": "heden"}]}
            """#, blur: #"{"experiences": true}"#)
        let entries = try #require(resume.sections.first?.entries)
        #expect(entries.map { $0.date(.experienceStartDate) } == [.withheld(.section), nil])
        #expect(
            entries.map { $0.date(.experienceEndDate) }
                == [PartialDate(year: 2014, month: 5).map(MaskedDate.date), .open])
    }

    private func described(_ date: WrittenDate) -> String {
        switch date {
        case .date(let date):
            [date.year, date.month, date.day].compactMap(\.self).map { "\($0)" }.joined(
                separator: "-")
        case .open: "open"
        case .nothing: "nothing"
        case .words: "as written"
        }
    }

    private static let texts = [
        // Numbers.
        "2018", "06/2018", "6/2018", "2018/06", "2018-6", "2018.06", "06-2018", "06.2018", "6 2018",
        "2023-9-28", "2023/9/28", "2023.09.28", "28.9.2023", "28/09/2023", "9/28/2023", "28-9-2023",
        "2018-06-01T00:00:00.000Z", "2018-06-01 00:00:00", "2018-06-01 10:15:00+02:00",
        "05/05/2015", "03/04/2015", "03.04.2015", "13/2018", "2018-13", "31/02/2015", "2018-06-31",
        "32/13/2015", "2015/28/09", "00/2018", "2018-00-00", "0/0/2018", "5/2018/4", "1850", "2150",
        "06/18", "'18", "18", "20180601", "201806", "99999", "1514764800000", "2018-2019",
        "2018 – 2019",
        "2018年5月", "2018年5月1日", "2018년 5월", "２０１８",
        // Words.
        "May 2014", "may, 2014", "MAY-2014", "2014 May", "Sept. 2014", "Sep 2014", "1 May 1990",
        "May 1, 1990", "May 1st, 1990", "1st of May 1990", "the 1st of May, 1990", "4th 2014",
        "1er mai 2014", "févr. 2014", "fevrier 2014", "août 2014", "1. Mai 2014", "März 2014",
        "Mär 2014",
        "Dez. 2014", "mei 2014", "mrt 2014", "maart 2014", "okt. 2014", "enero de 2014",
        "5 de mayo de 2014",
        "1º de janeiro de 2014", "gennaio 2014", "sty 2014", "maja 2014", "maj 2014", "marts 2014",
        "May\u{A0}2014", " May 2014 ", "32 May 2014", "May May 2014", "May June 2014",
        "May 2014 2015",
        "May 1 2 2014", "May", "May 14", "May '14", "Mai", "Maybe 2014", "May2014", "2014May",
        // Words of the owner.
        "Summer 2009", "Fall 2009", "Q3 2015", "mid 2014", "about 2014", "c. 2014", "~2014",
        "2014?",
        "(2014)", "<2014", "2014+", "2014, expected", "expected May 2014", "May 2014 (expected)",
        "since 2014", "?", "soon", "n/a", "TBD", "Spring at Zyqvorth", "May 2014 at Zyqvorth",
        "lente 2014", "夏 2014", "🍎 2014",
        // What programs write.
        "Invalid date", "Invalid Date", "invalid datetime", "undefined-05-01", "2014-undefined-01",
        "NaN", "NaN/NaN/NaN", "NaN-NaN", "null", "undefined", "NaT", "0000-00-00",
        "0000-00-00T00:00:00.000Z", "00/0000", "-", "–", " — ", "/", ".", "--", "Invalid",
        "invalid 2014",
        "nullable", "Nanterre 2014",
        // An end.
        "Present", "now", "Heden", "Now?",
    ]

    private static let openEnds = [
        "Present", "present", "PRESENT", "(present)", " Present. ", "current", "Now", "now",
        "ongoing",
        "Today", "to date", "heden", "Heden", "tot heden", "t/m heden", "nu", "heute", "bis heute",
        "Aktuell", "gegenwärtig", "gegenwartig", "aujourd'hui", "Aujourd’hui", "à ce jour",
        "en cours",
        "présent", "PRÉSENT", "presente", "actualidad", "la actualidad", "hasta la fecha", "oggi",
        "in corso", "atual", "até o momento", "hoje", "obecnie", "nadal", "nuvarande", "pågående",
        "nåværende", "i dag", "nykyinen", "současnost", "jelenleg", "prezent", "günümüz", "σήμερα",
        "настоящее время", "зараз", "至今", "現在", "현재", "الآن", "Ｐｒｅｓｅｎｔ",
    ]
}
