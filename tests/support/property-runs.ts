import fc from 'fast-check';

const runs = process.env['PROPERTY_RUNS'];

// Without a word the same cases are drawn in every run, so that a change fails for what it changes.
// `PROPERTY_RUNS=200 npm test` draws others each time, and as many: that is how new ones are found.
fc.configureGlobal(runs === undefined ? { numRuns: 25, seed: 23 } : { numRuns: Number(runs) });
