using Credibility.Formats.Json;
using Xunit;

namespace Credibility.Tests.Formats.Json;

public class LanguageTagTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("und")]
    [InlineData("pt-BR")]
    [InlineData("sr-Latn-RS")]
    [InlineData("es-419")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("de-CH-1901")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("en-u-ca-gregory-x-house")]
    [InlineData("x-house")]
    [InlineData("i-klingon")]
    public void A_well_formed_tag_is_accepted(string tag) => Assert.True(DraftLanguageTag.IsWellFormed(tag));

    [Theory]
    [InlineData("e")]
    [InlineData("")]
    [InlineData("en_US")]
    [InlineData("en--US")]
    [InlineData("en-")]
    [InlineData("english language")]
    [InlineData("e1")]
    [InlineData("en-US-Latn")]
    [InlineData("en-u")]
    [InlineData("x")]
    [InlineData("укр")]
    public void A_tag_of_another_form_is_not(string tag) => Assert.False(DraftLanguageTag.IsWellFormed(tag));
}
