namespace Credibility.Formats.Checks;

/// <summary>
/// Takes the files of a check one by one, in order. A list in JSON is written as it grows and holds nothing; the other formats say
/// something of all files together, and hold of each what they tell until the end.
/// </summary>
public abstract class CheckSink
{
    private CheckSink()
    {
    }

    /// <summary>Whether what is said of a file is written as soon as the file is there.</summary>
    public static bool IsWrittenAtOnce(CheckFormat format) => format == CheckFormat.Json;

    /// <param name="frame">The check without its files.</param>
    /// <param name="to">Stays open.</param>
    public static CheckSink Of(CheckFormat format, Check frame, CheckLook look, TextWriter to) =>
        look.IsSingle || !IsWrittenAtOnce(format) ? new Whole(format, frame, look, to) : new JsonList(to);

    public abstract void Add(CheckedFile file);

    public abstract void End();

    private sealed class Whole(CheckFormat format, Check frame, CheckLook look, TextWriter to) : CheckSink
    {
        private readonly List<CheckedFile> _files = [];

        public override void Add(CheckedFile file) => _files.Add(look.IsSingle || look.Text.Detailed ? file : HeldFile.Of(file));

        public override void End() => to.Write(CheckWriter.Write(frame with { Files = _files }, format, look));
    }

    private sealed class JsonList(TextWriter to) : CheckSink
    {
        private bool _any;

        public override void Add(CheckedFile file)
        {
            to.Write(_any ? ",\n" : "[\n");
            to.Write(JsonCheck.Entry(file));
            _any = true;
        }

        public override void End() => to.Write(_any ? "\n]\n" : "[]\n");
    }
}
