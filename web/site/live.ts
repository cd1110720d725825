import type { Words } from '../words/words.ts';

/** What a form has whose filters take effect at once, for the browser: where, and what to say meanwhile. */
export const liveForm = ({ live }: Words, place: string) => ({
  'data-live': place,
  'data-waiting': live.waiting,
  'data-offline': live.offline,
  'data-again': live.again,
});
