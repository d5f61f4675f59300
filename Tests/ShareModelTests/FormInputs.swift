/// Made-up and well-known names, addresses, numbers and dates in the shapes that fields have.
enum FormInputs {
    static let firms = [
        "Z", "Zy", "Zyq", "Zyqv", "Zyqvo", "Zyqvor", "Zyqvort", "zyqvorth", "ZYQ", "ZYQV", "ZYQVO",
        "IBM", "EY", "GE Healthcare", "GE", "3M", "X", "IT", "HR", "TNO", "ZYQVORTHS", "Z.D.N.",
        "ZDN Ltd", "Z.D.N. Nederland", "ABCDEF", "ABCDEFG", "Zyqvorth GmbH", "Zyqvorth Inc.",
        "Zyqvorth, Inc.", "Zyqvorth B.V.", "Zyqvorth Holding B.V.", "Zyqvorth Group", "Group",
        "Smith & Co", "Smith & Sons Ltd", "Jansen Techniek BV", "Brown", "Brown Ltd", "Ltd",
        "Zyqvorth & Vane", "Zyqvorth en Vane", "Zyqvorth und Vane", "Zyqvorth + Vane",
        "Zyqvorth and Vane", "Vane & Yule & Zimm", "AT&T", "P&G", "Q & A", "Ernst & Young",
        "Zyqvorth (NL)", "Zyqvorth (Qandel)", "(n)Code", "Zyqvorth [Qandel]", "谷歌 (Google)",
        "Yahoo!", ".NET Ltd", "C++ Builders", "Toys \"R\" Us", "a*bq", "Zyq|Vane", "Qandel 🚀",
        "Zyqvorth Dynamics", "Zyqvorth Dynamics Netherlands", "Dynamics Zyqvorth Works",
        "The Zyqvorth", "The Home Depot", "De Zyq", "De Zon", "Restaurant De Zon", "Het Zyqhuis",
        "Van der Zyq Bouw", "Van Dijk", "Van Dijk Bouw", "Bank Nederland", "Bank of Zyqland",
        "Data Systems", "Lantern Health", "Lantern Health Systems", "Lantern Health Systems Europe",
        "Red Lantern Health Systems Works", "One Two Three Four Five Six Seven Eight Nine Ten",
        "a b c d e f g h i j k l", "a b c d e f g h i j k l m", "Bright House of the North",
        "Apple", "Target", "Meta", "Apple Nederland", "Shell Nederland BV", "Amsterdam",
        "Amsterdam Zyq", "Utrecht Science Park", "York", "York Foods", "Booking.com", "ab.nl",
        "Booking.company", "Zyq.co", "[24]7.ai", "Zyqvorth 2.0", "Zyq 42", "42", "7-Eleven",
        "Seven Eleven", "Eleven", "20th Century Zyq", "Twentieth Century Zyq", "First Zyq",
        "https://www.zyqvorth.example", "https://zyqvorth.example/about", "www.zyqvorth.example",
        "zyqvorth.example", "http://a.b.zyqvorth.example/x", "zyqvorth.example/", "Müller Bau",
        "Mueller Bau", "Muell", "Mueel", "Bauern", "Åse Bygg", "Øst Bygg", "Mu\u{308}ller",
        "McDonald's", "Sainsbury's", "Sainsbury’s", "Ann's", "Zy's", "PostNL", "TalkTalk", "Zyq9x",
        "zyq9Xab", "Zyq2go", "eBay", "iZyq", "B2Bzyq", "LinkedIn", "Zelmara", "Zelmar", "Zelma",
        "Zelmaro Bau", "Зелмара", "Zelmara2", "Block, Inc. (formerly Square)", "Zyq via Vane",
        "via Zyq", "Zyq / Vane", "Zyq - Vane", "Zyq; Vane", "Zyq| Vane", "Zyq, Utrecht",
        "Zyq, Dept. of Works, Utrecht", "Zyq aka Vane", "Zyqvorth voorheen Vane BV", "& Vane",
        "<b>Zyqvorth</b>", "<Zyqvorth>", "Zyq <i>Vane</i> Ltd", "株式会社東凪", "東凪株式会社",
        "東凪", "東凪有限公司", "北京东凪有限公司", "㈜東凪", "한국주식회사동나기", "谷歌",
        "谷歌微軟公司", "Ζᾳλωνη", "Технозор ООО", "ООО Технозор", "מגדל בע\"מ", "n/a", "None", "N.V.T.",
        "tbd", "-", "", " ", "Technical University Zyq", "International Business Machines",
        "International Bleak Measures", "Bleak and Bold Measures", "Bleak and Bold",
        "Bleak & Bold", "Zyqvorth Dynamics of the Netherlands", "Mass. Inst. of Zyq",
        "University Medical Centre Zyq", "Ministry of Zyq", "Gemeente Zyqdam", "St. Zyq Hospital",
        "Stichting Zyq", "Zyqvorth Nederland Holding International B.V.",
        "Zyqvorth Vane Yule Xebec",
        "Zyqvorth-Vane", "Zyq_vorth", "Zyqvorth Vane-Yule", "Health Net NL", "Acme, Zürich",
        "Zyqvorth (NL) Ltd", "Zyqvorth (a) (b) Works", "Zyqvorth ) Ltd", "Zyqvorth ) Works Ltd",
        "Lantern\nLtd",
        "Lantern,Ltd", "Lantern Works\nLtd", "Zyqvorth Dynamics Group", "Lantern & GmbH",
        "Lantern &", "ZY", "Zyq; V", "see zyqvane.example/x", "Amsterdam Nederland",
        "York Nederland BV", "Amsterdam Holding Nederland", "Zyqvane Works.nl", "Zyqvane.x",
        "Zyqvane.info", "Zyqvane.4u",
        "Zyqvane.zz", "Zyqvane.a1", "Жук Зет Юла", "University of Zyqland", "ÄZYQ ÖZYQ ÜZYQ ØZYQ",
        "åzyq øzyq", "Đuro Đaković", "đuro zyq", "Uebelzyq", "Z.nl", "(Zyqvane)", "Works ABQ Vane",
        "International b c d e f g h i j k l",
        "International b c d e f g h i j k l m", "谷 Works", "Works 谷", "Works aЖж", "Works Жжж",
        "Gó Group",
        "Go Lanterns", "Holding De Zon", "ZYXW Nederland",
        "ZYXWV Group", "ZYX Nederland",
        "Zyqvorth Brown Works",
        "Compagnie De Zon", "Zyq (a Ltd",
        "Zyqvorth\nLtd", "Zyqvorth,Ltd",
        "Zyqvorth &", "Smith & Vane Group", "ZYX", "zyx", "ZYXW", "ZYXWVU", "ZYXWVUT", "Z.Y.X.",
        "ZYX Ltd", "API",
        "ZYX B.V. B.V. B.V. Group", "ZYX Ltd Ltd Ltd B.V. B.V.",
        "The " + String(repeating: "a", count: 396), "The " + String(repeating: "a", count: 397),
        (1...18).map { "Zyq" + String(repeating: "v", count: $0) }.joined(separator: "; "),
        String(repeating: "Zyqvane ", count: 49) + "Zyqvane",
        String(repeating: "Zyqvane ", count: 51),
    ]

