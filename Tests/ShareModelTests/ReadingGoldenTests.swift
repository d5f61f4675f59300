import Testing

@testable import ShareModel

/// How texts, encodings and addresses are read, written out.
@Suite struct ReadingGoldenTests {
    @Test("M056 M057 M058 M059 What encoded text says") func encodings() {
        expectGolden(
            Self.encoded.map { text in
                let bytes = Array(text.utf8)
                let decodings = EncodedText.decodings(of: bytes[...]).map(printable)
                let chunks = EncodedText.chunks(of: bytes[...]).map(printable)
                return
                    "\(printable(bytes)): \(EncodedText.isSuspect(bytes[...]) ? "suspect" : "plain")"
                    + ", \(chunks.count) chunks"
                    + (chunks.count > 1 ? " (" + chunks.joined(separator: "|") + ")" : "")
                    + decodings.map { " → \($0)" }.joined()
            }, "reading-encodings")
    }

    @Test("M055 Which character references are read") func references() {
        expectGolden(
            Self.references.map { text in
                let bytes = Array(text.utf8)
                guard let reference = CharacterReference(bytes[...]) else { return "\(text): none" }
                let scalars = reference.scalars.map { printable(String($0).utf8) }.joined()
                return "\(text): \(scalars), \(reference.length) bytes; folded "
                    + described(FoldedText(text))
            }, "reading-references")
    }

    @Test("How web addresses are taken apart") func addresses() {
        expectGolden(
            (FormInputs.links + TextInputs.addresses + Self.hosts).map { address in
                let host = WebAddress.host(of: address)
                let path = WebAddress.path(of: address).map { printable($0.utf8) }
                let facts = [
                    WebAddress.isLinkedIn(address) ? "LinkedIn" : nil,
                    WebAddress.isShortener(address) ? "shortener" : nil,
                    host.map(WebPlatforms.contains) == true ? "platform" : nil,
                    host.flatMap(WebPlatforms.subdomain).map { "subdomain \($0)" },
                ].compactMap(\.self)
                return "\(printable(address.utf8)): \(host.map { printable($0.utf8) } ?? "no host")"
                    + path.map { " / \($0)" }.joined() + facts.map { ", \($0)" }.joined()
            }, "reading-addresses")
    }

    @Test("M049 M050 M054 What is left of texts when they are folded") func folding() {
        expectGolden(
            Self.texts.map { "\(printable($0.utf8)): " + described(FoldedText($0)) }
                + runsOfKinds(), "reading-folding")
    }

    @Test("M135 How keys of blurOptions are read") func keys() {
        expectGolden(
            Self.keys.map { key in "\(key): \(BlurKey(key).map(\.name) ?? "unknown")" }
                + BlurKey.allKnown.map { "\($0.name): token of \($0.tokenClass.name)" },
            "reading-keys")
    }

    /// The folded letters, with what stood before each where there was something.
    private func described(_ text: FoldedText) -> String {
        var output: [UInt8] = []
        for unit in text.units {
            if !unit.gap.isEmpty { output += Array("(\(unit.gap.rawValue))".utf8) }
            output.append(unit.byte)
        }
        let places = text.units.map { "\($0.start)-\($0.end)" }
        let isPlain = zip(places, text.units.indices).allSatisfy { $0 == "\($1)-\($1 + 1)" }
        return printable(output) + (isPlain ? "" : " at " + places.joined(separator: " "))
    }

