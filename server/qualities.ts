/** What a header such as Accept names, in lower case, and how much it is wanted: 0 to 1. */
export function readQualities(header: string): ReadonlyMap<string, number> {
  return new Map(
    header.split(',').map((range) => {
      const [name = '', ...parameters] = range.split(';');
      const quality = parameters.find((parameter) => /^\s*q=/i.test(parameter));
      const wanted = quality === undefined ? 1 : Number(quality.split('=')[1]) || 0;
      return [name.trim().toLowerCase(), wanted];
    }),
  );
}
