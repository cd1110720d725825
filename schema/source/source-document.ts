import { builder } from '../builder.ts';
import { describePages, pageOfList, totalCountField } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import { Language } from '../support/language.ts';

const DocumentKind = builder.enumType('DocumentKind', {
  description: 'What a source document is.',
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
export const SourceDocument = builder.prismaNode('SourceDocument', {
  description:
    'A document that the content was read from: of the corpus, which keeps it byte for byte, or imported on this server, which keeps its text.',
  id: { field: 'id' },
  fields: (t) => ({
    name: t.exposeString('id', {
      description: 'Its name in the corpus. Example: "guatemala-2022".',
    }),
    kind: t.expose('kind', { type: DocumentKind, description: 'What the document is.' }),
    file: t.exposeString('file', {
      description:
        'Its path in the corpus, or its name among the imports. Example: "documents/guatemala-2022.txt".',
    }),
    sha256: t.exposeString('sha256', {
      description: 'SHA-256 of its bytes, in hexadecimal: proof that you hold the same text.',
    }),
    title: t.exposeString('title', { description: 'Its title, as the source writes it.' }),
    publisher: t.exposeString('publisher', { description: 'The body that published it.' }),
    portal: t.exposeString('portal', { description: 'Where it was published.' }),
    shellLanguage: t.expose('shellLanguage', {
      type: Language,
      nullable: true,
      description:
        'Language of the page around the findings; it may differ from theirs. Null when unknown.',
    }),
    findingsLanguage: t.expose('findingsLanguage', {
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

const [documentPages, documentRow] = describePages('SourceDocument', 'source documents');

/** A page of source documents. */
export const SourceDocumentConnection = builder.connectionObject(
  {
    ...documentPages,
    type: 'SourceDocument',
    fields: (t) => ({ totalCount: t.int(totalCountField) }),
  },
  documentRow,
);

builder.queryFields((t) => ({
  documents: t.connection(
    {
      type: 'SourceDocument',
      description: 'The source documents of this release, by name.',
      resolve: (_root, args, { release: { documentIds, entities } }) =>
        pageOfList(
          documentIds,
          { order: 'DOCUMENT_NAME', parts: ['string'], keyOf: (id) => [id] },
          args,
          entities.documents.list,
        ),
    },
    SourceDocumentConnection,
  ),
}));
