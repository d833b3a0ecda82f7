using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>Why the autonomy of a medium is a default, in words.</summary>
public sealed class AssumedControlTests
{
    [Fact]
    public void An_open_legal_form_is_not_taken_for_an_open_factor()
    {
        var factor = new ControlFactor(false, Validity.Unknown, ["e1"]);
        var outlet = new SourceProfile { Id = "example-news", Name = "Example News", Kind = SourceKind.NewsSite, Control = new(factor, factor, factor) };
        var catalog = SourceCatalog.Create([outlet, outlet with { Id = "example-radio", Name = "Example Radio", Control = new(factor, null, factor) }], Shipped.Data.States, Shipped.Data.AsOf);

        var assumed = Shipped.Report("""{"sources":["Example News","Example Radio"]}""", catalog: catalog).Assumptions.Select(assumption => assumption.Text).ToList();

        Assert.Contains(assumed, text => text.StartsWith("Example News: whether it is public in form is not known, so its autonomy is taken as", StringComparison.Ordinal));
        Assert.Contains(assumed, text => text.StartsWith("Example Radio: control factors are not all evidenced, so its autonomy is taken as", StringComparison.Ordinal));
    }
}
