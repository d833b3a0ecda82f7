using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Credibility.Formats.Text;

namespace Credibility.Formats.Html;

/// <summary>
/// Writes elements. Text and attribute values can only get in encoded, so that a name that is written like markup stays a name.
/// </summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _out = new();

    /// <summary>Opens an element.</summary>
    /// <param name="attributes">Name and value pairs; an attribute whose value is null is left out.</param>
    public HtmlText Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _out.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _out.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }
        }

        _out.Append('>');
        return this;
    }

    public HtmlText Close(string element)
    {
        _out.Append("</").Append(element).Append(">\n");
        return this;
    }

    /// <summary>Text, with control and direction-changing characters spelt out.</summary>
    public HtmlText Text(string text)
    {
        _out.Append(Encoder.Encode(VisibleText.Of(text)));
        return this;
    }

    /// <summary>Text with its line breaks, for a field that gives back what was typed.</summary>
    public HtmlText Lines(string text)
    {
        // A parser drops one line break right behind <textarea>.
        _out.Append('\n').Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public HtmlText Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close(element);

    /// <summary>An element inside a line: nothing, not even a line break, comes between it and the letters around it.</summary>
    public HtmlText Inline(string element, string text)
    {
        _out.Append('<').Append(element).Append('>').Append(Encoder.Encode(VisibleText.Of(text))).Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>Words from outside, whose direction must not reach the sentence around them.</summary>
    public HtmlText Isolated(string text)
    {
        _out.Append("<bdi>").Append(Encoder.Encode(VisibleText.Of(text))).Append("</bdi>");
        return this;
    }

    /// <summary>A link, or only its text where the address is none that a page may carry.</summary>
    public HtmlText Link(string address, string text)
    {
        if (!IsSafe(address))
        {
            return Text(text);
        }

        _out.Append("<a href=\"").Append(Encoder.Encode(address)).Append("\">").Append(Encoder.Encode(VisibleText.Of(text))).Append("</a>");
        return this;
    }

    /// <summary>Markup that was made here.</summary>
    public HtmlText Markup(string html)
    {
        _out.Append(html);
        return this;
    }

    public override string ToString() => _out.ToString();

    /// <summary>True for http, https and addresses of this site; anything else could run in the page.</summary>
    internal static bool IsSafe(string address) => address.StartsWith('/') || address.StartsWith('#')
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp));
}
