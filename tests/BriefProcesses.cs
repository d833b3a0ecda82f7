using System.Runtime.CompilerServices;

namespace Credibility.Testing;

/// <summary>Programs that tests start live for a second or two: profiling their code for a second compilation costs more than it earns.</summary>
internal static class BriefProcesses
{
    [ModuleInitializer]
    internal static void Settle() => Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
}
