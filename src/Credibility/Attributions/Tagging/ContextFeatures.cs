namespace Credibility.Attributions.Tagging;

/// <summary>What the second tagger sees beside what the first saw: the first's opinion of the tokens around, and the spans it found near.</summary>
internal sealed class ContextFeatures
{
    private readonly TokenView _view;
    private readonly TokenFeatures _own;
    private readonly TokenLabels _first;
    private readonly int[][] _before = new int[4][];
    private readonly int[][] _behind = new int[4][];
    private readonly Dictionary<uint, int> _sources = [];

    public ContextFeatures(TokenView view, TokenFeatures own, TokenLabels first)
    {
        (_view, _own, _first) = (view, own, first);
        for (var role = 1; role <= 3; role++)
        {
            (_before[role], _behind[role]) = Nearest(role);
        }

        for (var i = 0; i < view.Count; i++)
        {
            if (Labels.RoleOf(first.Labels[i]) == 1 && view.Text.Tokens[i].IsCapital)
            {
                _sources[view.Words[i]] = _sources.GetValueOrDefault(view.Words[i]) + 1;
            }
        }
    }

    public void Write(int i, ref FeatureRow row)
    {
        _own.Write(i, ref row);
        WriteContext(i, ref row);
    }

    /// <summary>Only what the first tagger did not see.</summary>
    public void WriteContext(int i, ref FeatureRow row)
    {
        for (var d = -3; d <= 3; d++)
        {
            row.Add(100, (uint)(d + 3), LabelAt(i + d));
        }

        row.Add(101, LabelAt(i - 1), LabelAt(i), LabelAt(i + 1));
        row.Add(102, LabelAt(i), _view.Word(i));
        row.Add(103, Chance(i, 1), Chance(i, 2), Chance(i, 3));
        row.Add(104, LabelAt(i), _view.Shape(i), _view.Shape(i + 1));
        row.Add(105, LabelAt(i), LabelAt(i + 1), _view.Word(i + 1));
        row.Add(106, LabelAt(i - 1), LabelAt(i), _view.Word(i - 1));
        Around(i, ref row);
        if (_view.Text.Tokens[i].IsCapital)
        {
            row.Add(107, (uint)Math.Min(3, _sources.GetValueOrDefault(_view.Words[i])), LabelAt(i));
        }
    }

    private void Around(int i, ref FeatureRow row)
    {
        var own = (uint)Labels.RoleOf(_first.Labels[i]);
        for (var role = 1; role <= 3; role++)
        {
            var (before, behind) = (_before[role][i], _behind[role][i]);
            row.Add(110 + (uint)role, Away(before < 0 ? 99 : i - before), Away(behind < 0 ? 99 : behind - i), own);
            row.Add(113 + (uint)role, SentencesTo(before, i), SentencesTo(behind, i), own);
        }

        var (cueBefore, cueBehind) = (_before[2][i], _behind[2][i]);
        row.Add(117, _view.Word(cueBefore), SentencesTo(cueBefore, i), own);
        row.Add(118, _view.Word(cueBehind), SentencesTo(cueBehind, i), own);
        row.Add(119, (SentencesTo(_before[1][i], i) * 6) + SentencesTo(_behind[1][i], i), (SentencesTo(cueBefore, i) * 6) + SentencesTo(cueBehind, i), (SentencesTo(_before[3][i], i) * 6) + SentencesTo(_behind[3][i], i));
        row.Add(120, Quoted(i), (SentencesTo(cueBefore, i) * 6) + SentencesTo(cueBehind, i), own);
    }

    private uint Quoted(int i) => _view.Text.QuotationOf(i) is >= 0 and var at ? 1 + Math.Min(3, TokenView.Size(_view.Text.Quotations[at].Range.Count) / 2) : 0;

    private uint LabelAt(int at) => (uint)at < (uint)_view.Count ? (uint)_first.Labels[at] : 9;

    private uint Chance(int at, int role) => (uint)Math.Min(4, _first.Of(at, role) * 5);

    private static uint Away(int steps) => steps >= 99 ? 15 : TokenView.Size(steps);

    /// <summary>0 same sentence, 1 the next, 2 same paragraph, 3 the next paragraph, 4 further, 5 none.</summary>
    private uint SentencesTo(int other, int i)
    {
        if (other < 0)
        {
            return 5;
        }

        var (text, apart) = (_view.Text, Math.Abs(_view.Text.SentenceOf(other) - _view.Text.SentenceOf(i)));
        var paragraphs = Math.Abs(text.ParagraphOf(other) - text.ParagraphOf(i));
        return apart == 0 ? 0u : apart == 1 && paragraphs == 0 ? 1u : paragraphs == 0 ? 2u : paragraphs == 1 ? 3u : 4u;
    }

    /// <summary>For each token the nearest other token of a role on either side, up to the paragraph beside.</summary>
    private (int[] Before, int[] Behind) Nearest(int role)
    {
        var (before, behind) = (new int[_view.Count], new int[_view.Count]);
        var last = -1;
        for (var i = 0; i < before.Length; i++)
        {
            before[i] = last;
            last = Labels.RoleOf(_first.Labels[i]) == role ? i : last;
        }

        last = -1;
        for (var i = before.Length - 1; i >= 0; i--)
        {
            behind[i] = last;
            last = Labels.RoleOf(_first.Labels[i]) == role ? i : last;
        }

        return (before, behind);
    }
}
