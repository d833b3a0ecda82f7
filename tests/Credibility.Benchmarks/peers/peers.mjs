// Tags drafts with wink-nlp and compromise, a round each time that a line on standard input names one of them.
//   node peers.mjs DRAFTS.json     the drafts: a JSON array of texts
// Answers a line of JSON: { milliseconds, processorMilliseconds, tokens }.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
// Words and parts of speech, without names and without grammar of sentences.
import compromise from 'compromise/two';

const wink = winkNLP(model, ['sbd', 'pos']);
const wholeWink = winkNLP(model);
const drafts = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const readers = {
  wink: text => wink.readDoc(text).tokens().out(wink.its.pos).length,
  wholeWink: text => wholeWink.readDoc(text).tokens().out(wholeWink.its.pos).length,
  compromise: text => compromise(text).termList().length,
};

for await (const name of createInterface({ input: process.stdin })) {
  const reader = readers[name];
  if (!reader) {
    console.log(JSON.stringify({ error: `no reader is called '${name}'` }));
    continue;
  }

  const processor = process.cpuUsage();
  const start = performance.now();
  let tokens = 0;
  for (const text of drafts) {
    tokens += reader(text);
  }

  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(processor);
  console.log(JSON.stringify({ milliseconds, processorMilliseconds: (user + system) / 1000, tokens }));
}
