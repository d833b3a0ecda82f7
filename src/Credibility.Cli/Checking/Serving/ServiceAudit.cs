using System.Collections.Concurrent;
using System.Text.Json;
using Credibility.Drafts;
using Credibility.Formats.Checks;
using Credibility.Formats.Files;
using Credibility.Formats.Json;
using Credibility.Imports.Fetching;
using Credibility.Imports.Reports;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Cli.Checking.Serving;

/// <summary>Has drafts judged by a running service, by its catalog and its policies, instead of here. Where it fails, nothing is judged here instead.</summary>
internal sealed class ServiceAudit : IDisposable
{
    private const string KeyVariable = "CREDIBILITY_KEY";

    private readonly CheckSettings _settings;
    private readonly Uri _service;
    private readonly ReportClient _client;
    private readonly ConcurrentDictionary<string, Lazy<Policy>> _policies = new(StringComparer.Ordinal);

    /// <exception cref="StoppedException">The address cannot be used, or the key must not go there.</exception>
    public ServiceAudit(string service, CheckSettings settings)
    {
        var key = Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } given ? given : null;
        (_settings, _service) = (settings, Address(service));
        if (key is not null && _service is { Scheme: "http", IsLoopback: false })
        {
            throw StoppedException.Usage($"--server {service}: {KeyVariable} would be sent unencrypted; write https://");
        }

        if (settings.Policy is { } policy && PolicyFile.IsPath(policy))
        {
            throw StoppedException.Usage($"--policy {policy}: a service judges by its own policies; name the id of one of them");
        }

        _client = new ReportClient(_service, key, settings.Jobs, TimeProvider.System);
    }

    /// <summary>The report and the policy by which it was made; or the service's problems with the request, at their places.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="StoppedException">The service cannot be used.</exception>
    public (Report? Report, Policy? Policy, IReadOnlyList<FileProblem> Problems) Run(byte[] bytes, DraftFileFormat format, Draft draft)
    {
        var answer = Ask(_client.Report(ServiceRequest.Of(bytes, format, draft, _settings.Policy, _settings.AuditDate), CancellationToken.None));
        if (answer.Status != 200)
        {
            return (null, null, ServiceProblems.Of(answer, format == DraftFileFormat.Request ? bytes : null));
        }

        try
        {
            var report = ReportJson.Read(answer.Body);
            return (report, _policies.GetOrAdd(report.Policy.Id, id => new Lazy<Policy>(() => PolicyOf(id, report.Policy.Sha256))).Value, []);
        }
        catch (FormatException fault)
        {
            throw StoppedException.CouldNotRun($"{_service}: what it answered is no report that this program ({SourcingAudit.Engine}) reads: {fault.Message}");
        }
    }

    public void Dispose() => _client.Dispose();

    private static Uri Address(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" }
            ? new Uri(address.AbsoluteUri.EndsWith('/') ? address.AbsoluteUri : address.AbsoluteUri + "/")
            : throw StoppedException.Usage($"--server {given}: write the address of a service, like http://127.0.0.1:8080, without a name, a key or a query");

    private ServiceAnswer Ask(Task<ServiceAnswer> asking)
    {
        try
        {
            return asking.GetAwaiter().GetResult();
        }
        catch (UpstreamException fault)
        {
            throw StoppedException.CouldNotRun($"{_service}: {fault.Message}; nothing is checked without the service");
        }
    }

    /// <summary>Of a policy only what fails a check is decided here; the rest the service has done.</summary>
    private Policy PolicyOf(string id, string sha256)
    {
        var answer = Ask(_client.Policy(id, CancellationToken.None));
        try
        {
            using var policy = JsonDocument.Parse(answer.Body);
            var gate = policy.RootElement.GetProperty("gate");
            return new Policy(id, sha256, Enum.Parse<FindingLevel>(gate.GetProperty("level").GetString()!, ignoreCase: true), new Dictionary<string, RuleSettings>(), new Dictionary<string, DocumentType>(), 0, 1)
            {
                MinConfidence = gate.GetProperty("minConfidence").GetDouble(),
            };
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw StoppedException.CouldNotRun($"{_service}: it does not say what fails a check by its policy '{id}' ({answer.Status}); nothing is checked without that");
        }
    }
}
