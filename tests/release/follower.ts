import { followReleases } from '../../release/follow-releases.ts';
import { readSmallRelease } from './small-release.ts';

// Follows the releases of a database in a process of its own, and tells the one that started it of each.
const [url = ''] = process.argv.slice(2);
const say = (message: unknown) => void process.send?.(message);
const log = { info: () => undefined, warn: () => undefined };

const releases = await followReleases({ url, build: () => readSmallRelease(url), log });
releases.onSwap(say);
say(releases.current());
process.on('disconnect', releases.close);
