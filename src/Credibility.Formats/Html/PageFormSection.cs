namespace Credibility.Formats.Html;

/// <summary>The form, with what is wrong beside the field that it is about.</summary>
internal static class PageFormSection
{
    public static void Write(HtmlText html, PageForm form, bool again)
    {
        html.Open("section", ("aria-labelledby", "form-heading"))
            .Element("h2", again ? "Check another draft" : "Check a draft", ("id", "form-heading"))
            .Open("form", ("method", "post"), ("action", "/"));
        Title(html, form);
        Text(html, form);
        Sources(html, form);
        html.Element("button", "Report", ("type", "submit")).Close("form").Close("section");
    }

    private static void Title(HtmlText html, PageForm form)
    {
        html.Element("label", "Title of the draft (optional)", ("for", "title"));
        if (form.TitleProblem is { } problem)
        {
            html.Element("p", problem, ("class", "problem"), ("id", "title-problem"));
        }

        var invalid = form.TitleProblem is not null;
        html.Open("input", ("type", "text"), ("id", "title"), ("name", "title"), ("value", form.Title), ("autocomplete", "off"),
            ("aria-invalid", invalid ? "true" : null), ("aria-describedby", invalid ? "title-problem" : null));
    }

    private static void Text(HtmlText html, PageForm form)
    {
        html.Element("label", "Text of the draft", ("for", "text"))
            .Element("p", "In English: who is cited, through whom and for what is read from it. Nothing is kept.", ("class", "quiet"), ("id", "text-hint"));
        if (form.TextProblem is { } problem)
        {
            html.Element("p", problem, ("class", "problem"), ("id", "text-problem"));
        }

        var invalid = form.TextProblem is not null;
        html.Open("textarea", ("id", "text"), ("name", "text"), ("rows", "12"), ("aria-invalid", invalid ? "true" : null), ("aria-describedby", invalid ? "text-problem text-hint" : "text-hint"))
            .Lines(form.Text).Close("textarea");
    }

    private static void Sources(HtmlText html, PageForm form)
    {
        var invalid = form.SourcesProblems.Count > 0;
        html.Element("label", "Sources, one a line (with or without a text)", ("for", "sources"))
            .Element("p", "As the draft names them: a name, an outlet, a body or a description such as “local media in Kharkiv”.",
                ("class", "quiet"), ("id", "sources-hint"));
        if (invalid)
        {
            html.Open("ul", ("class", "problem"), ("id", "sources-problem"));
            foreach (var problem in form.SourcesProblems)
            {
                html.Element("li", problem);
            }

            html.Close("ul");
        }

        html.Open("textarea", ("id", "sources"), ("name", "sources"), ("rows", "8"), ("spellcheck", "false"),
                ("aria-invalid", invalid ? "true" : null), ("aria-describedby", invalid ? "sources-problem sources-hint" : "sources-hint"))
            .Lines(form.Sources).Close("textarea");
    }
}
