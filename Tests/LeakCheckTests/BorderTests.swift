@_spi(LeakCheck) import ShareModel
import Testing

@testable @_spi(LeakCheck) import LeakCheck

/// What a name is not read across, what holds it by chance, and what is the person's own.
@Suite struct BorderTests {
    @Test(
        "A name does not reach across the end of a sentence",
        arguments: [
            ("Baker & Young", "mentored by Tom Baker. Young professionals", false),
            ("Baker & Young", "Tom Baker! Young people; Tom Baker: Young", false),
            ("Baker & Young", "at Baker&amp;Young, Baker - Young", true),
            ("St Olaf", "years at St. Olaf", true), ("Deep Horizons", "at Deep. Horizons", true),
            ("Health Horizons", "at Health Horizons", true),
            ("Health Horizons", "at Health. Horizons", false),
            ("Health. Horizons", "at Health. Horizons", true),
        ])
    func endsAtSentences(_ value: String, _ text: String, _ isLeak: Bool) throws {
        #expect(try isFound(value, in: text) == isLeak)
    }

    @Test("In a title a name does not reach across what joins two values")
    func endsAtDashes() throws {
        let title = "Jane Doe \u{2013} Design Lead"
        let head = document("<meta content=\"\(title)\"><p>a</p>", title: title)
        #expect(try leaks(of: "Doe Design", in: head).isEmpty)
        let description = document("<meta content=\"Resume of Jane Doe, Design Lead\"><p>a</p>")
        #expect(try leaks(of: "Doe Design", in: description).isEmpty)
        #expect(try !leaks(of: "Doe, Design", in: description).isEmpty)
        #expect(try !leaks(of: "Doe Design", in: page("Jane Doe, Design")).isEmpty)
        #expect(try !leaks(of: "Doe Design", in: page("Jane Doe Design")).isEmpty)
        #expect(try !leaks(of: "Doe Design", in: page(title)).isEmpty)
        #expect(try !leaks(of: "Doe Design", in: page("a", title: "A \u{2013} Doe Design")).isEmpty)
        #expect(try !leaks(of: "Doe \u{2013} Design", in: head).isEmpty)
    }

    @Test(
        "An ordinary word or a place that holds a name is no leak, however it is written",
        arguments: [
            ("Ordina", "co\u{F6}rdinator zorg"), ("Ordina", "coo\u{308}rdinatie"),
            ("Intel", "intel\u{AD}ligence"), ("Intel", "an intel\u{200B}ligence"),
            ("Zuric", "in Z\u{FC}rich"),
        ])
    func keepsHolders(_ value: String, _ text: String) throws {
        #expect(try !isFound(value, in: text))
    }

    @Test(
        "What means a thing to all, or begins a surname, needs more of a firm's context",
        arguments: [
            ("HR", "Support for HR", false), ("HR", "joined HR", true), ("HR", "by HR Ltd", true),
            ("Jansen", "Piet van Jansen", false), ("Jansen", "voor Jansen", true),
            ("Shell", "van Shell", true),
        ])
    func needsContext(_ value: String, _ text: String, _ isLeak: Bool) throws {
        #expect(try isFound(value, in: text) == isLeak)
    }

    @Test("A person's name of three letters that is a word is itself where a sentence begins")
    func keepsFirstWords() throws {
        #expect(try !isFound("Sun", .name, in: "Sun was there. Sun is here"))
        #expect(try isFound("Sun", .name, in: "then Sun was there"))
        #expect(try isFound("Grace", .name, in: "Grace was there"))
        #expect(try !isFound("M", .gender, in: "M"))
    }

    @Test("M132: what stands in the heading beside letters makes it no name of a person")
    func readsHeadings() throws {
        func heading(_ name: String) -> CheckedFile {
            document("<h1 class=\"p-name\">\(name)</h1>")
        }
        for sign in [" \u{2013} ", " \u{B7} ", " \u{2014} ", " / ", ", "] {
            #expect(try !leaks(of: "Zyqvorth", in: heading("Jane Doe\(sign)Zyqvorth")).isEmpty)
        }
        for name in ["Jane O\u{2019}Zyqvorth", "Zo\u{EB} van Zyqvorth-Li", "J. Zyqvorth"] {
            #expect(try leaks(of: "Zyqvorth", in: heading(name)).isEmpty)
        }
    }

    @Test(
        "M132: the firm of a family is found where a firm stands",
        arguments: [
            ("At Heineken I brewed", true), ("see heineken.com", true),
            ("jane@heineken.com", true), ("https://www.heineken.com/jobs", true),
            ("the heineken", false), ("Jane Heineken led", false),
            ("jane.heineken@mail.example", false),
            ("https://x.example/in/jane-heineken", false), ("x.example/heineken.com", false),
            ("Heineken led a team", false),
        ])
    func findsFamilyFirm(_ text: String, _ isLeak: Bool) throws {
        let file = document("<h1 class=\"p-name\">Jane Heineken</h1><p>\(text)</p>")
        #expect(try leaks(of: "Heineken Nederland", in: file).isEmpty != isLeak)
        #expect(try leaks(of: "Heineken Brewing", in: file).isEmpty != isLeak)
    }

    @Test("A number with a stroke is one, and numbers that words part are several")
    func findsNumbers() throws {
        for value in ["+49 (0)8221/12345", "08221/12345"] {
            #expect(try isFound(value, .phone, in: "Call 08221 12345"))
            #expect(try !isFound(value, .phone, in: "Call 08221 54321"))
        }
        for number in ["06 12345678", "020-7654321"] {
            #expect(try isFound("06 12345678 of 020 7654321", .phone, in: "Call \(number)"))
        }
    }

    @Test("An e-mail address is found without its tag")
    func findsUntagged() throws {
        let address = "jane.q.zyq+cv@mailbox.example"
        #expect(try isFound(address, .email, in: "write to jane.q.zyq@mailbox.example"))
        #expect(try isFound(address, .email, in: "write to jane.q.zyq+cv@mailbox.example"))
        #expect(try !isFound(address, .email, in: "write to jane@mailbox.example"))
    }

    @Test(
        "The years of a date that is no date for machines are found in words and in attributes",
        arguments: ["03/2015", "March 2015", "maart 2015", "2013 \u{2013} 2015", "01/05/2015"])
    func findsYears(_ value: String) throws {
        for maskClass in [MaskClass.dates, .birthDate] {
            #expect(try isFound(value, maskClass, in: "Since 2015 I led"))
            #expect(try isFound(value, maskClass, in: "mid-2015"))
            #expect(try !isFound(value, maskClass, in: "in 2014, ES2015, 20150, a 5"))
            let time = document("<time datetime=\"2015\">once</time>")
            #expect(try !leaks(of: value, maskClass, in: time).isEmpty)
            let image = document("<img width=\"2015\" src=\"/a/2015.png\">")
            #expect(try leaks(of: value, maskClass, in: image).isEmpty)
        }
    }
}
