/** Numbers that are added at the end, in an array that grows. */
export interface Growing {
  readonly length: number;
  readonly push: (value: number) => void;
  readonly at: (place: number) => number;
}

/** Makes an empty list of numbers from 0 to 2³² - 1. */
export function makeGrowing(): Growing {
  let items = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === items.length) {
        const larger = new Uint32Array(items.length * 2);
        larger.set(items);
        items = larger;
      }
      items[length] = value;
      length += 1;
    },
    at: (place) => items[place] ?? 0,
  };
}
