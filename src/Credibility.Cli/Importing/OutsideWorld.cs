using Credibility.Imports.TrustTxt;

namespace Credibility.Cli.Importing;

/// <summary>Whom the importing commands ask, and what time it is. The command line has no way to another than <see cref="Real"/>.</summary>
internal sealed record OutsideWorld(Func<TrustTxtFetcher> TrustTxt, TimeProvider Time)
{
    public static OutsideWorld Real { get; } = new(() => new TrustTxtFetcher(TimeProvider.System), TimeProvider.System);
}
