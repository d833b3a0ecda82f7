using System.Text;

namespace Credibility.Formats.Text;

/// <summary>Paragraphs wrapped to a width. Everything that is written passes through <see cref="VisibleText"/> first.</summary>
internal sealed class ColumnText(int width, bool colour)
{
    private const string Reset = "\e[0m";

    private readonly StringBuilder _out = new();

    public int Width => width;

    public void Blank() => _out.Append('\n');

    /// <summary>A heading after an empty line.</summary>
    public void Heading(string text)
    {
        Blank();
        Paragraph(text, 0, 0, Ink.Bold);
    }

    /// <param name="first">Columns in front of the first line.</param>
    /// <param name="rest">Columns in front of the others.</param>
    /// <param name="uncut">Stands in front and is never broken, however long: a place that editors and terminals follow.</param>
    public void Paragraph(string text, int first, int rest, Ink ink = Ink.Plain, string uncut = "")
    {
        uncut = VisibleText.Of(uncut);
        _out.Append(' ', first).Append(colour ? Start(ink) : "").Append(uncut);
        var column = first + VisibleText.Columns(uncut);
        var lineIsEmpty = uncut.Length == 0;
        foreach (var word in VisibleText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = VisibleText.Columns(word);
            if (!lineIsEmpty && column + 1 + columns > width)
            {
                Break(rest, ref column);
                lineIsEmpty = true;
            }

            if (!lineIsEmpty)
            {
                _out.Append(' ');
                column++;
            }

            Word(word, columns, rest, ref column);
            lineIsEmpty = false;
        }

        _out.Append(colour && ink != Ink.Plain ? Reset : "").Append('\n');
    }

    /// <summary>An item with a dash.</summary>
    public void Item(string text, int indent = 2) => Paragraph("- " + text, indent, indent + 2);

    /// <summary>A line of a file and the marks under it, beside the line's number.</summary>
    /// <param name="digits">Columns that line numbers take.</param>
    public void Snippet(LineSnippet snippet, string number, int digits, Ink ink)
    {
        _out.Append("  ").Append(number.PadLeft(digits)).Append(" | ").Append(snippet.Line).Append('\n');
        _out.Append("  ").Append(' ', digits).Append(" | ").Append(colour ? Start(ink) : "").Append(snippet.Under).Append(colour && ink != Ink.Plain ? Reset : "").Append('\n');
    }

    /// <summary>A line as it stands, however long: an example that is to be copied.</summary>
    public void Verbatim(string line, int indent) => _out.Append(' ', line.Length > 0 ? indent : 0).Append(VisibleText.Of(line)).Append('\n');

    public override string ToString() => _out.ToString();

    /// <summary>A word that is longer than a line is cut; an address is not, since it could not be followed any more.</summary>
    private void Word(string word, int columns, int rest, ref int column)
    {
        if (column + columns <= width || word.StartsWith("http://", StringComparison.Ordinal) || word.StartsWith("https://", StringComparison.Ordinal))
        {
            _out.Append(word);
            column += columns;
            return;
        }

        foreach (var rune in word.EnumerateRunes())
        {
            if (column + VisibleText.Columns(rune) > width)
            {
                Break(rest, ref column);
            }

            _out.Append(rune.ToString());
            column += VisibleText.Columns(rune);
        }
    }

    private void Break(int rest, ref int column)
    {
        _out.Append('\n').Append(' ', rest);
        column = rest;
    }

    private static string Start(Ink ink) => ink switch
    {
        Ink.Bold => "\e[1m",
        Ink.Red => "\e[1;31m",
        Ink.Yellow => "\e[33m",
        Ink.Cyan => "\e[36m",
        _ => "",
    };
}

/// <summary>How a paragraph stands out where colour is on; never the only sign of anything.</summary>
internal enum Ink { Plain, Bold, Red, Yellow, Cyan }
