import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
// The profiles of the Frictionless specification 1.0, as the package datapackage 1.1.10 has them (MIT).
import packageProfile from './data-package.json' with { type: 'json' };
import tableProfile from './tabular-data-resource.json' with { type: 'json' };

/** A data package as it stands in a file. */
interface Descriptor {
  readonly resources: readonly { readonly name: string; readonly profile: string }[];
}

// Ajv knows younger drafts of JSON Schema than the one that the profiles name; what they use is the same.
const validator = new Ajv({ strict: false, allErrors: true, logger: false });
// The types of the package are those of its CommonJS.
(addFormats as unknown as (ajv: Ajv) => void)(validator);
const withoutDraft = ({ $schema: _draft, ...profile }: { readonly $schema: string }) => profile;
const isPackage = validator.compile(withoutDraft(packageProfile));
const isTable = validator.compile(withoutDraft(tableProfile));

/** What a data package and its tables break of the specification; empty where nothing. */
export function listBreaches(descriptor: Descriptor): readonly string[] {
  const said = (name: string, errors: typeof isPackage.errors) =>
    (errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
  const ofPackage = isPackage(descriptor) ? [] : said('package', isPackage.errors);
  const tables = descriptor.resources.filter(({ profile }) => profile === 'tabular-data-resource');
  return [
    ...ofPackage,
    ...tables.flatMap((table) => {
      const { name } = table;
      return isTable(table) ? [] : said(name, isTable.errors);
    }),
  ];
}
