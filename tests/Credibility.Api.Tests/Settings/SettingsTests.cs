using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.Api.Serving;
using Credibility.Api.Settings;
using Credibility.Api.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Credibility.Api.Tests.Settings;

public class SettingsTests
{
    private static JsonObject Documented => (JsonObject)JsonNode.Parse(
        File.ReadAllText(Path.Combine(ServiceProcess.Binaries, "appsettings.json")), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;

    [Fact]
    public void Every_option_is_documented_with_its_default_and_nothing_else_is()
    {
        var documented = Documented;
        documented.Remove("Logging");
        var options = JsonSerializer.SerializeToNode(new ServiceOptions())!;

        Assert.True(JsonNode.DeepEquals(options, documented), $"{options}\n\n{documented}");
    }

    [Fact]
    public void Every_option_stands_under_a_comment()
    {
        var lines = File.ReadAllLines(Path.Combine(ServiceProcess.Binaries, "appsettings.json"));
        var sections = lines.Count(line => line.TrimEnd().EndsWith('{'));

        Assert.True(lines.Count(line => line.Trim().StartsWith("//", StringComparison.Ordinal)) > sections);
    }

    [Fact]
    public void Every_option_can_be_set()
    {
        foreach (var (name, value) in Leaves(Documented, ""))
        {
            if (name.StartsWith("Logging", StringComparison.Ordinal))
            {
                continue;
            }

            var other = value.GetValueKind() switch { JsonValueKind.Number => ((int)value + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), JsonValueKind.String => "changed", _ => "true" };
            var options = SettingsLoading.Read(new ConfigurationBuilder().AddInMemoryCollection([new(name, other)]).Build());

            Assert.Equal(other, Value(options, name), ignoreCase: true);
        }
    }

    [Theory]
    [InlineData("Reports:RetentionDays", "0", "--Reports:RetentionDays=30")]
    [InlineData("Reports:RetentionDays", "soon", "Reports:RetentionDays")]
    [InlineData("Storage:Path", " ", "--Storage:Path=credibility.db")]
    [InlineData("Storage:Pth", "x", "Storage has Path")]
    [InlineData("Limits:JsonDepth", "100000", "--Limits:JsonDepth=32")]
    [InlineData("Access:Keys:0:Name", "x", "sha256sum")]
    [InlineData("Access:Keys:0:Scoeps:0", "read", "Access:Keys:0:Scoeps is no setting; Access:Keys:0 has Name, Prefix, Sha256, Scopes, Expires, Revoked; write --Access:Keys:0:Scopes")]
    [InlineData("Events:Streems", "5", "Events:Streems is no setting; Events has Streams; write --Events:Streams")]
    [InlineData("Peopel:Scores", "true", "Peopel is no setting; write --People")]
    [InlineData("RateLimit:PerKeyPerMinute", "5", "RateLimit is no setting; write --RateLimits")]
    [InlineData("Access:Origins:0", "*", "--Access:AnonymousRead=true")]
    [InlineData("Access:Origins:0", "https://Desk.example/", "such as --Access:Origins:0=https://desk.example")]
    [InlineData("Access:Origins:0", "https://desk.example:443", "such as --Access:Origins:0=https://desk.example")]
    [InlineData("Access:Origins:0", "https://bücher.example", "such as --Access:Origins:0=https://xn--bcher-kva.example")]
    [InlineData("Access:Origins:0", "null", "such as --Access:Origins:0=https://desk.example")]
    [InlineData("Access:Origins:0", "file:///page", "such as --Access:Origins:0=https://desk.example")]
    public void A_setting_that_cannot_be_used_is_refused_with_what_to_type(string name, string value, string expected)
    {
        var refused = Assert.Throws<StartRefusedException>(() => SettingsLoading.Read(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build()));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Equal(StartRefusedException.Usage, refused.ExitCode);
    }

    [Theory]
    [InlineData("URL", "http://elsewhere.example")]
    [InlineData("Report", "weekly")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://127.0.0.1:1")]
    [InlineData("Serilog:MinimumLevel", "Debug")]
    [InlineData("Access:Origins:0", "http://127.0.0.1:3000")]
    [InlineData("Access:Origins:0", "http://[::1]:3000")]
    public void What_other_programs_have_in_the_environment_stops_no_start(string name, string value) =>
        SettingsLoading.Read(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build());

    [Theory]
    [InlineData("--Ulrs=http://127.0.0.1:1", "Ulrs is no setting; write --Urls")]
    [InlineData("--AnonymousRead=true", "AnonymousRead is no setting; there are Urls, AllowedHosts")]
    [InlineData("--Access__AnonymousRead=true", "on the command line write --Access:AnonymousRead")]
    [InlineData("--verbose=true", "verbose is no setting")]
    public void On_the_command_line_nothing_passes_that_nobody_reads(string argument, string expected)
    {
        var refused = Assert.Throws<StartRefusedException>(() => SettingsLoading.Read(new ConfigurationBuilder().AddCommandLine([argument]).Build()));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, JsonValue Value)> Leaves(JsonObject node, string at) => node.SelectMany(property => property.Value switch
    {
        JsonObject inner => Leaves(inner, $"{at}{property.Key}:"),
        JsonValue value => [($"{at}{property.Key}", value)],
        _ => [],
    });

    private static string? Value(object options, string name) => name.Split(':')
        .Aggregate((object?)options, (owner, part) => owner!.GetType().GetProperty(part, BindingFlags.Public | BindingFlags.Instance)!.GetValue(owner))?.ToString();
}
