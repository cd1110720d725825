import type { ProgrammeStatement as Statement } from '../../prisma/generated/client/client.ts';
import type { StatementKind as KindCode } from '../../reference/codes.ts';
import { builder, type ObjectFields } from '../builder.ts';
import { Level } from '../place/level.ts';
import { SourceSpan } from '../source/source-span.ts';
import { describeValues } from '../support/enum-values.ts';
import { Language } from '../support/language.ts';
import { LocalizedText, languageArgument, sayIn, type Words } from '../support/localized-text.ts';
import { Domain } from './domain.ts';

const StatementKind = builder.enumType('StatementKind', {
  description: 'What a statement on the programme is about.',
  values: describeValues<KindCode>({
    FRAMEWORK: 'The Migration Governance Framework, and how the indicators came of it.',
    INDICATORS: 'What the indicators are, and that they rank nobody.',
    RESEARCH: 'Who leads, researches and pays the programme.',
    USE: 'What the indicators are used for: three uses.',
    RECOMMENDATIONS: 'That a publication makes recommendations.',
    OBJECTIVES: 'That a report maps the indicators to the objectives of the Compact.',
    DOMAIN: 'What the indicators of a domain look at.',
  }),
});

/** What the sources speak of and this corpus does not hold. */
const NOTES: Partial<Record<KindCode, Words>> = {
  RECOMMENDATIONS: {
    en: 'The text of that publication is not in this corpus, nor that of any other: the graph holds no recommendations.',
    fr: 'Le texte de cette publication n’est pas dans ce corpus, ni celui d’aucune autre : le graphe ne contient aucune recommandation.',
    es: 'El texto de esa publicación no está en este corpus, ni el de ninguna otra: el grafo no contiene recomendaciones.',
  },
  OBJECTIVES: {
    en: 'That mapping is not in this corpus: the mappings of the graph are a draft by its makers, made without it.',
    fr: 'Cette mise en correspondance n’est pas dans ce corpus : les rattachements du graphe sont une ébauche de ses auteurs, faite sans elle.',
    es: 'Esa correspondencia no está en este corpus: las del grafo son un borrador de sus autores, hecho sin ella.',
  },
};

/** The fields of every statement: its words, and where they stand. */
function quotedFields(t: ObjectFields<Statement>) {
  return {
    text: t.exposeString('text', {
      description:
        'What it says, in the characters of the source, typos included. Never translated.',
    }),
    textLanguage: t.expose('language', {
      type: Language,
      description: 'The language that `text` is written in.',
    }),
    source: t.field({
      type: SourceSpan,
      description: 'Where it stands: the first of the pages that say it.',
      resolve: (span) => span,
    }),
  };
}

const ProgrammeStatement = builder.objectRef<Statement>('ProgrammeStatement').implement({
  description: 'What a page says of the programme itself, letter by letter.',
  fields: (t) => ({
    kind: t.expose('kind', { type: StatementKind, description: 'What it is about.' }),
    ...quotedFields(t),
    note: t.field({
      type: LocalizedText,
      nullable: true,
      description:
        'What it speaks of and this corpus does not hold; null where nothing is missing. Example: "The text of that publication is not in this corpus, nor that of any other: the graph holds no recommendations."',
      args: languageArgument,
      resolve: ({ kind }, { language }) => {
        const note = NOTES[kind];
        return note === undefined ? null : sayIn(note, language);
      },
    }),
  }),
});

const DomainDescription = builder.objectRef<Statement>('DomainDescription').implement({
  description: 'What the indicators of a domain look at, on one level of government.',
  fields: (t) => ({
    level: t.expose('level', {
      type: Level,
      nullable: true,
      description:
        'Whose indicators it describes: those of countries or those of local authorities.',
    }),
    ...quotedFields(t),
  }),
});

builder.prismaObjectField(Domain, 'descriptions', (t) =>
  t.field({
    type: [DomainDescription],
    description:
      'What its indicators look at, national and then local: how the local ones differ, the sources say nowhere else.',
    resolve: ({ code }, _args, { release }) => [...release.reference.statementsOf(code)],
  }),
);

const Programme = builder.objectRef<'programme'>('Programme').implement({
  description: 'What the sources say of the Migration Governance Indicators themselves.',
  fields: (t) => ({
    statements: t.field({
      type: [ProgrammeStatement],
      description:
        'What the indicators are, what they are used for, and what publications do with them, in this order. What the domains look at is in `Domain.descriptions`.',
      resolve: (_programme, _args, { release }) => [...release.reference.statementsOf(null)],
    }),
    domains: t.field({
      type: ['Domain'],
      description: 'The six domains of its framework, each with its `descriptions`.',
      resolve: (_programme, _args, { release }) => release.reference.domains,
    }),
  }),
});

builder.queryFields((t) => ({
  programme: t.field({
    type: Programme,
    description: 'What the sources say of the Migration Governance Indicators themselves.',
    resolve: () => 'programme' as const,
  }),
}));
