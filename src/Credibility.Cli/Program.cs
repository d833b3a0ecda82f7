using Credibility.Cli;

using var terminal = Terminal.Open();
return CommandTree.Run(args, terminal);
