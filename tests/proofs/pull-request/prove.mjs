import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { expected } from './expected.mjs';

const [root, work, size] = process.argv.slice(2);
const edits = size === '--small' ? 20 : 100;
const program = join(root, 'src/Credibility.Cli/bin/Debug/net10.0/credibility');
const repository = join(work, 'repository');
const when = '2026-01-02T03:04:05Z';
const env = {
  ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'A. Editor', GIT_AUTHOR_EMAIL: 'editor@desk.example', GIT_AUTHOR_DATE: when,
  GIT_COMMITTER_NAME: 'A. Editor', GIT_COMMITTER_EMAIL: 'editor@desk.example', GIT_COMMITTER_DATE: when,
};
const git = (...args) => execFileSync('git', args, { cwd: repository, env, encoding: 'utf8' });
const pathOf = name => join(repository, name);
const read = name => readFileSync(pathOf(name), 'utf8');
const write = (name, text) => writeFileSync(pathOf(name), text);
const commit = message => { git('add', '--all'); git('commit', '--quiet', '--message', message); };
let checks = 0;

/** Runs the check over several drafts and answers with its list. */
function check(names, ...options) {
  checks++;
  const run = spawnSync(program, ['check', ...names, '--format', 'json', ...options], { cwd: repository, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ok(run.status === 0 || run.status === 1, `exit code ${run.status}: ${run.stderr}`);
  return { code: run.status, files: new Map(JSON.parse(run.stdout).map(file => [file.file, file])), errors: run.stderr };
}

/** What a check of the change tells and what of it fails, file by file. */
function review(names, ...options) {
  const run = check(names, '--diff-base', 'main', '--fail-level', 'note', '--min-confidence', '0', ...options);
  const told = which => new Map([...run.files].map(([name, file]) => [name, file.locations.filter(which).map(at => `${at.rule} ${at.fingerprint}`).sort()]).filter(([, some]) => some.length > 0));
  const result = { shown: told(at => at.shown), fails: told(at => at.fails), code: run.code };
  assert.equal(result.code, result.fails.size > 0 ? 1 : 0, 'the exit code says whether anything failed');
  return result;
}
const isQuiet = (result, what) => assert.deepEqual([[...result.shown], [...result.fails]], [[], []], what);

/** The reports of one draft alone, by an ordinary check; the second draft only makes it a list. */
function report(text) {
  write('alone.md', text);
  write('beside.md', 'It rained.\n');
  const found = check(['alone.md', 'beside.md']).files.get('alone.md').report;
  git('clean', '--quiet', '--force', 'alone.md', 'beside.md');
  return found;
}

/** Fresh from main, whatever the last variant left behind. */
function begin(branch) {
  git('checkout', '--quiet', '--force', '-B', branch, 'main');
  git('clean', '--quiet', '--force', '-d');
}

// --- fifty drafts of our own, without their marks ------------------------------------------------------------------
function plain(text) {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/u, '');
  const title = /^title: (.*)$/mu.exec(text)?.[1] ?? 'Untitled';
  let bare = body, last;
  do {
    last = bare;
    bare = bare.replace(/\{[A-Z]\d+[^|{}]*\|([^{}]*)\}/gu, '$1');
  } while (bare !== last);
  return `# ${title}\n\n${bare.trim()}\n`;
}
mkdirSync(repository, { recursive: true });
git('init', '--quiet', '--initial-branch=main');
mkdirSync(pathOf('drafts'));
const corpus = join(root, 'tests/corpus/annotated');
const names = readdirSync(corpus).filter(name => /^\d{3}-.*\.md$/u.test(name)).sort().slice(40, 89).map(name => {
  write(`drafts/${name}`, plain(readFileSync(join(corpus, name), 'utf8')));
  return `drafts/${name}`;
});
const sided = outside => JSON.stringify({
  parties: [{ id: 'a', name: 'Arden Council', members: ['Arden Council'] }, { id: 'b', name: 'Brightspan' }],
  claims: [
    { id: 'c1', text: 'Brightspan left steel out of the footbridge', kind: 'event', target: 'b', key: true },
    { id: 'c2', text: 'Brightspan paid no taxes', kind: 'event', target: 'b', key: true },
  ],
  sources: [{ name: 'Arden Council', claimId: 'c1' }, ...outside, { name: 'Arden Council', claimId: 'c2' }],
}, null, 2);
const outsider = { name: 'Petra Holm', kind: 'person', description: 'an engineer of the University of Ulm', affiliation: 'University of Ulm', claimId: 'c1', firstHand: true };
names.push('drafts/footbridge.json');
write('drafts/footbridge.json', sided([outsider]));
assert.equal(names.length, 50);
commit('Fifty drafts');

const all = check(names);
const total = [...all.files.values()].reduce((sum, file) => sum + file.locations.length, 0);
const base = new Map([...all.files].map(([name, file]) => [name, file.report]));
begin('change');
isQuiet(review(names), 'no change, nothing told');

// --- edits of one sentence, seeded ------------------------------------------------------------------------------------
let seed = 20260102;
const random = below => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return Math.floor(seed / 4294967296 * below); };
const drafts = names.filter(name => name.endsWith('.md'));