    static let schools = [
        "ZYX", "Universiteit Zyq Vane", "University of", "University Nova in Turin",
        "University under Zyqhill", "MIT", "Massachusetts Institute of Technology",
        "University of Zyqland",
        "Zyqland University",
        "TU Delft", "Delft University of Technology", "Cambridge", "Oxford University", "Oxford",
        "York University", "University of Oxford", "Universiteit van Zyqland", "Hogeschool Utrecht",
        "Universität Zürich", "University of Notre Dame", "Notre Dame", "University", "College",
        "Zyq College", "St. Olaf College", "Kestrelmoor Institute", "Hollinfield Academy",
        "London School of Economics", "The Open University", "Lantern School", "東凪大学",
        "東凪大学工学部", "大学東凪", "北京大学", "東凪大学校", "동나기대학교", "MBO Utrecht",
        "School of Rock", "University of California, Berkeley", "Technische Universiteit Eindhoven",
        "ETH Zürich", "HU", "UvA", "Zyqvorth Academy of the Arts", "Utrecht University of the Arts",
        "Red Lantern School of Design", "École Zyq", "Uni Zyq", "University of Bright Minds",
    ]

    static let persons: [(first: String?, last: String?)] = [
        ("Jane", "Doe"), ("Ada", "Quell"), ("Jo", "Li"), ("Jan", "de Vries"),
        ("Jan-Piet", "van der Zyq"),
        ("Anna Maria", "Zyq-Vane"), ("Mary (Molly)", "O'Zyq"), ("Ж", "Чук"), ("谷", "歌"),
        ("J.", "Zyq"),
        ("Jane", ""), ("", "Doe"), (nil, "Doe"), ("Jane", nil), ("A", "B"), ("Abc", "D"),
        ("Ab", "Cde"),
    ]

