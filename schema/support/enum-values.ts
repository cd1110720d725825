/** Enum values with their descriptions, in the shape that the builder takes; none can be forgotten. */
export function describeValues<Value extends string>(
  descriptions: Readonly<Record<Value, string>>,
): { [Name in Value]: { value: Name; description: string } } {
  const entries = Object.entries<string>(descriptions).map(([value, description]) => [
    value,
    { value, description },
  ]);
  // Object.fromEntries forgets the keys that the parameter's type has just stated.
  return Object.fromEntries(entries) as { [Name in Value]: { value: Name; description: string } };
}
