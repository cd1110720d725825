import { zipDataset } from '../../exports/dataset/zip.ts';
import { userError } from '../../schema/support/errors.ts';
import { describeFileOf, type Kind, readParameters } from './kind.ts';

/** The whole release as one archive. */
export const DATASET: Kind = {
  path: '/dataset.zip',
  open: (url, _accepted, database) => {
    const [parameter] = readParameters(url).keys();
    if (parameter !== undefined) {
      throw userError(
        'BAD_USER_INPUT',
        `The dataset is the whole release, and takes no parameters; it was given "${parameter.slice(0, 60)}". Parts of it are at /findings.csv and the like.`,
      );
    }
    return (release) => ({
      recipe: {
        key: JSON.stringify([release.number, release.publishedAt, release.checksum, 'dataset']),
        make: (signal) => zipDataset(database, release, signal),
      },
      headers: describeFileOf(release, 'dataset', {
        ending: 'zip',
        contentType: 'application/zip',
      }),
    });
  },
};
