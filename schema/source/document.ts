import { builder } from '../builder.ts';
import { pageOfList } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import { Language } from '../support/language.ts';
import { LocalizedText, languageArgument, quoteIn } from '../support/localized-text.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { connectionOf } from '../support/pages.ts';

const DocumentKind = builder.enumType('DocumentKind', {
  description: 'What a document is.',
  values: describeValues<'OVERVIEW' | 'PROFILE'>({
    OVERVIEW: 'The page about the programme: indicator areas, process, publications.',
    PROFILE: 'The page of one profile.',
  }),
});

const DocumentOrigin = builder.enumType('DocumentOrigin', {
  description: 'How content came to this server.',
  values: describeValues<'CORPUS' | 'IMPORT'>({
    CORPUS: 'With the corpus that every server has.',
    IMPORT: 'By a command on this server.',
  }),
});

/** A document that the content was read from. */
export const Document = builder.prismaNode('Document', {
  description:
    'A document that the content was read from: of the corpus, which keeps it byte for byte, or imported on this server, which keeps its text.',
  id: { field: 'id' },
  fields: (t) => ({
    slug: t.exposeString('id', { description: 'Its natural key. Example: "guatemala-2022".' }),
    kind: t.expose('kind', { type: DocumentKind, description: 'What the document is.' }),
    file: t.exposeString('file', {
      description:
        'Its path in the corpus, or its name among the imports. Example: "documents/guatemala-2022.txt".',
    }),
    sha256: t.exposeString('sha256', {
      description: 'SHA-256 of its bytes, in hexadecimal: proof that you hold the same text.',
    }),
    title: t.field({
      type: LocalizedText,
      description:
        'Its title, as the source writes it: in the language of its findings, or else of its page.',
      args: languageArgument,
      resolve: ({ title, textLanguage, pageLanguage }, { language }) =>
        quoteIn(textLanguage ?? pageLanguage ?? 'EN', title, language),
    }),
    publisher: t.exposeString('publisher', { description: 'The body that published it.' }),
    portal: t.exposeString('portal', { description: 'Where it was published.' }),
    sourceUrl: t.exposeString('sourceUrl', {
      nullable: true,
      description:
        'The address that it was published at, as a saved page or an import tells it; null where neither does. Example: "https://www.migrationdataportal.org/…".',
    }),
    pageLanguage: t.expose('pageLanguage', {
      type: Language,
      nullable: true,
      description:
        'Language of the page around the findings; it may differ from theirs. Null when unknown.',
    }),
    textLanguage: t.expose('textLanguage', {
      type: Language,
      nullable: true,
      description: 'Language of its findings; null for a document without findings.',
    }),
    attribution: t.exposeString('attribution', {
      description: 'The line to print beside a quotation.',
    }),
    rights: t.exposeString('rights', { description: 'Who holds the rights and what that means.' }),
    origin: t.expose('origin', {
      type: DocumentOrigin,
      description: 'How the document came to this server.',
    }),
    lineCount: t.exposeInt('lineCount', { description: 'How many lines it has.' }),
    profile: t.field({
      type: 'Profile',
      nullable: true,
      description: 'The profile that it holds; null for the overview.',
      resolve: async ({ id }, _args, { release }) => {
        const [profile] = await release.entities.profilesOfDocument.get(id);
        return profile ?? null;
      },
    }),
  }),
});

/** A page of documents. */
export const DocumentConnection = connectionOf('Document', 'documents');

builder.queryFields((t) => ({
  documents: t.connection(
    {
      type: 'Document',
      nullable: true,
      extensions: NULL_ON_ERROR,
      description: 'The documents that the content of this release was read from, by slug.',
      resolve: (_root, args, { release: { documentIds, entities } }) =>
        pageOfList(
          documentIds,
          { order: 'DOCUMENT_SLUG', parts: ['string'], keyOf: (id) => [id] },
          args,
          entities.documents.list,
        ),
    },
    DocumentConnection,
  ),
  document: t.field({
    type: 'Document',
    nullable: true,
    description: 'The document with this slug; null when there is none.',
    args: {
      slug: t.arg.string({ required: true, description: 'Its slug. Example: "mgi-overview".' }),
    },
    resolve: (_root, { slug }, { release: { documentIds, entities } }) =>
      documentIds.includes(slug) ? entities.documents.get(slug) : null,
  }),
}));
