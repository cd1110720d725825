import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './index.ts';

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'schema.graphql');
await writeFile(file, `${printSchema(lexicographicSortSchema(schema))}\n`);
