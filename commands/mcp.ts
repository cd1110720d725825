import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { makeAssistant } from '../mcp/assistant.ts';
import packageFile from '../package.json' with { type: 'json' };
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';

const DEFAULT_URL = 'http://127.0.0.1:4000/graphql';

export const usage = `Usage: npm run --silent mcp -- [--url URL]

Lets an assistant on this machine ask the graph, by the Model Context Protocol on the standard input and
output. It ends when the assistant closes the input.

  --url URL   the graph that is asked (default: ${DEFAULT_URL})
`;

function readUrl(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new UsageError(`--url is "${url}", which is no address such as ${DEFAULT_URL}.`);
}

export async function run(args: readonly string[], _io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, {
    url: { type: 'string', default: DEFAULT_URL },
  });
  if (positionals.length > 0) throw new UsageError('It takes no arguments but options.');
  const url = readUrl(values.url);
  const ended = new Promise((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  const served = serveStdio(() => makeAssistant({ url }, packageFile.version));
  await ended;
  await served.close();
  return 0;
}
