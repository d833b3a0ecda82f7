using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Resolving;
using Credibility.Sources.States;

namespace Credibility.Formats.Snapshots;

/// <summary>States, roles and mention tables in the snapshot; write and read mirror each other.</summary>
internal static class StateRecords
{
    private static readonly SourceKind[] Kinds = Enum.GetValues<SourceKind>();
    private static readonly MentionClass[] MentionClasses = Enum.GetValues<MentionClass>();
    private static readonly RoleVoice[] RoleVoices = Enum.GetValues<RoleVoice>();
    private static readonly CapitalReading[] CapitalReadings = Enum.GetValues<CapitalReading>();

    public static void Write(ContentWriter to, StateTables tables)
    {
        to.List(tables.States, state => WriteState(to, state));
        to.List(tables.Roles, role => WriteRole(to, role));
    }

    public static StateTables Read(ContentReader from) => new(
        from.List(r => new State(
            r.Text(), r.Text(), r.Texts(), r.Texts(), r.Texts(), r.OptionalText(), r.Texts(), r.Map(v => v.Text()), ReadNames(r), ReadNames(r))
        {
            TakesArticle = r.Flag(),
            OwnNames = r.Map(p => p.Text()),
        }),
        from.List(r => new StateRole(r.Text(), r.Choice(Kinds), r.Text(), r.Text(), r.Texts(), r.Texts(), ReadNames(r))
        {
            Mention = r.Choice(RoleVoices),
            OnlyStates = r.Flag(),
            CapitalReads = r.Choice(CapitalReadings),
            PerPlace = r.Flag(),
            WorksAbroad = r.Flag(),
        }));

    public static void Write(ContentWriter to, MentionTables tables)
    {
        to.Map(tables.People, people => to.List(people, person =>
        {
            to.Text(person.Phrase);
            to.Number((int)person.Mention);
        }));
        var words = tables.Words;
        foreach (var list in new[]
        {
            words.Spokesperson, words.Unnamed, words.Former, words.Opposition, words.PressService, words.Deputies, words.Fillers,
            words.Subnational, words.NotOfTheState, words.NotAfterHyphen,
        })
        {
            to.Texts(list);
        }

        to.List(tables.Ambiguous, form =>
        {
            to.Text(form.Text);
            to.Texts(form.Codes);
            to.Texts(form.StateAlone);
        });
        to.Texts(tables.NotStates);
    }

    public static MentionTables ReadMentions(ContentReader from) => new(
        from.Map<IReadOnlyList<RolePeople>>(r => r.List(p => new RolePeople(p.Text(), p.Choice(MentionClasses)))),
        new MentionWords(from.Texts(), from.Texts(), from.Texts(), from.Texts())
        {
            PressService = from.Texts(),
            Deputies = from.Texts(),
            Fillers = from.Texts(),
            Subnational = from.Texts(),
            NotOfTheState = from.Texts(),
            NotAfterHyphen = from.Texts(),
        },
        from.List(r => new AmbiguousForm(r.Text(), r.Texts()) { StateAlone = r.Texts() }))
    {
        NotStates = from.Texts(),
    };

    private static void WriteState(ContentWriter to, State state)
    {
        to.Text(state.Code);
        to.Text(state.Name);
        to.Texts(state.Forms);
        to.Texts(state.Adjectives);
        to.Texts(state.Demonyms);
        to.Text(state.Capital);
        to.Texts(state.CapitalForms);
        to.Map(state.Seats, to.Text);
        WriteNames(to, state.Native);
        WriteNames(to, state.NativeAdjectives);
        to.Flag(state.TakesArticle);
        to.Map(state.OwnNames, to.Text);
    }

    private static void WriteRole(ContentWriter to, StateRole role)
    {
        to.Text(role.Role);
        to.Number((int)role.Kind);
        to.Text(role.Governing);
        to.Text(role.Name);
        to.Texts(role.Heads);
        to.Texts(role.AuthorityFor);
        WriteNames(to, role.Native);
        to.Number((int)role.Mention);
        to.Flag(role.OnlyStates);
        to.Number((int)role.CapitalReads);
        to.Flag(role.PerPlace);
        to.Flag(role.WorksAbroad);
    }

    private static void WriteNames(ContentWriter to, IReadOnlyList<NativeName> names) => to.List(names, name =>
    {
        to.Text(name.Text);
        to.Text(name.Language);
        to.Text(name.Script);
    });

    private static NativeName[] ReadNames(ContentReader from) => from.List(r => new NativeName(r.Text(), r.Text(), r.Text()));
}
