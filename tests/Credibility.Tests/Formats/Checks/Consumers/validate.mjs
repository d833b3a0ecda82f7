// node validate.mjs NODE_MODULES SCHEMA FILE…: says what of each file the schema refuses. A .jsonl file holds a value on each line.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, schemaPath, ...files] = process.argv.slice(2);
const require = createRequire(join(modules, 'here.js'));
const Ajv = require('ajv/dist/2020').default;
const ajv = new Ajv({ strict: false, allErrors: true });
require('ajv-formats').default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')));

let refused = 0;
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const values = file.endsWith('.jsonl') ? text.split('\n').slice(0, -1) : [text];
  for (const value of values) {
    if (!validate(JSON.parse(value))) {
      refused++;
      console.error(file, JSON.stringify(validate.errors.slice(0, 3)));
    }
  }
}
process.exit(refused ? 1 : 0);
