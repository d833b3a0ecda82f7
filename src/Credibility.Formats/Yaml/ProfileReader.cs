using Credibility.Sources;

namespace Credibility.Formats.Yaml;

/// <summary>
/// Reads <c>data/sources/&lt;country&gt;/&lt;id&gt;.yaml</c>. Checks form and that evidence keys exist; what needs the other
/// files beside it is for <see cref="ProfileLint"/>.
/// </summary>
public static class ProfileReader
{
    /// <param name="file">Path, for problems; its last part must be the profile's id.</param>
    public static DataResult<ProfileFile> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        if (MapReader.Root(YamlDocument.Read(bytes, reading), reading, "a profile") is not { } map)
        {
            return reading.Refused<ProfileFile>();
        }

        var evidence = EvidenceReader.List(map);
        var refs = new EvidenceRefs(evidence, reading);
        var profile = new SourceProfile
        {
            Id = Id(map, reading),
            Name = map.Text("name", 300),
            Kind = map.Choice<SourceKind>("kind"),
            Country = Country(map, reading),
            Aliases = Aliases(map),
            Languages = map.Texts("languages", 35),
            LegalForm = map.OptionalChoice<LegalForm>("legalForm") ?? LegalForm.Unknown,
            Scope = map.OptionalChoice<Scope>("scope") ?? Scope.Unknown,
            Domains = Domains(map, reading),
            Accounts = Accounts(map, reading),
            Wikidata = Wikidata(map, reading),
            IdentityEvidence = refs.Of(map, "identityEvidence"),
            Owners = ProfileFacts.Owners(map, refs),
            Control = ProfileFacts.Control(map, refs),
            EditorialSafeguard = ProfileFacts.Safeguard(map, refs),
            Governing = map.OptionalText("governing", 100),
            Affiliations = ProfileFacts.Affiliations(map, refs),
            Memberships = ProfileFacts.Memberships(map, refs),
            AuthorityFor = ProfileFacts.AuthorityFor(map, refs),
            Listings = ProfileFacts.Listings(map, refs),
            Signals = ProfileFacts.Signals(map, refs),
            Records = ProfileFacts.Records(map, refs),
            Evidence = evidence,
        };
        map.Done();
        return reading.Result(() => new ProfileFile(reading.File, profile, map.Node));
    }

    private static string Id(MapReader map, DataReading reading)
    {
        var id = map.Text("id", 100);
        var fileName = Path.GetFileNameWithoutExtension(reading.File);
        if (id.Length > 0 && !Values.IsKebab(id))
        {
            reading.Add(map.At("id"), $"'{id}' is no id; write lower-case letters, digits and single hyphens, such as example-news");
        }
        else if (id.Length > 0 && id != fileName)
        {
            reading.Add(map.At("id"), $"id '{id}' and file name '{fileName}' differ; name the file {id}.yaml");
        }

        return id;
    }

    private static string? Country(MapReader map, DataReading reading)
    {
        var country = map.OptionalText("country", 10);
        if (country is not null && (country.Length != 2 || !char.IsAsciiLetterUpper(country[0]) || !char.IsAsciiLetterUpper(country[1])))
        {
            reading.Add(map.At("country"), $"'{country}' is no country code; write two capitals (ISO 3166-1 alpha-2), or leave the key away");
        }

        return country;
    }

    private static List<SourceName> Aliases(MapReader map)
    {
        var aliases = new List<SourceName>();
        foreach (var item in map.Items("aliases"))
        {
            if (item is YamlMap entry)
            {
                var alias = new MapReader(entry, map.Reading, "an alias");
                aliases.Add(new SourceName(alias.Text("text", 300), alias.OptionalText("language", 35), alias.OptionalText("script", 4), alias.Valid()));
                alias.Done();
            }
            else
            {
                aliases.Add(new SourceName(Values.TextOf(item, "aliases", 300, map.Reading), null, null, Validity.Unknown));
            }
        }

        return aliases;
    }

    private static IReadOnlyList<string> Domains(MapReader map, DataReading reading)
    {
        var domains = map.Texts("domains", 253);
        foreach (var (domain, node) in domains.Zip(map.Items("domains")))
        {
            if (!DomainSyntax.IsHostName(domain))
            {
                reading.Add(node, $"'{domain}' is no host name; write it in lower case without scheme, www. and path, such as example.org");
            }
        }

        return domains;
    }

    private static IReadOnlyList<string> Accounts(MapReader map, DataReading reading)
    {
        var accounts = map.Texts("accounts");
        foreach (var (account, node) in accounts.Zip(map.Items("accounts")))
        {
            var colon = account.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || colon == account.Length - 1 || !Values.IsKebab(account[..colon]))
            {
                reading.Add(node, $"'{account}' is no account; write platform:handle, such as mastodon:name@example.org");
            }
        }

        return accounts;
    }

    private static string? Wikidata(MapReader map, DataReading reading)
    {
        var item = map.OptionalText("wikidata", 20);
        if (item is not null && (item.Length < 2 || item[0] != 'Q' || item[1] == '0' || item.AsSpan(1).ContainsAnyExceptInRange('0', '9')))
        {
            reading.Add(map.At("wikidata"), $"'{item}' is no Wikidata item; write it like Q42");
        }

        return item;
    }
}
