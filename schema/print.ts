import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { schema } from './index.ts';
import { printGraph } from './support/print-schema.ts';

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'schema.graphql');
await writeFile(file, printGraph(schema));
