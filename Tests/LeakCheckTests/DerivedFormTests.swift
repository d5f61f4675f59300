@_spi(LeakCheck) import ShareModel
import Testing

@testable @_spi(LeakCheck) import LeakCheck

/// What else a name is known by: its words, its initials, short forms, the other names of a well-known
/// firm; and the ways to tell a date of birth.
@Suite struct DerivedFormTests {
    @Test(
        "M151: A distinctive word of a longer name is found",
        arguments: [
            ("Zyqvorth Dynamics Netherlands", "once at Zyqvorth"),
            ("Zyqvorth Dynamics Netherlands", "the Zyqvorth Dynamics team"),
            ("Zyqvorth Dynamics Netherlands", "Zyqvorther and others"),
            ("Dynamics Zyqvorth", "once at Zyqvorth"), ("Zyqo Dynamics", "then Zyqo hired"),
            ("KPZ Nederland", "then KPZ hired"), ("Zyqvorth (Quellmark) Group", "by Quellmark"),
            ("Koninklijke Zyqvorth N.V.", "met zyqvorth"), ("Σίσυφος Dynamics", "at Σίσυφος"),
            ("Jansen Techniek", "bij Jansen"),
        ])
    func findsParts(_ value: String, _ text: String) throws {
        #expect(try isFound(value, in: text))
        #expect(try isFound(value, .institution, in: text))
    }

    @Test(
        "M151: A word of a longer name that says nothing is kept",
        arguments: [
            ("Zyqvorth Dynamics Netherlands", "fluid dynamics, in the Netherlands"),
            ("TU Delft", "in Delft"), ("Bank of America", "a bank in America"),
            ("Dynamics Zyqo", "a zyqo"), ("Zyqvorth GmbH", "a GmbH in Bonn"),
            ("KPZ Dynamics", "a kpz and KPZX"), ("KPZ Nederland", "KPZX and XKPZ"),
            ("Jansen Techniek", "Piet Jansen zelf"),
            ("API Services", "an API and its services"), ("Zyqvorth Dynamics", "unzyqvorthed"),
        ])
    func keepsParts(_ value: String, _ text: String) throws {
        #expect(try !isFound(value, in: text))
    }

    @Test("A word of a longer name is the person's own where they share it")
    func keepsOwnName() throws {
        func file(_ name: String) -> CheckedFile {
            document("<h1 class=\"p-name\">\(name)</h1><p>Okonkwo led a team</p>")
        }
        #expect(try leaks(of: "Okonkwo Consulting", in: file("Grace Okonkwo")).isEmpty)
        #expect(try !leaks(of: "Okonkwo Consulting", in: file("Grace Zyqvorth")).isEmpty)
        #expect(try !leaks(of: "Okonkwo", in: file("Grace Okonkwo")).isEmpty)
    }

    @Test(
        "M032, M034: The initials of a name of three words and more are found in capitals",
        arguments: [
            ("Zyqvorth Dynamics Netherlands", "then ZDN hired"),
            ("Zyqvorth Dynamics Netherlands", "in Z.D.N. days"),
            ("Zyqvorth Dynamics Netherlands", "https://www.zdn.example/x"),
            ("Zyqvorth Dynamics Netherlands", "jane@zdn.example"),
            ("Hogeschool voor de Quellen en Zyqen", "de HQZ in Gouda"),
            ("Zyqvorth & Quellmark Partners GmbH", "then ZQP hired"),
            ("Zyqvorth & Quellmark", "the Z&amp;Q offices"),
        ])
    func findsInitials(_ value: String, _ text: String) throws {
        #expect(try isFound(value, in: text))
    }

    @Test(
        "Initials are kept in other letters, as other words, and where they mean something else",
        arguments: [
            ("Zyqvorth Dynamics Netherlands", "a zdn, Zdn, ZDNX and AZDN"),
            ("Zyqvorth Dynamics", "then ZD hired"), ("Zyqvorth & Quellmark", "z and q, ZQ"),
            // Acronyms of a craft, and an ordinary word.
            ("Central Electric Office", "the CEO"), ("Zyqvorth Information Products", "a ZIP file"),
            ("Social Quality League", "SQL and sql"),
        ])
    func keepsInitials(_ value: String, _ text: String) throws {
        #expect(try !isFound(value, in: text))
        let skill = document("<bdi class=\"p-skill\">ZDN</bdi>")
        #expect(try leaks(of: "Zyqvorth Dynamics Netherlands", in: skill).isEmpty)
    }

