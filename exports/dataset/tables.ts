import { FINDING_COLUMNS } from '../selected/finding-columns.ts';
import { readFindings } from '../selected/read-findings.ts';
import { selectAll } from '../selected/select-all.ts';
import { actions, principles, processSteps, programmeStatements } from './compact-tables.ts';
import { domains, indicatorAreas, objectives } from './framework-tables.ts';
import { assessments, groupMembers, groups, publications } from './group-tables.ts';
import { instruments, mentions } from './instrument-tables.ts';
import {
  objectiveMappings,
  objectiveProposals,
  principleMappings,
  principleProposals,
} from './mapping-tables.ts';
import { documents, jurisdictions, profiles, regions } from './place-tables.ts';
import { defineTable, type Table } from './table.ts';

/** The findings, as they are downloaded from the server. */
const findings = defineTable({
  name: 'findings',
  description: 'Finding',
  isQuoted: true,
  primaryKey: ['reference'],
  foreignKeys: [
    { column: 'profile', table: 'profiles', key: 'slug' },
    { column: 'jurisdiction', table: 'jurisdictions', key: 'code' },
    { column: 'country', table: 'jurisdictions', key: 'code' },
    { column: 'region', table: 'regions', key: 'code' },
    { column: 'domain', table: 'domains', key: 'code' },
    { column: 'document', table: 'documents', key: 'slug' },
  ],
  columns: FINDING_COLUMNS,
  read: (database, release) => readFindings(selectAll(database, release)),
});

/** The tables of a dataset, in the order in which they are listed. */
export const TABLES: readonly Table[] = [
  profiles,
  findings,
  objectiveMappings,
  objectiveProposals,
  principleMappings,
  principleProposals,
  instruments,
  mentions,
  jurisdictions,
  regions,
  groups,
  groupMembers,
  assessments,
  domains,
  indicatorAreas,
  objectives,
  actions,
  principles,
  publications,
  processSteps,
  programmeStatements,
  documents,
];
