using Credibility.Drafts;
using Credibility.Formats.Yaml;
using Xunit;

namespace Credibility.Tests.Formats.Yaml;

public sealed class StateTablesReaderTests
{
    private const string States = """
        version: 1
        states:
          - code: PL
            name: Poland
            capital: Warsaw
            seats: { "Belweder": head-of-state }
            native: [{ text: Polska, language: pl, script: Latn, inflected: [Polski, Polsce] }]
            nativeAdjectives: [{ stem: polsk, language: pl, script: Latn }]
        ambiguous:
          - { form: Warsaw, kind: capital, codes: [PL], other: "towns elsewhere" }
        notStates:
          - { form: "Polish sausage", note: "food" }
        adjectiveEndings:
          pl: ["i", "a"]
        """;

    private const string Roles = """
        version: 1
        roles:
          - role: head-of-state
            kind: government-body
            governing: head-of-state
            name: "Head of state of {State}"
            heads: [presidency]
            people:
              - { mention: body, phrases: [president] }
            native: { pl: ["głowa państwa"] }
        spokesperson:
          - { mention: spokesperson, phrases: [spokesman] }
          - { mention: body, phrases: [press office] }
        unnamed: { singular: [source], plural: [sources] }
        former: [former]
        opposition: [opposition]
        nativeInflections:
          pl: { "głowa": ["głowy"] }
        """;

    [Fact]
    public void Inflected_words_become_whole_forms()
    {
        var data = Read(States, Roles).Value!;
        var state = Assert.Single(data.States.States);
        var role = Assert.Single(data.States.Roles);

        Assert.Equal(["Polska", "Polski", "Polsce"], state.Native.Select(name => name.Text));
        Assert.Equal(["polski", "polska"], state.NativeAdjectives.Select(name => name.Text));
        Assert.Equal(["głowa państwa", "głowy państwa"], role.Native.Select(name => name.Text));
        Assert.Equal(("president", MentionClass.Body), (data.Mentions.People["head-of-state"][0].Phrase, data.Mentions.People["head-of-state"][0].Mention));
        Assert.Equal(["press office"], data.Mentions.Words.PressService);
        Assert.Equal(["source", "sources"], data.Mentions.Words.Unnamed);
    }

    [Theory]
    [InlineData("capital: Warsaw", "capital: [Warsaw]", "states.yaml", 5, "must be a text, not a list")]
    [InlineData("head-of-state }", "court }", "states.yaml", 6, "there is no role 'court'")]
    [InlineData("codes: [PL]", "codes: [DE]", "states.yaml", 10, "there is no state 'DE'")]
    [InlineData("stem: polsk, language: pl", "stem: polsk, language: de", "states.yaml", 8, "has no language 'de'")]
    [InlineData("of {State}\"", "of the land\"", "roles.yaml", 6, "must hold {State} or {Adjective}")]
    [InlineData("kind: government-body", "kind: king", "roles.yaml", 4, "'kind' must be one of")]
    [InlineData("governing: head-of-state", "governing: king", "roles.yaml", 5, "no governing row 'king'")]
    [InlineData("former: [former]\n", "", "roles.yaml", 1, "needs 'former'")]
    [InlineData("    heads: [presidency]", "    heads: [presidency]\n    authorityFor: [weather]", "roles.yaml", 8, "no topic 'weather'")]
    public void A_problem_is_named_at_its_line(string right, string wrong, string file, int line, string says)
    {
        string Edited(string text) => text.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal);
        var problems = Read(Edited(States), Edited(Roles)).Problems;

        Problems.Single(problems, line, says);
        Assert.Equal(file, problems[0].File);
    }

    private static DataResult<StateData> Read(string states, string roles)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", "method", "v1.yaml");
        var method = MethodReader.Read(path, File.ReadAllBytes(path)).Value!;
        return StateTablesReader.Read("states.yaml", Problems.Bytes(states), "roles.yaml", Problems.Bytes(roles), method);
    }
}
