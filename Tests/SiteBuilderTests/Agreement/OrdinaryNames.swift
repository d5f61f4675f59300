/// Sentences of resumes around names that are words, places, surnames or short.
enum OrdinaryNames {
    typealias Name = AgreementTests.Name

    /// M127, and other firms that are called by a word.
    static let firms = [
        Name(
            "Apple", "Baked apple cakes for a school", "Apples and pears", "joined [Apple] in 2015",
            "left [Apple] for a start-up", "A year with [Apple], then home", "ex-[Apple]",
            "[Apple's] supply chain", "Engineer, [Apple]"),
        Name(
            "Meta", "meta tags and meta data", "Meta descriptions for search", "moved from [Meta]",
            "at [META]", "a metal frame"),
        Name(
            "Target", "Target groups of all ages", "We beat the target by 20%",
            "Target dates were met", "joined [Target] in May", "Cashier, [Target]",
            "[Target's] stores", "on target for growth"),
        Name(
            "Gap", "closed the gap between teams", "Gap analyses for three banks",
            "a gap year in Peru", "worked for [Gap]", "bij [Gap] in Utrecht"),
        Name(
            "Shell", "wrote shell scripts", "Shell scripts and Perl", "a sea shell",
            "eight years with [Shell]", "van [Shell] naar Eneco", "Driller at [Shell]"),
        Name(
            "Go", "built in Go and Rust", "worked with [Go]", "ready to go",
            "Go developer in a team of five",
            "go live on Monday"),
        Name(
            "Square", "a square metre", "Square roots and sums", "Times Square in the rain",
            "joined [Square]", "Engineer – [Square]"),
        Name(
            "Block", "a block of flats", "Block design in Figma", "writer's block",
            "hired by [Block]", "Analyst, [Block]"),
        Name(
            "Slack", "cut the slack in the schedule", "Slack channels for support",
            "Slack, Jira, Git",
            "worked for [Slack]", "from [Slack] to a bank"),
        Name(
            "Box", "a box of tools", "Box plots in R", "out of the box", "at [Box] since May",
            "[Box Inc.], in May"),
        Name(
            "Stripe", "a red stripe", "Stripe payments in the shop", "stripe patterns",
            "joined [Stripe]", "by [Stripe] in Dublin"),
        Name(
            "Oracle", "Oracle and Postgres databases", "an oracle for tests",
            "Tuned Oracle queries",
            "left [Oracle]", "Consultant, [Oracle]"),
        Name(
            "Visa", "visa applications for students", "Visa and work permits", "a visa officer",
            "worked at [Visa]", "[Visa Inc] in London"),
        Name(
            "Chase", "chase late payments", "Chase up suppliers", "a paper chase",
            "Teller at [Chase]", "joined [Chase] in 2012"),
        Name(
            "Ford", "drove a Ford", "ford a river", "worked at [Ford]", "[Ford GmbH] in Köln",
            "Planner, [Ford]"),
        Name(
            "Sun", "sun and rain", "Sun protection for workers", "worked for [Sun]",
            "the Sunday market"),
        Name(
            "Orange", "orange juice", "Orange walls and doors", "joined [Orange]",
            "a year at [Orange] in Lyon"),
        Name("Notion", "a notion of time", "Notion pages for all", "worked at [Notion]"),
        Name("Zoom", "zoom lenses", "Zoom calls with clients", "joined [Zoom]"),
        Name("Word", "in a word", "Word, Excel", "worked for [Word]"),
        Name("Monday", "every Monday", "Monday morning meetings", "worked at [Monday]"),
        Name("Discover", "discover new methods", "Discover the coast", "worked for [Discover]"),
        Name("Progressive", "progressive web apps", "joined [Progressive]"),
        Name("Compass", "a compass and a map", "Compass readings", "at [Compass] in Boston"),
        Name("Signal", "signal processing", "Signal boxes on the line", "worked for [Signal]"),
        Name("Bolt", "a bolt and a nut", "Bolt cutters", "Driver, [Bolt]", "by [Bolt]"),
        Name("Wise", "wise choices", "Wise words", "worked at [Wise]"),
        Name("Nest", "a nest of boxes", "Nest boxes for owls", "joined [Nest]"),
        Name(
            "Spring", "spring cleaning", "Spring Boot and Java", "Spring 2019",
            "worked for [Spring]"),
        Name("Bird", "bird watching", "Bird counts in May", "joined [Bird]"),
        Name("Open", "open doors", "Open source work", "worked at [Open]"),
        Name("Harvest", "harvest time", "Harvest plans", "left [Harvest]"),
        Name("Delta", "river deltas", "the Rhine delta", "worked for [Delta]"),
        Name("Focus", "a focus on people", "Focus groups", "bij [Focus]"),
        Name("Plan", "a plan for all", "Plan of work", "voor [Plan] in Kenia"),
        Name("Jansen", "Piet Jansen and his wife", "worked for [Jansen]", "[Jansen BV]"),
        Name("Johnson", "Mrs Johnson taught us", "worked at [Johnson]"),
        Name("Amsterdam", "lived in Amsterdam", "Amsterdam and Utrecht", "worked for [Amsterdam]"),
    ]

    /// Schools that are called by a word, a surname or a town.
    static let schools = [
        Name("Berkeley", isSchool: true, "studied at [Berkeley]"),
        Name("Columbia", isSchool: true, "a degree from [Columbia]"),
        Name("Oxford", isSchool: true, "read law at [Oxford]", "the road to Oxford"),
        Name("Duke", isSchool: true, "a duke and a duchess", "studied at [Duke]"),
        Name(
            "Leiden", isSchool: true, "studeerde aan Leiden", "studie bij [Leiden]",
            "begeleiden en leiden"),
        Name("Delft", isSchool: true, "born in [Delft]", "delftware"),
        Name("Trinity", isSchool: true, "studied at [Trinity]"),
        Name("King", isSchool: true, "the king of chess", "King of the hill", "at [King] in May"),
    ]

    /// Names of a few letters.
    static let short = [
        Name("EY", "they said hey", "worked for [EY]", "an [ey] project", "[E.Y.] days"),
        Name("HP", "[HP] printers", "worked at [HP]", "then [hp] hired", "shp files"),
        Name("BP", "[BP] stations", "at [BP]", "subpar"),
        Name("3M", "at [3M]", "[3M] tapes", "13Ms"),
        Name("ING", "at [ING]", "working and doing", "[ING Bank] staff"),
        Name("KPN B.V.", "[KPN] towers", "bij [KPN]", "skpnx"),
        Name("IBM", "[I.B.M.] days", "at [IBM] then", "[IBM Corp.], then", "ibmx"),
        Name("DSM N.V.", "bij [DSM]", "the [DSM]-IV manual"),
        Name("SAP", "tuned [SAP] systems", "saplings", "at [SAP SE] then"),
        Name("US", "worked with us", "US and EU law"),
        Name("AT&T", "at [AT&T]", "[AT and T]", "look at T-shirts"),
        Name("H&M", "at [H&M]", "[H & M] shops"),
        Name("P&O", "the [P&O] ferries"),
        Name("Q8", "[Q8] stations"),
        Name("Dell", "Dell laptops", "the dell in the wood", "at [Dell]", "Adell"),
        Name("Uber", "Uber rides", "at [Uber]", "Ubermensch"),
    ]
}
