@_spi(LeakCheck) import ShareModel
import Testing

@testable @_spi(LeakCheck) import LeakCheck

/// The names that one value holds, and what people leave of a name.
@Suite struct ShorterNameTests {
    @Test(
        "M036: Each of several names in one value is found",
        arguments: [
            ("Blue River / Green Field", "at Blue River", "at Green Field"),
            ("Blue River | Green Field", "at Blue River", "at Green Field"),
            ("Blue River \u{2013} Green Field", "at Blue River", "at Green Field"),
            ("Blue River; Green Field", "at Blue River", "at Green Field"),
            ("Blue River via Green Field", "at Blue River", "at Green Field"),
            ("Blue River aka Green Field", "at Blue River", "at Green Field"),
            ("Blue River d/b/a Green Field", "at Blue River", "at Green Field"),
            ("Block, Inc. (formerly Square)", "at Block", "at Square"),
            ("Lantern (Voorheen Beacon Health)", "at Lantern", "the Beacon Health team"),
            ("Blue River, Utrecht", "at Blue River", "the Blue River team"),
            ("Lantern, Payroll", "Lantern's team", "see lantern.com"),
            ("Green Field, a Lantern company", "at Green Field", "the Green Field office"),
        ])
    func findsEach(_ value: String, _ one: String, _ other: String) throws {
        #expect(try isFound(value, in: one))
        #expect(try isFound(value, in: other))
        #expect(try !isFound(value, in: "a blue river, a green field, a block, a square, a beacon"))
    }

    @Test(
        "What is set apart and says nothing is no name",
        arguments: [
            ("Zyqvorth / Amsterdam", "at Amsterdam"), ("Services, Zyqvorth", "at Services"),
            ("VIA Lantern", "Lantern's team"),
            ("aka Lantern", "Lantern's team"),
            ("A / B / C / Lantern / Orange", "at Orange"),
            ("Zyqvorth via Zyqland Group", "via a group"),
        ])
    func keepsPieces(_ value: String, _ text: String) throws {
        #expect(try !isFound(value, in: text))
    }

    @Test(
        "A name is found without its article, and without the places behind it",
        arguments: [
            ("The Home Depot", "at Home Depot"), ("The Home Depot", "the Home Depot store"),
            ("De Zyqo", "bij Zyqo"), ("The Gap", "at Gap"), ("Los Quellos", "in quellos"),
            ("Shell Nederland BV", "at Shell"), ("Shell Nederland BV", "see shell.com"),
            ("Shell Nederland BV", "jane@shell.com"), ("EY Netherlands", "then EY hired"),
            ("Oracle Netherlands", "Oracle's team"), ("The Gap Germany", "at Gap"),
            ("Data Systems Z\u{FC}rich", "the Data Systems team"),
        ])
    func findsShorter(_ value: String, _ text: String) throws {
        #expect(try isFound(value, in: text))
    }

    @Test(
        "What is left of a name is kept where it is no name",
        arguments: [
            ("The Home Depot", "a home depot"), ("Shell Nederland BV", "shell scripts"),
            ("Bank Nederland", "at Bank"), ("Port of Rotterdam", "a Port"),
            ("API Nederland", "an API"), ("Shell Nederland BV", "at Nederland"),
        ])
    func keepsShorter(_ value: String, _ text: String) throws {
        #expect(try !isFound(value, in: text))
    }

    @Test("M151: A school keeps its town")
    func keepsTown() throws {
        #expect(try !isFound("TU Delft", .institution, in: "a TU, tu"))
        #expect(try isFound("The Open University", .institution, in: "an Open University degree"))
        #expect(try !isFound("University of Groningen", .institution, in: "at Groningen"))
    }

    @Test(
        "M151: A name is found without the words around it that say of what kind it is",
        arguments: [
            ("Restaurant Orange", "at Orange", true), ("Restaurant Orange", "an Orange", false),
            ("Restaurant De Zon", "the De Zon team", true),
            ("Restaurant De Zon", "at de zon", false),
            ("Slack Technologies", "at Slack", true), ("Slack Technologies", "a Slack", false),
            ("Stichting Bright Horizons", "our Bright Horizons day", true),
            ("University of Bright Horizons", "our Bright Horizons day", true),
            ("University of Amsterdam", "at Amsterdam", false), ("Hotel Zyq", "at Zyq", false),
            ("Universidad Zyqal", "at Universidad", false),
        ])
    func findsCore(_ value: String, _ text: String, _ isLeak: Bool) throws {
        #expect(try isFound(value, in: text) == isLeak)
    }