    /// Runs of scalars beyond ASCII that are the same to the masker.
    private func runsOfKinds() -> [String] {
        var runs: [(first: UInt32, last: UInt32, kind: String)] = []
        for value in [
            0x80..<0x3400, 0xA000..<0xAC00, 0xF900..<0x10000, 0x1B000..<0x1B300, 0x1F000..<0x1FA00,
            0xE0000..<0xE1010,
        ]
        .flatMap({ $0 }) as [UInt32] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let kind =
                switch Folding.fold(scalar) {
                case .letters(_, let isUnspaced): isUnspaced ? "letters without spaces" : "letters"
                case .ampersand: "ampersand"
                case .ascii(let byte): "as \(String(UnicodeScalar(byte)))"
                case .invisible: "invisible"
                case .space: "space"
                case .apostrophe: "apostrophe"
                case .bracket: "bracket"
                case .mark: "mark"
                }
            if let last = runs.last, last.kind == kind, last.last + 1 == value {
                runs[runs.count - 1].last = value
            } else {
                runs.append((value, value, kind))
            }
        }
        return runs.filter { $0.kind != "mark" }.map { run in
            let (first, last) = (String(run.first, radix: 16), String(run.last, radix: 16))
            return "U+\(first)" + (first == last ? "" : "-\(last)") + " \(run.kind)"
        }
    }

    static let encoded =
        [
            "%5Ayqvorth", "%255Ayqvorth", "%25255A", "%", "%5", "%5a", "a%zz", "100% of",
            "\\u005ayqvorth", "\\\\u005a",
            "\\5a yqvorth", "\\00005a yqvorth", "\\000005a yq", "\\x5ayqvorth", "\\x5", "\\u5",
            "\\", "a\\", "\\zyq", "\\d800 x",
            "\\u005a yq", "\\5a  yq", "\\5a\nyq", "a \\5a b c", "\\1234567 x", "\\123456 x",
            "jane+cv@mail.example", "+@", "a+b", "+31 6",
            "a@b+c", "a + b", "x--y", "xn--zrqich-3ya", "xn--zrqich-3ya.example", "a--", "-- x",
            "C++", "Zyqvorth", "ZyqVorth9",
            "Wnlxdm9ydGg", "Wnlxdm9ydGg=", "AWnlxdm9ydGg", "ABWnlxdm9ydGg", "ABCWnlxdm9ydGg",
            "Wnlxdm8", "Wnlxdm", "5a797176", "5a7971766f",
            "05a7971766f", "5A7971766F727468", "5a7971766f72746", "g5a7971766fg", "abcdefg",
            "abcdefG", "abcdef1", "abcdeF", "Abcdefg", "1234567",
            "12345678901234", "12345678901234567890", "ab_cd-EF", "ab/cd+EF", "ab.cd.EF9",
            "abc DEF ghi", "aaaaaaZ", "zzzzzz0", "zzzzzz9", "aaa9aaa", "9aaaaaa",
            "Zaaaaaa", "azazaZA", "iVBORw0KGgo", "4pyT4pyT4pyT", "gICAgICA", "//////////A",
            "Q2Fmw6kgWnlx", "a9-a9-a", "~a9a9a9~", "é9aaaaaa", "a\tb9cdefgh i", "a  b", "a ", " a",
            "a\\ b", "a-b c", "a9 bcdefghij", "\\u005abcd", "\\x5abc", "YWI/YWI/", "YWI_YWI_",
            "YWI+YWI+", "YWI-YWI-",
        ]
        + (4...9).map { String("Zyqvorthy".prefix($0)) }.map { name in
            Array(name.utf8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        } + [
            "xn--a", "xn--", "xn--a-", "xn---", "xn--a-b", "xn--bcher-kva", "XN--BCHER-KVA",
            "a.xn--bcher-kva.xn--bcher-kva", "xn--99999999", "xn--a-99999999",
            "xn--ls8h", "xn--fiqs8s", "xn--80ak6aa92e", "xn--mgbh0fb",
            "xn--" + String(repeating: "a", count: 64), "yxn--bcher-kva", "xn--bcher-kva-x",
            "xn--zyq-" + String(repeating: "z", count: 20), "xn--egbpdaj6bu4bxfgehfvwxn",
            "xn--ihqwcrb4cv8a8dqg056pqjye", "xn--1ch", "xn--a_b", "x-xn--bcher-kva",
            // Of far-away letters the steps between them tell how they are weighed.
            "xn--yk2bi91b", "xn--jn3jz8c", "xn--9n4ke6cb0z0ya", "xn--ab-g394ai08cil4jhtax14a",
            "xn--a-m60us5d", "xn--115io48dkq1c", "xn--g3902716a",
        ]

    static let references = [
        "&amp;", "&amp", "&AMP;", "&nbsp;x", "&eacute;", "&eacute", "&#71;", "&#71", "&#71x",
        "&#x47;", "&#X47;", "&#x47", "&#xG;", "&#;", "&#x;", "&;", "&", "&a", "& a",
        "&#00000071;", "&#000000071;", "&#x0000047;", "&#x000000047;", "&#55296;", "&#1114111;",
        "&#1114112;", "&#99999999;", "&#4294967367;", "&zyq;", "&CounterClockwiseContourIntegral;",
        "&CounterClockwiseContourIntegralx;", "&lt;", "&fjlig;", "&amp;#71;", "&amp;amp;#71;",
        "&amp;eacute;", "&#38;#71;", "&#38;amp;#x47;yq", "&ampx;", "&amp;&amp;", "&#97;b", "&#9a;",
        "a&amp;b",
        "&NotEqualTilde;", "&NotSquareSupersetEqualxxxxxxxxxxx;", "&shy;x", "&hellip;", "&lsquo;",
        "&comma;", "&period;", "&commat;",
    ]

    static let hosts = [
        "http://WWW.Zyq.example", "https:/a.example", "https:a.example//b", "a b//c.example",
        "//www.zyq.example", "http://user:pw@zyq.example:80/a", "a@b@c.example", "zyq", "zyq:80",
        "www.zyq",
        "http://zyq.example?x", "http://zyq.example#x", "http://zyq.example\\x",
        "git@host.example:a/b", "git@host.example:22/b", "host.example:", "host.example:a",
        "http://host.example/a//b/?c/d#e/f",
        "https://t.co/abc", "https://x.t.co", "https://at.co", "https://bit.ly", "tinyurl.com/x",
        "goo.gl", "ow.ly", "is.gd", "buff.ly", "rebrand.ly", "cutt.ly", "shorturl.at", "rb.gy",
        "t.ly", "lnkd.in/x",
        "a//b.example", "a.b//c.example", "1://c.example", "-://c.example", "/", "//", "x/",
        "https://www.www.zyq.example",
    ]

    static let texts = [
        "Zyq Vorth", "Zyq. Vorth", "Zyq! Vorth? a; b: c", "a,b", "(a) [b] \"c\" |d|", "a'b", "a’b",
        "a@b", "#a", "a//b", "a/b", "a / / b", "a/ /b", "https://a.b", "a&b", "a & b", "&", "R&D&x",
        "a\tb\nc\rd", "a\u{A0}b",
        "ＺＹＱ", "zyq\u{301}vorth", "\u{301}a", "a\u{200B}b", "a \u{200B}b", "a\u{200D} b", "ß ẞ",
        "İı", "ﬁ", "①²½", "٤٢", "谷歌 a谷", "谷a", "กขค", "あア", "한국", "ν υ", "aν", "νa", "aνυν", "βν",
        "ν-a", "νυνυνυνυa", "νυνυνυνυν a", "Ωmega",
        "🇿🇾", "🅰️", "a👍🏽b", "👍", "a·b", "a•b", "–a—b", "“a” «b»", "a…b", "℃", "№5", "™a", "ª", "ŉa",
        "ĳ", "Ǆ", "æ œ ø", "ł đ ħ", "аеорсух", "Ζᾳ Ζα\u{345}", "e\u{345}", "\u{FFFD}a",
        "a\u{FE0F}b", "\u{3164}a", "א״ב", "ا ب", "हिन्दी", "νυνυνυνυνa", "ννa", "ν{", "{ν", "νz",
        "a/b/c", "a\u{C}b", "谷\u{200B}a", "፩a",
        "a_b-c+d=e~f`g^h*i$j%k<l>m\\n{o}p",
    ]

    static let keys = [
        "companies", "company", "Companies", "blurCompanies", "blur_companies", "BLUR-COMPANY",
        "employers", "employer", "blur", "blurs", "institutions", "schools", "school", "linkedin",
        "linkedIn", "linkedInUrl", "linkedinurls", "blurLinkedIn",
        "name", "names", "email", "emails", "phone", "phones", "website", "portfolio", "github",
        "birthdate", "birth_date", "address", "addresses", "gender", "sector", "sectors",
        "driverLicense", "jobTitle", "location", "locations", "photo", "dates",
        "date", "contact", "contacts", "summary", "summaries", "experiences", "experience",
        "workExperiences", "education", "educations", "skills", "skill", "languages", "projects",
        "certificates", "awards", "publications", "interests", "references", "profiles",
        "customSections", "personal", "section", "sections", "ies", "ss", "s", "", "_", "-",
        "blurblur", "blurblurcompanies", "companie", "companiess", "company_", "countries",
        "country", "province", "provinces", "dating", "companys", "blury", "hobbies",
    ]
}
