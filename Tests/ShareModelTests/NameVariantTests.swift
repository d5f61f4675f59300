import Testing

/// Rows of the masking matrix on names of which people say less than a field does, or say it otherwise.
@Suite struct NameVariantTests {
    typealias Row = MaskingMatrixTests.Row

    /// Names of which people say less, or say it otherwise.
    static let names: [Row] = [
        ("M151", "Shell Nederland BV", "At Shell or jane@shell.com", "At ▮ or ▮"),
        ("M151", "EY Netherlands", "At EY, then ey.com", "At ▮, then ▮"),
        ("M151", "GE Healthcare", "I joined GE in May", "I joined ▮ in May"),
        ("M151", "Slack Technologies", "At Slack, the slack", "At ▮, the slack"),
        ("M151", "Bank Nederland", "at the Bank", "at the Bank"),
        ("M151", "The Home Depot", "At Home Depot or jane@homedepot.com", "At ▮ or ▮"),
        ("M151", "Block, Inc. (formerly Square)", "at Block, at Square", "at ▮, at ▮"),
        ("M151", "Blue River via Randstad", "at Blue River, by Randstad", "at ▮, by ▮"),
        ("M151", "VIA Zyqvorth Tools", "via tools", "via tools"),
        ("M151", "Zyqvorth / Quendra", "Zyqvorth or Quendra", "▮ or ▮"),
        ("M151", "Van Dijk Techniek", "Bij Van Dijk; Piet van Dijk", "Bij ▮; Piet van Dijk"),
        ("M151", "Zyqvorth 🚀", "at Zyqvorth 🚀 now", "at ▮ now"),
        ("M064", "Sainsbury's", "At Sainsbury or sainsbury.com", "At ▮ or ▮"),
        ("M065", "Huis & Zoon", "Huis en Zoon, Huis und Zoon", "▮"),
        ("M121", "De Bank", "bij De Bank, bij de bank", "bij ▮, bij de bank"),
        ("M129", "Next", "Next.js, next.js and next", "Next.js, next.js and next"),
        ("M134", "HR", "IT support for HR and PR", "IT support for HR and PR"),
        ("M055", "Zyqvorth", "&amp;amp;#90;yqvorth it is", "▮ it is"),
        ("M054", "Zyquvorth", "at Zyqυνorth or ΖΥQUVORTH", "at ▮ or ▮"),
        ("M058", "Zyqvorth", #"id \5a \79 \71 \76 \6f \72 \74 \68"#, "id ▮"),
        ("M065", "Zout + Peper", "Zout and Peper, Zout & Peper", "▮"),
        ("M031", "PostNL", "Bij Post NL, post-nl", "Bij ▮"),
        ("M031", "ServiceNow", "At Service Now, get service now", "At ▮, get service now"),
        ("M031", "QelaraSoft", "At Qelara, qelara soft", "At ▮"),
        ("M068", "Brüggemann Stahlbau", "Bei Brueggemann, brueggemann.de", "Bei ▮"),
        ("M026", "<b>Zyqvorth</b>", "At Zyqvorth now", "At ▮ now"),
        ("M069", "https://www.qelara.nl", "At Qelara; qelara.nl now", "At ▮; ▮ now"),
        ("M043", "株式会社青嵐堂", "青嵐堂で開発", "▮で開発"),
        ("M043", "上海蓝鲸网络科技有限公司", "在蓝鲸工作", "在▮工作"),
        ("M043", "メルカゼ株式会社", "メルカゼで", "▮で"),
        ("M044", "Zelmarata", "w Zelmaracie, w Zelmaratą", "w Zelmaracie, w ▮"),
        ("M044", "Альфазарея Групп", "в Альфазарее", "в ▮"),
        ("M043", "الزمردية للاستشارات", "بالزمردية", "▮"),
        ("M024", "Zyqvorth Dynamics", "#LifeAtZyqvorth, MyZyqvorth", "▮"),
        ("M024", "ZQML Netherlands B.V.", "exZQML, ZQMLer; zqml", "▮; ▮"),
        ("M026", "Zyqvorth Quendra", "at `Z<!-- -->yqvorth` now", "at ▮ now"),
        ("M066", "Three", "With 3 colleagues for 3 years", "With 3 colleagues for 3 years"),
        ("M066", "7-Eleven", "711 customers", "711 customers"),
        (
            "M121", "Baker & Young", "mentored by Tom Baker. Young people came",
            "mentored by Tom Baker. Young people came"
        ),
        (
            "M119", "Summit Health", "reached the summit. Health came first",
            "reached the summit. Health came first"
        ),
        ("M032", "SAP", "Spark, Airflow, Python", "Spark, Airflow, Python"),
        ("M032", "ZDN", "At Zyqvorth Dynamics Netherlands in the south", "At ▮ in the south"),
        ("M121", "target", "worked at target; love target dates", "worked at ▮; love target dates"),
        ("M057", "Müller Bau GmbH", "xn--mller-kva.de now", "▮ now"),
    ]

    @Test("M151 A name of which people say less", arguments: names.indices)
    func variant(index: Int) throws {
        let row = Self.names[index]
        let result = try maskedSummary(row.text, company: row.company)
        #expect(result == row.expected, "\(row.id): \(row.text)")
    }
}
