using Credibility.Attributions.Prose;
using Xunit;

namespace Credibility.Tests.Attributions;

public sealed class EnglishTextTests
{
    private static readonly double MinShare = Credibility.Tests.Policies.Shipped.Data.Method.Reading.EnglishShare;

    [Theory]
    [InlineData("The bridge will stay shut until June, the council said, and nobody has told the shops on the northern bank when they may open again.", true)]
    [InlineData("Die Brücke bleibt bis Juni gesperrt, sagte der Rat, und niemand hat den Läden am Nordufer gesagt, wann sie wieder öffnen dürfen.", false)]
    [InlineData("Le pont restera fermé jusqu'en juin, a dit le conseil, et personne n'a dit aux commerces de la rive nord quand ils pourront rouvrir.", false)]
    [InlineData("Міст буде закрито до червня, повідомила рада, і ніхто не сказав крамницям на північному березі, коли вони знову відчиняться.", false)]
    [InlineData("Bridge shut.", true)]
    [InlineData("Міст закрито.", false)]
    public void The_commonest_words_tell(string text, bool english) => Assert.Equal(english, EnglishText.IsEnglish(text, null, MinShare));

    [Theory]
    [InlineData("en", true)]
    [InlineData("EN-gb", true)]
    [InlineData("de", false)]
    [InlineData("enm", false)]
    public void What_is_declared_decides(string language, bool english) => Assert.Equal(english, EnglishText.IsEnglish("The bridge and the road", language, MinShare));
}
