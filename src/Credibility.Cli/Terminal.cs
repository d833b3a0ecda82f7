using System.Text;
using Credibility.Formats.Text;

namespace Credibility.Cli;

/// <summary>
/// Where the program speaks: results go to standard output, everything else to standard error. Always UTF-8 without mark and with
/// LF, so that the same input gives the same bytes on every machine.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private const string Name = "credibility: ";

    private const int UsualWidth = 80;

    private const int LeastWidth = 40;

    private const int MostWidth = 100;

    private Terminal(TextWriter results, TextWriter messages, ReportTextOptions look) => (Results, Messages, Look) = (results, messages, look);

    /// <summary>Where somebody looks on: then work that takes long says how far it is.</summary>
    public bool ShowsProgress { get; private init; }

    /// <summary>Results go to a file or another program, so that a line that is written over does not stand among them.</summary>
    public bool ResultsAreKept { get; private init; } = true;

    public TextWriter Results { get; }

    public TextWriter Messages { get; }

    /// <summary>Opens standard input, where a draft may come from.</summary>
    public Func<Stream> OpenInput { get; private init; } = Console.OpenStandardInput;

    /// <summary>Width and colour of text for people: as the terminal has them, and plain where the output is no terminal.</summary>
    public ReportTextOptions Look { get; }

    public static Terminal Open() =>
        new(Utf8(Console.OpenStandardOutput()), Utf8(new MessageStream(Console.OpenStandardError())), LookOf()) { ShowsProgress = !Console.IsErrorRedirected, ResultsAreKept = Console.IsOutputRedirected };

    /// <summary>Speaks to the two writers, as to files, and reads these bytes.</summary>
    public static Terminal To(TextWriter results, TextWriter messages, byte[]? input = null) =>
        new(results, messages, new ReportTextOptions(Width: UsualWidth)) { OpenInput = () => new MemoryStream(input ?? [], writable: false) };

    /// <summary>A message of one line. What would act on the terminal is spelt out.</summary>
    public void Say(string message) => Messages.WriteLine(Name + VisibleText.Of(message));

    /// <summary>A line for editors and terminals to link: <c>file:line:column: message</c>.</summary>
    public void SayAt(string file, int line, int column, string message) =>
        Messages.WriteLine(VisibleText.Of(FormattableString.Invariant($"{file}:{line}:{column}: {message}")));

    /// <summary>One line that is written over until its end; nothing where nobody looks on.</summary>
    public void Progress(string words)
    {
        if (ShowsProgress)
        {
            // ESC [ K clears the rest of the line (ECMA-48, EL).
            Messages.Write($"\r{VisibleText.Of(words)}\u001b[K");
        }
    }

    public void Dispose()
    {
        Results.Dispose();
        Messages.Dispose();
    }

    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };

    private static ReportTextOptions LookOf()
    {
        if (Console.IsOutputRedirected)
        {
            return new ReportTextOptions(Width: UsualWidth);
        }

        // https://no-color.org: any value that is not empty turns colour off.
        var colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ReportTextOptions(colour, Width: WidthOfWindow());
    }

    private static int WidthOfWindow()
    {
        try
        {
            return Console.WindowWidth <= 0 ? UsualWidth : Math.Clamp(Console.WindowWidth, LeastWidth, MostWidth);
        }
        catch (Exception fault) when (fault is IOException or PlatformNotSupportedException)
        {
            return UsualWidth;
        }
    }
}
