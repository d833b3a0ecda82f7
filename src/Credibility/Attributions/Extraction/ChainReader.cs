using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Follows who carried what to the last known origin: "Tass, citing officials", "told the BBC", "quoted by the agency", "the ministry said,
/// Xinhua reported". The source of an attribution becomes that origin, its carriers stand in <see cref="FoundAttribution.Via"/>.
/// </summary>
public sealed class ChainReader
{
    private static readonly HashSet<uint> Passed = Terms.Set("carried seen obtained published reported quoted cited released circulated relayed republished aired reviewed broadcast distributed shared");
    private static readonly HashSet<uint> Carried = Terms.Set("carried carries ran published aired broadcast");
    private static readonly HashSet<uint> Reported = Terms.Set("reported reports report said says wrote writes heard hears added adds");
    private static readonly HashSet<uint> InterviewPlaces = Terms.Set("interview with to for");
    private static readonly uint Recalled = WordHash.Of("recalled"), Referring = WordHash.Of("referring");

    private readonly ClassedText _text;
    private readonly CitingReader _citing;
    private readonly CitedReader _cited;
    private readonly CarrierReader _carriers;
    private readonly HearerReader _hearers;
    private readonly TailReader _tails;
    private readonly ChainSentenceReader _sentences;

    private ChainReader(ChainState state)
    {
        _text = state.Text;
        (_citing, _cited, _carriers) = (new CitingReader(state), new CitedReader(state), new CarrierReader(state));
        (_hearers, _tails, _sentences) = (new HearerReader(state), new TailReader(state), new ChainSentenceReader(state));
    }

    public static IReadOnlyList<FoundAttribution> Read(ClassedText text, IReadOnlyList<FoundAttribution> attributions)
    {
        var state = new ChainState(text, attributions);
        var reader = new ChainReader(state);
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsWord(at) && !text.Quoted(at))
            {
                reader.ReadAt(at);
            }
        }

        return ConduitRun.Extend(text, state.Result());
    }

    private void ReadAt(int at)
    {
        var word = _text.Word(at);
        if (ChainPhrases.Citing.Contains(word) || _text.Is(at - 1, WordClass.Relative) && Terms.Cited.Contains(word) || Terms.Cited.Contains(word) && _text.Is(at - 1, WordClass.Auxiliary) && Terms.Be.Contains(_text.Word(at - 1)) is false && _text.Is(at - 2, WordClass.Relative))
        {
            _citing.Read(at, at + 1);
        }
        else if (Terms.Cited.Contains(word) && !(_text.Word(at + 1) == Terms.By && !_text.Is(at - 1, WordClass.Auxiliary | WordClass.Adverb)))
        {
            _cited.Read(at);
        }
        else if (word == Referring && _text.Word(at + 1) == Terms.To && _text.IsComma(at - 1))
        {
            _citing.Read(at, at + 2);
        }
        else if (Passed.Contains(word) && _text.Word(at + 1) == Terms.By)
        {
            _carriers.ReadBy(at);
        }
        else if (ChainPhrases.Told.Contains(word) && _text.Word(at + 2) != Terms.So)
        {
            _hearers.ReadTold(at);
        }
        else if (ChainPhrases.Attributed.Contains(word))
        {
            _carriers.ReadAttributed(at);
        }
        else if (Carried.Contains(word))
        {
            _carriers.ReadWork(at);
        }
        else if (word == Terms.According && _text.Word(at + 1) == Terms.To)
        {
            if (NounPhraseReader.After(_text, at + 2) is { } carrier)
            {
                _tails.Read(at, carrier, new TokenRange(at, at + 2), anyBody: true);
            }
        }
        else if ((Reported.Contains(word) || word == Recalled) && VerbGroupReader.At(_text, at) is { Infinitive: false, Passive: false } group && group.IsFinite && NounPhraseReader.Before(_text, group.First) is { } carrier)
        {
            _tails.Read(carrier.First, carrier, group.Range, anyBody: false);
        }
        else if (InterviewPlaces.Contains(word))
        {
            _hearers.ReadInterview(at);
            if (word == Terms.To && (_text.IsCapital(at + 1) || _text.IsCapital(at + 2)))
            {
                _hearers.ReadHeardBy(at);
            }
        }
        else
        {
            _sentences.Read(at, word);
        }
    }
}
