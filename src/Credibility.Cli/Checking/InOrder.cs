namespace Credibility.Cli.Checking;

/// <summary>Does one piece of work for each item on several threads, and hands the results over in the order of the items.</summary>
internal static class InOrder
{
    /// <summary>Finished results that wait for an earlier one, for each thread; more would only be held.</summary>
    private const int AheadOfEach = 4;

    /// <param name="jobs">How many threads work; one item, or one job, is done by the caller's.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/>, also while a piece of work hangs.</exception>
    public static IEnumerable<TResult> Run<T, TResult>(IReadOnlyList<T> items, int jobs, Func<T, TResult> work, CancellationToken cancel) =>
        !cancel.CanBeCanceled && (jobs == 1 || items.Count == 1) ? items.Select(work) : Threaded(items, Math.Min(jobs, items.Count), work, cancel);

    private static IEnumerable<TResult> Threaded<T, TResult>(IReadOnlyList<T> items, int jobs, Func<T, TResult> work, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var results = Array.ConvertAll(new int[items.Count], _ => new TaskCompletionSource<TResult>());
        // Never disposed while a thread that hangs could still ask for it.
        var room = new SemaphoreSlim(jobs * AheadOfEach);
        var next = -1;
        for (var i = 0; i < jobs; i++)
        {
            // In the background: one that hangs in a file that never answers does not keep the program from ending.
            new Thread(Work) { IsBackground = true }.Start(stop.Token);
        }

        try
        {
            for (var i = 0; i < results.Length; i++)
            {
                Task.WaitAny([results[i].Task], cancel);
                var result = results[i].Task.GetAwaiter().GetResult();
                results[i] = null!;
                room.Release();
                yield return result;
            }
        }
        finally
        {
            stop.Cancel();
        }

        void Work(object? token)
        {
            var stopped = (CancellationToken)token!;
            while (TakeRoom(room, stopped) && Interlocked.Increment(ref next) is var at && at < items.Count)
            {
                var result = results[at];
                try
                {
                    result.SetResult(work(items[at]));
                }
                catch (Exception fault)
                {
                    // For whoever takes the results, in its turn.
                    result.SetException(fault);
                }
            }
        }
    }

    private static bool TakeRoom(SemaphoreSlim room, CancellationToken stopped)
    {
        try
        {
            room.Wait(stopped);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
