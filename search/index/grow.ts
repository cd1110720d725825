/** Numbers that are added one after the other, or set by place, in typed arrays and not in objects. */
export interface Growing {
  /** The place behind the last number. */
  readonly length: number;
  readonly push: (value: number) => void;
  /** Places between it and those before are 0. */
  readonly set: (place: number, value: number) => void;
  /** 0 where nothing was added. */
  readonly at: (place: number) => number;
}

/** Numbers of a page: what grows is never copied, and little of it is empty. */
const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;
/** The first page is small at first: there are many small indexes. */
const SMALLEST = 256;

/** Makes an empty list of numbers from 0 to 2³² - 1. */
export function makeGrowing(): Growing {
  const pages: Uint32Array[] = [];
  let length = 0;

  function openPage(number: number, inPage: number): Uint32Array {
    const size = number > 0 ? PAGE : Math.min(PAGE, Math.max(SMALLEST, 2 * inPage));
    const page = new Uint32Array(size);
    page.set(pages[number] ?? []);
    while (pages.length < number) pages.push(new Uint32Array(0));
    pages[number] = page;
    return page;
  }

  function set(place: number, value: number): void {
    const number = place >>> PAGE_BITS;
    const inPage = place & (PAGE - 1);
    let page = pages[number];
    if (page === undefined || inPage >= page.length) page = openPage(number, inPage);
    page[inPage] = value;
    if (place >= length) length = place + 1;
  }

  return {
    get length() {
      return length;
    },
    push: (value) => set(length, value),
    set,
    at: (place) => pages[place >>> PAGE_BITS]?.[place & (PAGE - 1)] ?? 0,
  };
}
