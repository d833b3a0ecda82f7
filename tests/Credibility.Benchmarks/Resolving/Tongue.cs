namespace Credibility.Benchmarks.Resolving;

/// <summary>Words of one language from which names are put together; those of Cyrillic languages are in Cyrillic letters.</summary>
/// <param name="Places">First halves and second halves of places.</param>
/// <param name="Outlets">Patterns with <c>{0}</c> for the place; so are the following three.</param>
internal sealed record Tongue(
    string Language, string Country, string[] Given, (string[] First, string[] Last) Surnames, (string[] First, string[] Last) Places,
    string[] Outlets, string[] Agencies, string[] Bodies, string[] Companies, string[] LegalForms)
{
    public bool IsCyrillic => Language is "ru" or "uk";

    /// <summary>How often the language comes up, out of the sum of all.</summary>
    public int Share { get; init; } = 1;

    public static IReadOnlyList<Tongue> All { get; } =
    [
        new("en", "GB", Words("James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Daniel Nancy Matthew Lisa Anthony Margaret Mark Sandra Donald Ashley Steven Kimberly Andrew Emily Paul Donna Joshua Michelle Kenneth Carol"),
            (Words("Ash Black Brad Carl Dun East Fair Gold Hart Hill King Lang Mars Nor Ox Park Red Rock Sand Stan Thorn Wake West White Wood Haw Ken Brook Chester Hather"), Words("ford well ton by field worth man son ley ham wood burn combe shaw more"))
            , (Words("Ash Brad Brook Burn Carl Castle Clay Cole Dart Dover Elm Farn Glen Hart Haver Hunt Kings Lang Lyn Maple Marl Mill Nether New Oak Pen Quarr Ripp Stan Thorn Up Wal Wyn Yar Bever Chip Sel Tam"), Words("ford ton bury ham field wick mouth chester borough port dale stead minster ley worth bridge")),
            ["{0} Herald", "{0} Evening Post", "{0} Gazette", "The {0} Times", "The {0} Observer", "{0} Daily News", "Radio {0}", "{0} Community Radio", "{0} Tonight", "{0} Chronicle", "{0} Live", "The {0} Independent"],
            ["{0} News Agency", "{0} Press Association", "{0} Wire Service", "{0} News Network"],
            ["{0} County Council", "{0} Police", "{0} Magistrates Court", "University of {0}", "{0} General Hospital", "{0} Observatory for Human Rights", "{0} Institute of Policy Studies", "{0} Department of Health", "{0} Fire and Rescue Service", "{0} Electoral Commission"],
            ["{0} Steel", "{0} Holdings", "{0} Media Group", "{0} Energy Partners", "{0} Shipping", "{0} Broadcasting", "{0} Timber", "{0} Pharmaceuticals", "{0} Water", "{0} Insurance", "{0} Railways"], Words("Ltd PLC LLC Inc. Limited Corp.")) { Share = 5 },
        new("de", "DE", Words("Hans Anna Peter Ursula Klaus Monika Wolfgang Petra Jürgen Sabine Dieter Renate Günter Karin Stefan Andrea Thomas Claudia Matthias Gabriele Jörg Birgit Uwe Käthe"),
            (Words("Berg Stein Hoff Wald Kirch Baum Feld Lind Rosen Schön Grün Neu Alten Brand Eich Hirsch Kron Löwen Müll Ober Rüd Schwarz Winter Zimmer"), Words("mann er bauer meier berger müller feld stein hofer schmidt huber")),
            (Words("Alten Bad Brunnen Eichen Frauen Grün Hohen Königs Langen Linden Mühl Neu Ober Rosen Schön Stein Unter Wald Wolfs Zell"), Words("burg dorf hausen heim stadt feld tal berg bach kirchen rode see brück")),
            ["{0}er Zeitung", "{0}er Nachrichten", "Radio {0}", "{0} Aktuell", "{0}er Tageblatt", "{0}er Anzeiger"], ["{0}er Nachrichtenagentur", "Pressedienst {0}"],
            ["Landratsamt {0}", "Polizei {0}", "Universität {0}", "Klinikum {0}", "Amtsgericht {0}", "Institut für Zeitgeschichte {0}"],
            ["{0}er Maschinenbau", "Stadtwerke {0}", "{0} Chemie", "{0} Logistik", "Brauerei {0}", "{0} Verlag", "Verlagsgruppe {0}"], Words("GmbH AG KG")) { Share = 3 },
        new("fr", "FR", Words("Jean Marie Pierre Hélène Jacques Françoise Michel Chloé André Céline René Zoé Gérard Agnès Benoît Émilie Noël Inès Frédéric Mélanie"),
            (Words("Beau Bon Cham Dela Dubo Four Gaill Lefe Mar Mont Mor Per Rous Saint Vall Ver Giraud Blanch"), Words("pagne court net bert vre chand ot ier eau in el ard")),
            (Words("Beau Bois Château Clair Font Grand Haute Mont Neuf Pont Roche Saint- Val Ville Vieux"), Words("mont ville court sur-Mer fort bourg marais neuf rive champ")),
            ["Le Courrier de {0}", "La Dépêche de {0}", "Radio {0}", "{0} Info", "L'Écho de {0}", "Le Journal de {0}"], ["Agence de presse de {0}"],
            ["Préfecture de {0}", "Université de {0}", "Hôpital de {0}", "Tribunal de {0}", "Observatoire de {0}"], ["Éditions {0}", "Énergies de {0}", "Groupe {0} Médias"], Words("SA SARL SAS")) { Share = 2 },
        new("es", "ES", Words("José María Juan Lucía Antonio Sofía Jesús Inés Ángel Mónica Raúl Begoña Andrés Belén Víctor Rocío Adrián Verónica Óscar Noelia"),
            (Words("Fern Gonz Rodrígu Lóp Martín Sánch Pér Góm Jimén Muñ Álvar Núñ Domíngu Vázqu Íñigu"), Words("ez áles era ano oz ato ado")),
            (Words("Alba Villa Puerto Torre Monte Fuente Agua Campo Casa Peña Río Santa Valle"), Words("clara nueva real rubia blanca mayor hermosa viva lozana serena")),
            ["Diario de {0}", "El Correo de {0}", "Radio {0}", "La Voz de {0}", "{0} Digital"], ["Agencia de Noticias de {0}"],
            ["Ayuntamiento de {0}", "Universidad de {0}", "Hospital General de {0}", "Fiscalía de {0}"], ["Astilleros de {0}", "Grupo {0}", "Minas de {0}"], Words("S.A. S.L.")) { Share = 2 },
        new("pl", "PL", Words("Jan Anna Paweł Małgorzata Łukasz Elżbieta Michał Grażyna Stanisław Bożena Wojciech Kinga Tomasz Żaneta Piotr Józefa"),
            (Words("Kowal Wiśn Dąbrow Lewand Zieliń Woźn Szymań Kozłow Jankow Mazur Wójcik Kaczor Król Pawłow Michal"), Words("ski owski iewicz czyk ak ewicz arski")),
            (Words("Biał Czarn Dąb Gór Kam Krasn Lip Nowog Pias Star Wiel Zamb Ostr"), Words("ogród owice ów nica opole sko ów Wielki nik")),
            ["Gazeta {0}", "Głos {0}", "Radio {0}", "Kurier {0}", "Dziennik {0}"], ["Agencja Prasowa {0}"], ["Urząd Miasta {0}", "Uniwersytet {0}", "Szpital {0}", "Prokuratura {0}"],
            ["Huta {0}", "Wydawnictwo {0}", "Energetyka {0}"], ["Sp.z.o.o.", "S.A."]) { Share = 2 },
        new("tr", "TR", Words("Mehmet Ayşe Mustafa Fatma Ahmet Emine Hüseyin Zeynep İbrahim Elif Çağrı Gülşen Ömer Şule Uğur Özlem"),
            (Words("Yıl Kay Dem Çel Şah Öz Ay Kara Koç Doğ Gün Arsl Tür"), Words("maz dırım ir ik in demir kan taş oğlu er ek")),
            (Words("Ak Kara Kızıl Yeni Gül Çam Taş Göl Dere Yeşil Bal Demir"), Words("hisar köy şehir pınar kale bahçe su tepe ova")),
            ["{0} Gazetesi", "{0} Postası", "Radyo {0}", "{0} Haber"], ["{0} Haber Ajansı"], ["{0} Belediyesi", "{0} Üniversitesi", "{0} Devlet Hastanesi", "{0} Valiliği"], ["{0} Çimento", "{0} Yayıncılık", "{0} Enerji"], ["A.Ş.", "Ltd"]) { Share = 1 },
        new("ru", "RU", Words("Александр Мария Дмитрий Елена Сергей Ольга Андрей Наталья Алексей Татьяна Евгений Ирина Михаил Юлия Владимир Светлана Николай Екатерина Виктор Людмила Фёдор Ксения Юрий Жанна Илья Щедрин"),
            (Words("Иван Петр Сидор Кузнец Смирн Поп Лебед Козл Нов Мороз Волк Солов Васил Зайц Павл Голуб Виноград Богдан Вороб Фёдор Михайл Беля Тарас Жук Щерб Хохл Шевел Черныш Цвет Юд Яковл"), Words("ов ев ин овский енко ых ченков ицкий")),
            (Words("Красно Ново Старо Бело Верхне Нижне Средне Больше Мало Черно Зелено Солнечно Железно Северо Южно Камень"), Words("горск дольск камск уральск реченск озёрск ярск польск лужск заводск бережск щёкино хопёрск")),
            ["{0}ая правда", "{0}ие известия", "Радио {0}", "Вечерний {0}", "{0} сегодня", "Телеканал {0}", "{0}ий вестник", "{0}-Медиа"], ["Информационное агентство {0}", "{0}-Информ"],
            ["Администрация {0}а", "Полиция {0}а", "{0}ий университет", "Областная больница {0}а", "Прокуратура {0}а", "Министерство здравоохранения {0}ой области"],
            ["{0}нефть", "Завод {0}", "Издательский дом {0}", "{0}энерго", "Банк {0}", "{0}строй", "Торговый дом {0}"], Words("ООО АО ПАО ЗАО")) { Share = 4 },
        new("uk", "UA", Words("Олександр Оксана Андрій Ірина Сергій Наталія Володимир Юлія Микола Галина Іван Людмила Василь Світлана Юрій Катерина Олексій Тетяна Ігор Зоя Євген Щастя"),
            (Words("Шевч Ковал Бондар Кравч Ткач Мельн Полі Лис Марч Савч Рудь Гонч Хом Яр Щер Жур Цимбал Григор Петр Дем"), Words("енко ук чук ко ський ишин ець овський ар")),
            (Words("Біло Велико Верхньо Мало Ново Старо Черво Зелено Жовто Кам'яно Світло Добро Кримсько"), Words("град піль ськ водськ гірськ церква річ озерськ ярськ лужжя хутір")),
            ["Вісті {0}", "Голос {0}", "Радіо {0}", "Суспільне {0}", "{0} сьогодні", "Телеканал {0}", "{0} Медіа"], ["Інформаційне агентство {0}"],
            ["Поліція {0}", "Прокуратура {0}", "Університет {0}", "Лікарня {0}", "Обласна адміністрація {0}"], ["Завод {0}", "{0}газ", "Видавництво {0}", "Банк {0}", "{0}буд"], Words("ТОВ ПрАТ ПАТ")) { Share = 3 },
    ];

    private static string[] Words(string list) => list.Split(' ');
}
