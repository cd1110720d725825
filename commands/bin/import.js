#!/usr/bin/env node
// The sources are TypeScript and are never built; a bin cannot name a loader, so this one registers it.
import { register } from 'tsx/esm/api';

register();
const { runProcess } = await import('../process.ts');
await runProcess('import', process.argv.slice(2));
