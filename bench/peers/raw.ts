import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import * as z from 'zod';
import { readEnvironment } from './environment.ts';

// The floor: `node:http` alone, which takes a request in, reads nothing of it, and sends finished bytes.
// Each question has a path of its own; its answers were taken from MGI Graph, headers included, and come
// in turn.

const Answers = z.record(
  z.string(),
  z.array(z.object({ headers: z.record(z.string(), z.string()), body: z.string() })),
);

const file = process.env['ANSWERS'];
if (file === undefined) throw new Error('The runner names the file of answers: npm run bench.');
const answers = new Map(
  Object.entries(Answers.parse(JSON.parse(readFileSync(file, 'utf8')))).map(([question, list]) => [
    `/${question}`,
    list.map(({ headers, body }) => {
      const bytes = Buffer.from(body);
      return { headers: { ...headers, 'content-length': bytes.length }, bytes };
    }),
  ]),
);

let asked = 0;
createServer((request, response) => {
  const list = answers.get(request.url ?? '') ?? [];
  const answer = list[asked % list.length];
  asked += 1;
  request.resume();
  request.on('end', () => {
    if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(200, answer.headers).end(answer.bytes);
  });
}).listen(readEnvironment().port, '127.0.0.1');
