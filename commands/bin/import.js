#!/usr/bin/env node
// The sources are TypeScript and are never built; a bin cannot name a loader, so this one registers it.
import { register } from 'tsx/esm/api';

register();
await import('../import.ts');
