using System.Text.Json;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Tagging;
using Credibility.Formats.Json;
using Credibility.Formats.Models;
using Credibility.Formats.Snapshots;
using Credibility.Policies;
using Credibility.Sources;
using Credibility.Sources.Scores;
using Xunit;

namespace Credibility.Tests.Formats.Snapshots;

public sealed class SnapshotTests
{
    private static readonly string Beside = Path.Combine(AppContext.BaseDirectory, SnapshotReader.FileName);

    [Fact]
    public void The_shipped_data_is_clean()
    {
        var result = DataFolder.Load(Path.Combine(AppContext.BaseDirectory, "data"));

        Assert.Empty(result.Problems);
        Assert.True(result.Value!.Profiles.Count >= 150);
        Assert.True(result.Value.States.States.Count >= 195);
        Assert.True(result.Value.AsOf >= new DateOnly(2026, 11, 22));
    }

    [Fact]
    public void The_snapshot_beside_the_binaries_is_the_folder_beside_them()
    {
        var folder = DataFolder.Load(Path.Combine(AppContext.BaseDirectory, "data")).Value!;
        var snapshot = SnapshotReader.Read(Beside);

        Assert.Equal(folder.Sha256, snapshot.Sha256);
        Assert.Equal(folder.AsOf, snapshot.AsOf);
        Assert.Equal(folder.Profiles.Select(ProfileJson.Write), snapshot.Profiles.Select(ProfileJson.Write));
        Assert.Equal(Json(folder.States), Json(snapshot.States));
        Assert.Equal(Json(folder.Lexicon), Json(snapshot.Lexicon));
        Assert.Equal(folder.Mentions.People.Count, snapshot.Mentions.People.Count);
        Assert.Equal(Json(folder.Mentions.Words), Json(snapshot.Mentions.Words));
        Assert.Equal(folder.Method.Support, snapshot.Method.Support);
        Assert.Equal(folder.Method.Sha256, snapshot.Method.Sha256);
        Assert.Equal(folder.Method.Autonomy.Governing.OrderBy(row => row.Key, StringComparer.Ordinal), snapshot.Method.Autonomy.Governing);
        Assert.Equal((folder.Words.Sha256, folder.Model?.Sha256), (snapshot.Words.Sha256, snapshot.Model?.Sha256));
        Assert.Equal(folder.Words.All.OrderBy(word => word.Key), snapshot.Words.All.OrderBy(word => word.Key));
        Assert.Equal(folder.Rules.Pages.Count, snapshot.Rules.Pages.Count);
        Assert.Equal(folder.Policies["default"].Types["court"].Silent, snapshot.Policies["default"].Types["court"].Silent);
    }

    [Fact]
    public void What_is_read_is_written_with_the_same_bytes() => Assert.Equal(File.ReadAllBytes(Beside), Written(SnapshotReader.Read(Beside)));

    [Fact]
    public void Decided_cases_and_every_number_of_the_score_survive()
    {
        var data = SnapshotReader.Read(Beside);
        var profile = data.Profiles[0] with { Records = [new AdjudicatedRecord("A Press Council", "all rulings", 12, 9, FactDate.Parse("2024-05"), ["e1"])] };
        var scores = data.Method.Scores with { BaseRate = .25, HalfLifeDays = 7, Letters = [new ScoreLetter("A", .9, .8)] };

        var read = Read(Written(data with { Profiles = [profile, .. data.Profiles.Skip(1)], Method = data.Method with { Scores = scores } }));

        Assert.Equal(ProfileJson.Write(profile), ProfileJson.Write(read.Profiles.Single(one => one.Id == profile.Id)));
        Assert.Equal(new SourceScorer(scores).Score(profile, data.AsOf).Version, new SourceScorer(read.Method.Scores).Score(profile, data.AsOf).Version);
        Assert.Equal(scores.Signals.Select(row => row.Id), read.Method.Scores.Signals.Select(row => row.Id));
    }

