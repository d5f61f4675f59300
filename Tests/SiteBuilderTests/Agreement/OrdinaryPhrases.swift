/// Names of firms and schools that are made of ordinary words.
enum OrdinaryPhrases {
    typealias Name = AgreementTests.Name

    static let all = [
        Name(
            "Lantern Health Systems", "[Lantern Health] shipped four releases",
            "The wards of [Lantern Health Systems] in May", "worked at [Lantern]",
            "from [Lantern] to a start-up", "Nurse, {Lantern}", "a lantern in the dark",
            "health systems and lantern light", "Lantern light on the wall",
            "the {#lanternhealth} team", "at [lantern health]", "see {lantern_health}"),
        Name(
            "Data Systems B.V.", "Built data systems for banks", "Data systems for three banks",
            "joined [Data Systems] in May", "the [Data Systems] office",
            "worked at [Data Systems BV]",
            "at [data systems]", "a DATA platform", "Data engineering with data from systems"),
        Name(
            "General Software", "general software work", "worked for [General Software]",
            "the [General Software] team", "in general", "Software in general"),
        Name(
            "The Boring Company", "boring tasks made easy", "The boring part",
            "joined [The Boring Company]",
            "tunnels of {The Boring} kind"),
        Name(
            "Creative Solutions", "creative solutions for clients",
            "Creative solutions to hard problems",
            "the [Creative Solutions] studio", "found creative, simple solutions"),
        Name(
            "Health Care Partners", "a health care partner", "Health care for all",
            "the [Health Care Partners] clinic", "work with health care partners"),
        Name("Bright Horizons", "bright ideas, new horizons", "years at [Bright Horizons]"),
        Name(
            "University of California, Berkeley", isSchool: true,
            "a degree of {University of California}",
            "a university in town", "studied at {Berkeley}"),
        Name(
            "High School of Commerce", isSchool: true, "High School diploma",
            "high school and commerce",
            "the [High School of Commerce] paper"),
        Name(
            "Royal Technical Institute", isSchool: true, "a technical institute",
            "at a Technical University",
            "[Royal Technical Institute] alumni"),
        Name(
            "Zorg en Welzijn", "werk in zorg en welzijn", "bij [Zorg en Welzijn]",
            "het team van [Zorg en Welzijn] in Gouda", "zorg voor welzijn"),
        Name("De Zaak", "Dat is de zaak", "Bij [De Zaak] leerde ik veel", "bij de zaak"),
        Name(
            "Water Management", "creative solutions for water management",
            "the [Water Management] office", "Water management in Gouda"),
    ]
}