    static let names = [
        "Jane", "Doe", "Jane Doe", "An Nurse", "Jan de Vries", "Jan-Piet Zyqvorth", "Li", "J",
        "Müller", "Jane\tDoe\nZyqvorth", "Zyqv Zyqvo", "J. Doe", "谷歌 微", "Brown", "Nurse", "de",
    ]

    static let headings = [
        "Jane", "ǅane", "Jane ʰDoe", "谷歌", "Zo\u{308}e", "हिन्दी", "Jane 2", "Jane (Acme)",
        "J. O'Zyq-Vane", "Jo O’Zyq",
        "a b c d e", "a b c d e f", "Jane van Dijk", "Jane at Zyq", "", "Jane – Doe", "Jane, Zyq",
        "Jane bij Zyq", "Jo\u{2011}Ann\u{A0}Doe",
        "A\u{200C}B", "Jane | Zyq", "Jane@zyq", "Jane von Zyq", "Jane ex Zyq",
    ]

    static let links = [
        "linkedin.com/in/jane-42", "https://www.linkedin.com/in/jane-42/",
        "LinkedIn.com/IN/Jane-42",
        "https://linkedin.com/in/jane-42/details/experience?x=1#y", "linkedin.com/pub/jane/1/2/3",
        "linkedin.com/in/12345", "linkedin.com/12345/jane", "linkedin.com/in/12345/jane",
        "https://nl.linkedin.com/in/jane-42", "linkedin.com/", "linkedin.com/in/ab",
        "linkedin.com/in/abc",
        "linkedin.com/company/zyqvorth", "https://github.com/janezyq", "github.com/orgs/zyq/people",
        "git@github.com:janezyq/site.git", "ssh://git@github.com:22/janezyq",
        "gitlab.com/users/jane",
        "https://jane-zyq.github.io", "https://jane.zyq.github.io/x", "https://github.io/x",
        "https://medium.com/@janezyq", "https://x.com/janezyq/status/12345",
        "youtube.com/watch?v=abc",
        "https://a.example", "https://ab.example", "https://abcd.example", "https://abcde.example",
        "https://abcdef.example/cv", "https://www.abcde.example", "cv.doe.nl",
        "https://cv.doe.nl/x",
        "a.doe.co.uk", "abcde.co.uk", "abcde.abcd.uk", "a.abcde.abc.uk", "abcde.abc", "abcde.ab.c",
        "x.abcde.abcd", "www.doe.nl", "doe.nl:8080/cv", "jane@doe.nl", "//doe.nl/cv", "https://",
        "jane-42", "in/jane-42", "LinkedIn: jane-42", "ab/abc/abcd", "www/http/jane", "x", "xy",
        "j e",
        "https://linkedin.com/in/j%C3%B6rg", "apple", "linkedin.com/in/apple", "j%2", "%4Aane%4",
        "@janezyq",
        "/in/jane", "about/jane", "in", "github: jane linkedin: zyq", "jane/jane/zyq",
        "linkedin.com/zyq/in/jane-42", "linkedin.com/in/999/jane", "linkedin.com/in/12:34/jane",
        "https://nl./x", "nl.",
        "Profile: linkedin.com/in/jane-42", "Profile: gitlab.com/users/jane-42",
        "Profile: x.com/company/zyq", "See: github.com/orgs/zyqorg", "See: mwlite/zyq",
    ]

