using Xunit;

namespace Credibility.Api.Tests.Hosting;

/// <summary>For what happens soon: another process's write is seen within a second.</summary>
internal static class Waiting
{
    private const int Tries = 200;

    /// <summary>Asks again until it holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"It never came: {what}");
    }
}
