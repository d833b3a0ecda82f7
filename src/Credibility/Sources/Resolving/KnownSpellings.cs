namespace Credibility.Sources.Resolving;

/// <summary>
/// Words that neighbouring languages spell differently and that therefore no letter rule joins: places and given names
/// in their Russian, Ukrainian and Belarusian forms. The first of a row stands for all.
/// </summary>
internal static class KnownSpellings
{
    public static readonly string[] Rows =
    [
        "Kharkiv Kharkov", "Kyiv Kiev", "Lviv Lvov", "Chernihiv Chernigov", "Mykolaiv Nikolaev Nikolayev", "Rivne Rovno", "Odesa Odessa", "Dnipro Dnepr",
        "Dnipropetrovsk Dnepropetrovsk", "Zaporizhzhia Zaporozhye Zaporozhe Zaporizhia Zaporizhya", "Luhansk Lugansk", "Ternopil Ternopol", "Vinnytsia Vinnitsa", "Cherkasy Cherkassy",
        "Kryvyi Krivoy", "Rih Rog", "Homel Gomel", "Mahiliou Mogilev Mahilyow", "Hrodna Grodno", "Vitsebsk Vitebsk", "Chisinau Kishinev", "Bakhmut Artyomovsk",
        "Volodymyr Vladimir Uladzimir", "Oleksandr Aleksandr Alexander Aliaksandr Alyaksandr", "Oleksii Aleksei Aliaksei", "Mykola Nikolai Mikalai Mikola", "Serhii Sergei Siarhei Serhiy",
        "Dmytro Dmitri Dzmitry", "Andrii Andrei", "Mykhailo Mikhail Mikhailo", "Pavlo Pavel Pavao", "Yevhen Yevgeni Evgeny Yauhen", "Olena Elena Alena Yelena", "Kateryna Ekaterina Yekaterina",
        "Hanna Anna", "Ihor Igor", "Oleh Oleg", "Petro Petr Pyotr", "Kostiantyn Konstantin", "Vasyl Vasili Vasily", "Kyrylo Kirill", "Vitalii Vitali", "Tetiana Tatiana Tatsiana", "Iryna Irina",
        "Svitlana Svetlana Sviatlana", "Nataliia Natalia Natallia", "Fedir Fedor Fyodor", "Hryhorii Grigori Grigory", "Anatolii Anatoli", "Maksym Maksim Maxim", "Artem Artyom", "Danylo Daniil Danila",
        "Ilya Illia", "Viktor Victor", "Viktoriia Viktoria Victoria", "Mariia Maria Maryia", "Lukashenka Lukashenko", "Gorbachev Gorbachyov", "Khrushchev Khrushchyov",
    ];
}
