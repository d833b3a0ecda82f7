using Credibility.Attributions.Extraction;
using Xunit;

namespace Credibility.Tests.Attributions.Extraction;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("report", "report reports reported reporting")]
    [InlineData("deny", "deny denies denied denying")]
    [InlineData("say/said", "say says said saying")]
    [InlineData("write/wrote/written", "write writes wrote written writing")]
    [InlineData("admit/admitted", "admit admits admitted admitting")]
    [InlineData("plan", "plan plans planned planning")]
    [InlineData("visit", "visit visits visited visiting")]
    [InlineData("agree", "agree agrees agreed agreeing")]
    [InlineData("lie/lied", "lie lies lied lying")]
    [InlineData("publish", "publish publishes published publishing")]
    [InlineData("cast/cast", "cast casts casting")]
    [InlineData("see/saw/seen", "see sees saw seen seeing")]
    [InlineData("show/showed/shown", "show shows showed shown showing")]
    public void A_verb_gets_every_form(string entry, string forms) =>
        Assert.Equal(forms.Split(' ').Order(), Inflection.OfVerb(entry).Order());

    [Theory]
    [InlineData("minister", "minister ministers")]
    [InlineData("agency", "agency agencies")]
    [InlineData("spokesman/spokesmen", "spokesman spokesmen")]
    [InlineData("police/police", "police")]
    [InlineData("boss", "boss bosses")]
    [InlineData("coach", "coach coaches")]
    public void A_noun_gets_its_plural(string entry, string forms) => Assert.Equal(forms.Split(' '), Inflection.OfNoun(entry));
}