    @Test(
        "M032, M034, M065: The other names of a well-known firm or school are found",
        arguments: [
            ("IBM", "at International Business Machines"), ("I.B.M. Corp.", "by Big Blue"),
            ("International Business Machines", "then IBM hired, then I.B.M. too"),
            ("MIT", "the Massachusetts Institute of Technology"),
            ("MIT", "the Mass. Inst. of Tech."),
            ("Massachusetts Institute of Technology", "MIT days"),
            ("EY", "at Ernst &amp; Young"), ("EY", "at Ernst and Young"),
            ("EY", "then E&amp;Y hired"),
            ("Ernst & Young", "then EY hired"), ("Shell", "at Royal Dutch Shell"),
            ("IBM Nederland B.V.", "at International Business Machines"),
            ("Technische Universität München", "an der TUM"), ("KvK", "de Kamer van Koophandel"),
            ("Kamer van Koophandel", "bij de KvK"), ("General Electric", "then GE hired"),
        ])
    func findsOtherNames(_ value: String, _ text: String) throws {
        #expect(try isFound(value, in: text))
    }

    @Test(
        "The short name of a well-known firm is kept where it is another word",
        arguments: [
            ("General Electric", "ge and Ge"), ("Kamer van Koophandel", "the KVKX"),
            ("Universiteit Twente", "ut infra"), ("World Health Organization", "people WHO care"),
            ("Deutsche Bahn", "a DB, a db and its DBs"),
        ])
    func keepsOtherWords(_ value: String, _ text: String) throws {
        #expect(try !isFound(value, in: text))
    }

    @Test(
        "M034: A name is found with its words shortened",
        arguments: [
            ("Norvendale University of Technology", "Norvendale Univ. of Tech."),
            ("Institute of Zyqvorth Sciences", "the Inst. of Zyqvorth Sci."),
            ("Hospital of Quell Engineering", "Hosp. of Quell Eng."),
        ])
    func findsShortened(_ value: String, _ text: String) throws {
        #expect(try isFound(value, .institution, in: text))
    }

    @Test(
        "M068: An umlaut is found written out, as it is and without",
        arguments: ["M\u{FC}llerzyq", "Muellerzyq"])
    func findsUmlauts(_ value: String) throws {
        for text in ["M\u{FC}llerzyq", "Muellerzyq", "Mu\u{308}llerzyq", "MUELLERZYQ"] {
            #expect(try isFound(value, in: "at \(text)"))
        }
        #expect(try isFound(value, in: "at Mullerzyq"))
    }

    @Test(
        "A date of birth is found in numbers and in words",
        arguments: [
            "1990-03-05", "5-3-1990", "05/03/1990", "3/5/1990", "03.05.1990", "1990/3/5",
            "5 3 1990",
            "5 March 1990", "March 5, 1990", "5th of March, 1990", "the 5th March 1990",
            "05 Mar 1990",
            "Mar. 5 1990", "5 maart 1990", "5 MRT 1990",
        ])
    func findsBirthDate(_ spelling: String) throws {
        #expect(try isFound("1990-03-05", .birthDate, in: "born on \(spelling)."))
        #expect(try isFound("1990-03-05T00:00:00.000Z", .birthDate, in: "born \(spelling)"))
    }

    @Test(
        "Another date is no date of birth",
        arguments: [
            "5 March 1991", "15 March 1990", "5 March", "1990", "1990-03", "35-3-19905",
            "May 3, 1990",
        ])
    func keepsOtherDates(_ spelling: String) throws {
        #expect(try !isFound("1990-03-05", .birthDate, in: "on \(spelling)."))
    }

    @Test(
        "A handle is found as a whole word, in an address and after @, and not in a longer one",
        arguments: [
            ("see janezz", true), ("@janezz", true), ("https://a.example/janezz/x", true),
            ("https://janezz.dev", true), ("janezz@a.example", true), ("Jane-zz", true),
            ("janezz771", false), ("https://a.example/janezz771", false), ("xjanezz", false),
            ("Janezz said", false), ("jane zz", false),
        ])
    func findsHandle(_ text: String, _ isLeak: Bool) throws {
        #expect(try isFound("https://github.com/janezz", .github, in: text) == isLeak)
        #expect(try isFound("janezz", .linkedIn, in: text) == isLeak)
    }

    @Test("The short label of a person's own site may stand in another address")
    func keepsShortLabels() throws {
        #expect(try !isFound("https://ada.example/x", .website, in: "ada@mail.example"))
        #expect(try isFound("https://ada.example/x", .website, in: "see ada.example"))
        #expect(try isFound("https://zyqvorth.example", .website, in: "see zyqvorth.net"))
    }
}
