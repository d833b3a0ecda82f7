namespace Credibility.Formats.Checks;

/// <summary>
/// Writes a check as its files come, in order. Formats in which no file says anything of another are written at once, and hold
/// nothing; the others wait for the end.
/// </summary>
public abstract class CheckSink
{
    private CheckSink()
    {
    }

    /// <summary>Whether what is said of a file is written as soon as the file is there.</summary>
    public static bool IsWrittenAtOnce(CheckFormat format) => format is CheckFormat.Text or CheckFormat.Json;

    /// <param name="frame">The check without its files.</param>
    /// <param name="to">Stays open.</param>
    public static CheckSink Of(CheckFormat format, Check frame, CheckLook look, TextWriter to) =>
        look.IsSingle || !IsWrittenAtOnce(format) ? new Whole(format, frame, look, to)
        : format == CheckFormat.Json ? new JsonList(to)
        : new Texts(frame, look, to);

    public abstract void Add(CheckedFile file);

    public abstract void End();

    private sealed class Whole(CheckFormat format, Check frame, CheckLook look, TextWriter to) : CheckSink
    {
        private readonly List<CheckedFile> _files = [];

        public override void Add(CheckedFile file) => _files.Add(file);

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

    private sealed class Texts(Check frame, CheckLook look, TextWriter to) : CheckSink
    {
        private bool _any;

        public override void Add(CheckedFile file)
        {
            var text = TextCheck.Write(frame with { Files = [file] }, look);
            to.Write(_any && text.Length > 0 ? "\n" + text : text);
            _any |= text.Length > 0;
        }

        public override void End()
        {
        }
    }
}