/** One word replaced, one put in, or one sentence taken out; and where the new words stand. */
function edited(text) {
  const body = text.indexOf('\n\n') + 2;
  if (random(5) === 0) {
    const sentences = [...text.slice(body).matchAll(/[^.!?\n]+[.!?]+(?=\s)/gu)].filter(one => one[0].length > 40);
    const gone = sentences[random(sentences.length)];
    const at = body + gone.index;
    return { text: text.slice(0, at) + text.slice(at + gone[0].length), edit: [at, at], how: 'sentence out' };
  }
  const inner = [...text.slice(body).matchAll(/(?<=[a-z] )[a-z]{4,}(?= [a-z])/gu)];
  const word = inner[random(inner.length)];
  const at = body + word.index;
  const fresh = ['lately', 'northern', 'seven', 'quarter', 'harbour'][random(5)];
  return random(2) === 0
    ? { text: text.slice(0, at) + fresh + text.slice(at + word[0].length), edit: [at, at + fresh.length], how: 'word for word' }
    : { text: `${text.slice(0, at)}${fresh} ${text.slice(at)}`, edit: [at, at + fresh.length], how: 'word in' };
}

/** Asserts that the check of the change tells of this draft what two ordinary reports say it should. */
function matches(name, change, result, what) {
  const should = expected(base.get(name), report(change.text), change.text, change.edit);
  assert.deepEqual({ shown: result.shown.get(name) ?? [], fails: result.fails.get(name) ?? [] }, should, what);
  return should;
}

let told = 0, failed = 0;
for (let i = 0; i < edits; i++) {
  begin('change');
  const name = drafts[random(drafts.length)];
  const change = edited(read(name));
  write(name, change.text);
  // Every tenth over all fifty, the others beside one that did not change: the same answer in a fraction of the time.
  const result = review(i % 10 === 0 ? names : [name, drafts[(drafts.indexOf(name) + 1) % drafts.length]]);
  write(name, change.text);
  const should = matches(name, change, result, `edit ${i}, ${change.how}, ${name} at ${change.edit}: ${change.text.slice(Math.max(0, change.edit[0] - 60), change.edit[1] + 60)}`);
  assert.ok([...result.shown.keys()].every(shown => shown === name), `edit ${i} of ${name} touches ${[...result.shown.keys()]}`);
  (told += should.shown.length, failed += should.fails.length);
}
assert.ok(told > 0 && failed > 0, 'edits that touch nothing would prove nothing');

// --- the pull request of two paragraphs -------------------------------------------------------------------------------
begin('change');
const weak = drafts.filter(name => base.get(name).findings.some(finding => finding.places.some(place => place.claimId && place.span)));
const pair = [weak[3], weak[11]].map(name => {
  const place = base.get(name).findings.flatMap(finding => finding.places).find(one => one.claimId && one.span);
  const text = read(name);
  const at = place.span[0] + Math.max(0, text.slice(...place.span).indexOf(' ') + 1);
  const change = { text: `${text.slice(0, at)}harbour ${text.slice(at)}`, edit: [at, at + 7] };
  write(name, change.text);
  return [name, change];
});
commit('Two paragraphs');
const pull = review(names);
assert.deepEqual([...pull.shown.keys()].sort(), pair.map(([name]) => name).sort(), 'exactly the two drafts are told of');
for (const [name, change] of pair) matches(name, change, pull, name);
const pullTold = [...pull.shown.values()].flat().length;
const pullFails = [...pull.fails.values()].flat().length;
assert.ok(pullFails > 0 && pullFails <= pullTold);

// --- main goes on, and is merged into the change ----------------------------------------------------------------------
git('checkout', '--quiet', '-B', 'main-before', 'main');
git('checkout', '--quiet', 'main');
for (const name of drafts.filter(one => !pair.some(([changed]) => changed === one)).slice(0, 10)) write(name, `${read(name)}\nObservers say the ferry line is bankrupt.\n`);
commit('Main goes on');
git('checkout', '--quiet', 'change');
assert.deepEqual([...review(names).shown], [...pull.shown], 'main went on: the change is the same');
git('merge', '--quiet', '--no-edit', 'main');
assert.deepEqual([...review(names).shown], [...pull.shown], 'main was merged: the change is the same');
git('branch', '--force', 'main', 'main-before');

// --- variants ----------------------------------------------------------------------------------------------------------
begin('white-space');
for (const name of drafts.slice(0, 10)) write(name, read(name).replaceAll('\n', '\r\n').replaceAll(' the ', '  the\r\n'));
isQuiet(review(names), 'white space is no change');

begin('moved');
const long = drafts.filter(name => read(name).split('\n\n').length > 7).slice(0, 5);
for (const name of long) {
  const paragraphs = read(name).trimEnd().split('\n\n');
  write(name, `${[...paragraphs.slice(0, -2), paragraphs.at(-1), paragraphs.at(-2)].join('\n\n')}\n`);
}
const moved = review(names);
assert.ok([...moved.shown.keys()].every(name => long.includes(name)));
const movedNew = [...moved.fails.values()].flat().length;

begin('renamed');
git('mv', weak[3], 'drafts/renamed.md');
const renamed = names.map(name => name === weak[3] ? 'drafts/renamed.md' : name);
isQuiet(review(renamed), 'a name is no change');
write('drafts/renamed.md', pair[0][1].text);
assert.deepEqual(review(renamed).shown.get('drafts/renamed.md'), pull.shown.get(weak[3]), 'a renamed draft is compared with what it was');

begin('outside');
write('drafts/footbridge.json', sided([]));
const outside = review(names);
assert.deepEqual([...outside.fails.keys()], ['drafts/footbridge.json'], 'taking out the only outside source is the change\'s doing');
assert.ok(outside.fails.get('drafts/footbridge.json').some(one => one.startsWith('SRC008 ')));

console.log(`50 drafts with ${total} places of findings. Two paragraphs: ${pullTold} told in 2 drafts, ${pullFails} of them new. ${edits} edits of one sentence: ${told} told, ${failed} new, each as two ordinary reports say. Five moved paragraphs: ${movedNew} new. ${checks} checks.`);
