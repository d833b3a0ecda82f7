using Credibility.Attributions;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Tests.Policies;

namespace Credibility.Tests.Attributions;

/// <summary>Classes of words made from the shipped lexicon and a few more, for tests of what only needs to know people from bodies.</summary>
internal static class SomeWordClasses
{
    public static WordClasses All { get; } = Make(Shipped.Data.Lexicon);

    private static WordClasses Make(Lexicon lexicon)
    {
        var classes = new Dictionary<uint, WordClass>();
        Add(WordClass.People, lexicon.Category.Concat(lexicon.Witnesses).Concat(lexicon.UnnamedPeople).Concat(lexicon.Plurals));
        Add(WordClass.Role, lexicon.Experts.Append("president minister chief chair chairman spokesman spokeswoman spokesperson director judge clerk prosecutor councillor "
            + "captain runner-up leader mayor governor secretary commander blogger correspondent buyer sister counsel photographer representative editor suspect defendant official "
            + "agent baker deckhand person neighbour referee reporter baker owner farmer candidate teacher engineer officer jury"));
        Add(WordClass.Body, lexicon.BodyInContext.Append("ministry army military forces committee commission trust university agency authorities department office bureau "
            + "institute federation union list alliance party group bank council staff company maker club centre center survey court police hospital organization organisation service jury "
            + "government parliament administration mission command regulator team church school"));
        Add(WordClass.Outlet, lexicon.Outlets.Append("newspaper agency broadcaster website paper weekly daily channel station radio post times site"));
        Add(WordClass.Document, lexicon.Documents.Append("report log bulletin indictment deed study paper survey article release minutes valuation"));
        Add(WordClass.Title, ["mr mr. mrs mrs. ms ms. dr dr. prof prof. gen gen. col col. sen sen. gov gov. rep rep. sir president judge councillor minister capt capt. lt lt. sgt sgt. rev rev."]);
        Add(WordClass.Pronoun, ["i you he she it we they me him her us them his its our their who this that these those"]);
        Add(WordClass.Determiner, ["the a an some any no every each another both all"]);
        Add(WordClass.Preposition, ["in on at of for from with by to near about under over after before since during without against between according as"]);
        Add(WordClass.Conjunction, ["and or but if when while because that nor so"]);
        Add(WordClass.Auxiliary, ["is are was were be been has have had will would may might can could do does did should must"]);
        Add(WordClass.Negation, ["not never neither none nobody nothing"]);
        Add(WordClass.Time, ["monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday today"]);
        Add(WordClass.Relative, ["who which that whose"]);
        Add(WordClass.Speech, lexicon.Cues.Where(cue => !cue.Contains(' ', StringComparison.Ordinal)));
        Add(WordClass.Adverb, ["also however still meanwhile then there here two three four five six seven eight nine ten local needless say what you reportedly allegedly supposedly"]);
        Add(WordClass.State, Shipped.Data.States.States.SelectMany(state => state.Adjectives.Append(state.Name)));
        return new WordClasses("test", classes);

        void Add(WordClass what, IEnumerable<string> phrases)
        {
            foreach (var word in phrases.SelectMany(phrase => what is WordClass.Role or WordClass.Pronoun or WordClass.Determiner ? phrase.Split(' ') : Last(phrase)))
            {
                var hash = WordHash.Of(word.ToLowerInvariant());
                classes[hash] = classes.GetValueOrDefault(hash) | what;
            }
        }
    }

    /// <summary>The noun of a listed phrase; a line of many words gives them all.</summary>
    private static string[] Last(string phrase) => phrase.Split(' ') is { Length: > 5 } many ? many : [phrase[(phrase.LastIndexOf(' ') + 1)..]];
}