    static let emails = [
        "jane@doe.nl", "janezyq@doe.example", "jane+cv@doe.nl", "janezyq+cv@doe.nl",
        "jane.zyq@mail.example",
        "abcde@x.nl", "abcdef@x.nl", "jane@doe.nl, zyq@doe.nl; x@y.z", "jane", "janezyq", "@doe.nl",
        "jane@",
        "jane@a@b.nl", "jane (at) doe.nl", "JANE@DOE.NL", "+cv@doe.nl", "j@doe.nl\tk@doe.nl",
    ]

    static let phones = [
        "01 23 45 67 89 09 87 65 43 21", "06 12345678 06 87 65 43 21",
        "12345", "123456", "1234567", "12345678", "123456789", "+31 6 1234 5678", "06-12345678",
        "(020) 765 4321", "020 7654321 ext. 12", "020 7654321 x12", "0207654321#3",
        "06 12345678 of 020 7654321",
        "0821/12345", "0821/123456", "0821123456/0821654321", "123456/654321/987654",
        "1-800-ZYQ-CALL",
        "1-800-ZYQ", "CALL", "1CALL", "1CAL", "123456789012345", "1234567890123456",
        "06 12345678 06 87654321 1234", "0612345678 0687654321", "12345678 123456789",
        "0612345678,0687654321",
        "0612345678;0687654321", "0612345678|0687654321", "0612345678\n0687654321",
        "+49 (0) 821 / 12345",
    ]

    static let dates = [
        "1990-05-04", "1990-05", "1990", "1899", "1900", "2099", "2100", "04-05-1990", "4/5/1990",
        "5/1990",
        "31.12.1990", "32.12.1990", "12.31.1990", "12/13/1990", "31/1990", "32/1990", "4 May 1990",
        "May 4, 1990",
        "May 4th, 1990", "4 mei 1990", "mei 1990", "May", "4 May", "2015 – 2018",
        "May 2015 – June 2018",
        "1990 4 5 6", "since 1990", "since 1899", "since 1900", "since 2099", "since 2100",
        "4th of May 1990", "12345 May 1990", "1234 May 1990", "99999",
        "Sept 1990",
        "4 grudnia 1990", "4 décembre 1990", "4 mars 1990", "x1990", "1990x", "0 May 1990",
        "00/1990", "",
    ]

    static let addresses = [
        "Zyqstraat 12, 1015 CJ Amsterdam", "12 Vane Street, Leeds LS1 5HD", "Zyqweg 1",
        "Kerkstraat 5",
        "1015CJ", "Utrecht", "10115 Berlin", "123 Zyq", "12 Zyq", "1234", "12345 AB", "1234 ABC",
        "SW1A 2AA",
        "Zyqstraat 12\nUtrecht; Netherlands (NL)", "Zyqstraat", "Zyq 1015 cj", "1015 C",
        "1 Vane St, K1A 0B1", "LS1 5", "5HD LS1", "L 5H", "AB12 3CD", "ABC12 3CD", "A1 B",
        "LS-1 5HD", "LS1 HD", "123 5HD", "LS1 5HDXY", "A1 1A", "EC1A 1BBB", "12 B4 C5", "Z9 9Z",
        "A 9A",
    ]

    static let places = [
        "Utrecht", "Zyqdam", "Zyqdam, Netherlands", "Remote", "York", "Zyqdam/Utrecht", "NL",
    ]

    static let ownNames = [
        (firm: "Zyqvorth Consulting", own: "Jane Zyqvorth"), (firm: "Vane & Yule", own: "Ada Vane"),
        (firm: "Doe Bouw BV", own: "Jane Doe"), (firm: "Zyqvorth", own: "Jane Zyqvorth"),
        (firm: "Bakery of Leeds", own: "Ann Leeds"),
        (firm: "The Nurse Club", own: "An Nurse"),
    ]
}
