import { runProcess } from './process.ts';

// `commands/main.ts NAME ARGS…`, as the scripts of package.json call it.

const [name = '', ...args] = process.argv.slice(2);
await runProcess(name, args);
