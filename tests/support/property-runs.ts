import fc from 'fast-check';

// `PROPERTY_RUNS=200 npm test` asks every property more often, as a nightly run does.
fc.configureGlobal({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? 25) });