    [Fact]
    public void A_policy_keeps_its_decisions_its_gate_and_its_types()
    {
        var data = SnapshotReader.Read(Beside);
        var decision = new EditorsDecision("SRC009", "c1", "critics", null, TitlePattern.Of("^quay", out _), "A", "B", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var house = data.Policies["default"] with { Id = "house", MinConfidence = 0.5, MinJudged = 7, MinPrecision = 0.7, Decisions = [decision] };

        var read = Read(Written(data with { Policies = new Dictionary<string, Policy>(data.Policies) { ["house"] = house } })).Policies["house"];

        Assert.Equal((0.5, 7, 0.7), (read.MinConfidence, read.MinJudged, read.MinPrecision));
        Assert.Equal(decision, Assert.Single(read.Decisions));
        Assert.Equal(house.ListedIssuers, read.ListedIssuers);
        Assert.Equal(Json(house.Types["court"]), Json(read.Types["court"]));
        Assert.Equal(Json(house.Types["obituary"].Scopes), Json(read.Types["obituary"].Scopes));
        Assert.True(read.Types["investigation"].ExpectsContactLog);
    }

    [Fact]
    public void A_rule_page_keeps_how_often_the_rule_was_right()
    {
        var data = SnapshotReader.Read(Beside);
        var measured = new MeasuredPrecision(new DateOnly(2026, 1, 2), "v9", [new("one", 9, 5, 4), new("two", 3, 0, 0)]);
        var pages = data.Rules.Pages.ToDictionary(page => page.Key, page => page.Value with { Measured = page.Key == "SRC009" ? measured : null });

        var read = Read(Written(data with { Rules = data.Rules with { Pages = pages } })).Rules;

        Assert.Equal((measured.On, measured.Method), (read.Page("SRC009").Measured!.On, read.Page("SRC009").Measured!.Method));
        Assert.Equal(measured.Corpora, read.Page("SRC009").Measured!.Corpora);
        Assert.Null(read.Page("SRC001").Measured);
    }

    [Fact]
    public void Word_classes_and_weights_survive_and_a_snapshot_may_have_none()
    {
        var data = SnapshotReader.Read(Beside);
        var words = new WordClasses("abc", new Dictionary<uint, WordClass> { [uint.MaxValue] = WordClass.Occasion, [7] = WordClass.Role | WordClass.People });
        var model = ModelWriter.Write(new ProseWeights(Tagger(3), Tagger(4), new Linker(new WeightTable(1, [])), default));

        var read = Read(Written(data with { Words = words, Model = model }));

        Assert.Equal((words.Sha256, model.Sha256), (read.Words.Sha256, read.Model!.Sha256));
        Assert.Equal(words.All.OrderBy(word => word.Key), read.Words.All.OrderBy(word => word.Key));
        Assert.Equal(model.Bytes.ToArray(), read.Model.Bytes.ToArray());
        Assert.Equal(4u, read.Model.Model.Weights.Second.Weights.Entries.Single().Key);
        Assert.Null(Read(Written(data with { Model = null })).Model);

        static ChainTagger Tagger(uint feature) =>
            new(new WeightTable(1, [new(feature, 1)]), new LabelChain(new float[LabelChain.Places * Labels.Width * Labels.Width]));
    }

    [Fact]
    public void A_second_policy_of_the_folder_may_extend_the_default()
    {
        var folder = Directory.CreateTempSubdirectory("credibility-data-");
        try
        {
            foreach (var file in new[] { "method/v1.yaml", "lexicon/en.yaml", "policies/default.yaml" })
            {
                Directory.CreateDirectory(Path.Combine(folder.FullName, Path.GetDirectoryName(file)!));
                File.Copy(Path.Combine(AppContext.BaseDirectory, "data", file), Path.Combine(folder.FullName, file));
            }

            File.WriteAllText(Path.Combine(folder.FullName, "policies", "broadsheet.yaml"), "id: broadsheet\nextends: default\nfailLevel: error\n");

            var result = DataFolder.Load(folder.FullName);

            Assert.Empty(result.Problems);
            Assert.Equal(FindingLevel.Error, result.Value!.Policies["broadsheet"].FailLevel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_order_of_profiles_and_keys_does_not_matter()
    {
        var data = SnapshotReader.Read(Beside);
        var shuffled = data with
        {
            Profiles = [.. data.Profiles.Reverse()],
            Method = data.Method with { Topics = data.Method.Topics with { Topics = data.Method.Topics.Topics.Reverse().ToDictionary() } },
        };

        Assert.Equal(Written(data), Written(shuffled));
    }

    [Fact]
    public void A_stream_reads_like_a_file()
    {
        using var stream = File.OpenRead(Beside);

        Assert.Equal(SnapshotReader.Read(Beside).Sha256, SnapshotReader.Read(stream).Sha256);
    }

    [Theory]
    [InlineData(0, "is no snapshot")]
    [InlineData(8, "has format")]
    [InlineData(20, "is damaged")]
    [InlineData(5_000, "is damaged")]
    public void One_changed_byte_is_refused(int at, string says)
    {
        var bytes = File.ReadAllBytes(Beside);
        bytes[at] ^= 1;

        Assert.Contains(says, Assert.Throws<SnapshotException>(() => Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(43)]
    [InlineData(1_000)]
    public void A_cut_file_is_refused(int length) => Assert.Throws<SnapshotException>(() => Read(File.ReadAllBytes(Beside)[..length]));

    [Fact]
    public void A_problem_of_any_file_is_named_with_its_place()
    {
        var folder = Directory.CreateTempSubdirectory("credibility-data-");
        try
        {
            var result = DataFolder.Load(folder.FullName);

            Assert.Null(result.Value);
            Assert.Equal(["lexicon/en.yaml", "method/v1.yaml", "policies/default.yaml"],
                result.Problems.Select(problem => Path.GetRelativePath(folder.FullName, problem.File).Replace('\\', '/')).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Written(LoadedData data)
    {
        using var stream = new MemoryStream();
        SnapshotWriter.Write(data, stream);
        return stream.ToArray();
    }

    private static LoadedData Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return SnapshotReader.Read(stream);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
