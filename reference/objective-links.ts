/** What an objective has to do with something outside the Compact. */
export interface ObjectiveLinks {
  /** Codes of indicator areas whose findings concern it most often. */
  readonly areas: readonly string[];
  /** Targets of the Sustainable Development Goals that its own actions name. */
  readonly sdgTargets: readonly string[];
}

/**
 * Links of the objectives, by number; an objective that is missing has none that is known.
 *
 * Derived here from the topics of the indicator areas and the lettered actions (graded [D] in the
 * design notes): IOM publishes a matrix of its own, which could not be read. Target 10.7, which the
 * Migration Governance Indicators serve as a whole, is not listed at every objective.
 */
export const OBJECTIVE_LINKS: ReadonlyMap<number, ObjectiveLinks> = new Map(
  Object.entries({
    1: ['migration-data'],
    2: ['crisis-resilience-and-preparedness', 'emergency-response', 'post-crisis-action'],
    3: ['admission-and-eligibility', 'institutional-transparency-and-coherence'],
    5: [
      'admission-and-eligibility',
      'labour-migration-management',
      'student-migration',
      'bilateral-labour-agreements',
      'family-reunification',
    ],
    6: [
      'labour-migration-management',
      'bilateral-labour-agreements',
      'ratification-of-conventions',
    ],
    7: ['inclusion-of-migrants-in-crises', 'emergency-response'],
    9: ['counter-trafficking-and-counter-smuggling'],
    10: ['counter-trafficking-and-counter-smuggling'],
    11: ['border-control-and-management'],
    12: ['admission-and-eligibility', 'border-control-and-management'],
    14: ['emergency-response'],
    15: ['access-to-basic-services'],
    16: ['right-to-work', 'long-term-residence-and-citizenship', 'civic-participation'],
    18: ['recognition-of-skills-and-qualifications'],
    19: ['migration-strategy', 'civic-participation'],
    20: ['remittances'],
    21: ['return-and-reintegration'],
    22: ['access-to-basic-services'],
    23: ['bilateral-agreements', 'regional-cooperation', 'global-cooperation'],
  }).map(([number, areas]) => [
    Number(number),
    { areas, sdgTargets: number === '20' ? ['10.c'] : [] },
  ]),
);
