/// The words that people write in the place of an end date for a time that has not ended.
public enum OpenEnd {
    /// Whether the whole of a text says that a time goes on: "Present", "heden", "bis heute".
    ///
    /// Case, accents and marks count for nothing.
    public static func isNamed(by text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        return names.contains(FoldedText(text).bytes)
    }

    /// More bytes than any of the names has, with marks and spaces around it.
    private static let longest = 64

    /// The names, folded.
    private static let names = Set(
        lists.utf8.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
            .map { FoldedText(String(decoding: $0, as: UTF8.self)).bytes })

    /// The names by language, with `|` between them.
    ///
    /// English, Dutch, German, French, Spanish, Italian, Portuguese, Polish, Swedish, Danish and
    /// Norwegian, Finnish, Czech, Hungarian, Romanian, Turkish, Greek, Russian and Ukrainian, Chinese
    /// and Japanese, Korean, Arabic. Norwegian "nå" is none of them: folded it is "n/a" as well.
    private static let lists = """
        present|the present|at present|to present|until present|till present|present day|to this day
        current|currently|now|until now|till now|up to now|today|to date|till date|until today
        ongoing|in progress|continuing|to the present
        heden|tot heden|t/m heden|tot op heden|nu|tot nu|t/m nu|nu toe|tot nu toe|vandaag|huidig|lopend
        heute|bis heute|jetzt|bis jetzt|aktuell|laufend|derzeit|gegenwart|gegenwärtig|andauernd|dato
        bis dato|bis zur gegenwart|momentan|noch andauernd
        présent|à présent|jusqu'à présent|le présent|aujourd'hui|jusqu'à aujourd'hui|à ce jour
        jusqu'à ce jour|actuel|actuellement|en cours|maintenant|jusqu'à maintenant|de nos jours
        presente|el presente|al presente|hasta el presente|actual|actualidad|la actualidad
        hasta la actualidad|actualmente|hoy|hasta hoy|ahora|hasta ahora|a la fecha|hasta la fecha
        en curso|en la actualidad
        oggi|ad oggi|a oggi|fino ad oggi|fino a oggi|attuale|attualmente|in corso|adesso|ora|tuttora
        il presente
        hoje|até hoje|atual|atualmente|actualmente|o momento|até o momento|até ao momento|momento
        agora|até agora|em curso|em andamento|o presente|até ao presente|até o presente
        obecnie|do teraz|teraz|do dziś|dziś|dzisiaj|do dzisiaj|do chwili obecnej|nadal|w toku|aktualnie
        nuvarande|pågående|idag|i dag|till idag|till i dag|tills vidare
        nåværende|nuværende|igangværende|dags dato|til nu|til i dag|til dags dato
        nykyinen|nykyhetki|nyt|nykyään|tällä hetkellä|jatkuu
        současnost|do současnosti|nyní|dosud|dnes|do dnes|doposud
        jelenleg|jelen|napjainkig|folyamatban|mostanáig
        prezent|în prezent|până în prezent|astăzi|acum
        günümüz|halen|hâlen|devam ediyor|şimdi|bugün|şu an
        σήμερα|έως σήμερα|μέχρι σήμερα|παρόν|τώρα
        настоящее время|по настоящее время|наст. время|н.в.|по н.в.|сейчас|сегодня|теперішній час
        по теперішній час|донині|зараз|дотепер
        至今|现在|現在|目前|迄今|今|現在まで|現在に至る|今日
        현재|지금|재직중|재직 중
        الآن|حتى الآن|الحاضر|حاليا|حتى اليوم
        """
}