    @Test(
        "M043: What is joined to a name in scripts without spaces is not needed to find it",
        arguments: [
            (
                "\u{682A}\u{5F0F}\u{4F1A}\u{793E}\u{30BE}\u{30AF}\u{30DC}\u{30EB}\u{30C8}",
                "\u{30BE}\u{30AF}\u{30DC}\u{30EB}\u{30C8}\u{3067}"
            ),
            (
                "\u{30BE}\u{30AF}\u{30DC}\u{30EB}\u{30C8}\u{682A}\u{5F0F}\u{4F1A}\u{793E}",
                "\u{30BE}\u{30AF}\u{30DC}\u{30EB}\u{30C8}"
            ),
            (
                "\u{817E}\u{8BAF}\u{79D1}\u{6280}\u{6709}\u{9650}\u{516C}\u{53F8}",
                "\u{5728}\u{817E}\u{8BAF}\u{5DE5}\u{4F5C}"
            ),
            ("\u{6DF1}\u{5733}\u{817E}\u{8BAF}\u{79D1}\u{6280}", "\u{817E}\u{8BAF}"),
            (
                "\u{C8FC}\u{C2DD}\u{D68C}\u{C0AC}\u{C9C1}\u{BCF4}\u{B974}\u{D2B8}",
                "\u{C9C1}\u{BCF4}\u{B974}\u{D2B8}\u{C5D0}\u{C11C}"
            ),
            (
                "\u{6771}\u{51EA}\u{5927}\u{5B66}\u{5DE5}\u{5B66}\u{90E8}",
                "\u{6771}\u{51EA}\u{5927}\u{5B66}"
            ),
            (
                "\u{5D0}\u{5D5}\u{5E4}\u{5E7}\u{5E8} \u{5D1}\u{5E2}\"\u{5DE}",
                "\u{5D0}\u{5D5}\u{5E4}\u{5E7}\u{5E8}"
            ),
        ])
    func findsJoined(_ value: String, _ text: String) throws {
        #expect(try isFound(value, in: text))
        #expect(
            try !isFound(
                value,
                in:
                    "\u{6DF1}\u{5733} \u{79D1}\u{6280} \u{6709}\u{9650}\u{516C}\u{53F8} \u{682A}\u{5F0F}\u{4F1A}\u{793E}"
            ))
    }

    @Test("A name of a town and a kind alone leaves nothing")
    func keepsJoinedKinds() throws {
        // A firm of Beijing for information technology.
        let value =
            "\u{5317}\u{4EAC}\u{4FE1}\u{606F}\u{79D1}\u{6280}\u{6709}\u{9650}\u{516C}\u{53F8}"
        #expect(try !isFound(value, in: "\u{4FE1}\u{606F} \u{79D1}\u{6280}"))
    }

    @Test("M069: The host of an address that stands for a name is found, and its label")
    func findsHostOfName() throws {
        for value in ["https://www.qelara.nl", "www.qelara.nl/over", "<b>Qelara</b>"] {
            #expect(try isFound(value, in: "at Qelara"))
            #expect(try isFound(value, in: "see qelara.nl"))
        }
        #expect(try !isFound("https://wellfound.com/company/qelara", in: "by Wellfound"))
        #expect(try !isFound("https://www.target.com", in: "on target"))
    }

    @Test(
        "M064, M065, M068: A name is found without its possessive, in other languages and letters")
    func findsSpellings() throws {
        #expect(try isFound("Sainsbury's", in: "at Sainsbury then"))
        #expect(try isFound("Sainsbury\u{2019}s", in: "at Sainsbury then"))
        for word in ["en", "und", "et", "y", "and", "+", "&amp;"] {
            #expect(try isFound("Brood & Boter", in: "the Brood \(word) Boter shop"))
        }
        #expect(try !isFound("R & D", in: "at Red, at Rend"))
        #expect(try isFound("M\u{FC}llerzyq Techniek", in: "bij Muellerzyq"))
    }

    @Test("A name is found with the words set apart that capitals part")
    func findsSpaced() throws {
        #expect(try isFound("PostNL", in: "the Post NL depot"))
        #expect(try isFound("PostNL", in: "at Post NL"))
        #expect(try isFound("ServiceNow", in: "a Service Now tool"))
        #expect(try isFound("QelaraSoft", in: "at Qelara"))
        #expect(try !isFound("ServiceNow", in: "a service now, Service now"))
        #expect(try !isFound("PostNL", in: "post nl, a post, NL"))
        #expect(try !isFound("3M", in: "3 M, 3 m"))
    }
}
