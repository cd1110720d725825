import { Lane, type Leave } from './lane.ts';
import { type AdmissionLimits, DEAR, DEFAULT_ADMISSION, MAX_WAIT, MAX_WAITING } from './limits.ts';
import { Turns } from './turns.ts';

/** Decides what is carried out when. */
export class Admission {
  readonly limits: AdmissionLimits;
  readonly turns: Turns;
  /** Where dear queries wait for a place; what is cheap never does. */
  readonly dear: Lane;

  constructor(limits: Partial<AdmissionLimits> = {}) {
    this.limits = { ...DEFAULT_ADMISSION, ...limits };
    this.turns = new Turns(this.limits.slice);
    this.dear = new Lane({
      what: 'dear queries',
      places: this.limits.dearQueries,
      waiting: MAX_WAITING,
      wait: MAX_WAIT,
    });
  }

  /**
   * Waits until a query of this cost may be carried out.
   * @throws Refused with 503 where there is no place.
   */
  async enter(fields: number): Promise<Leave> {
    return fields < DEAR ? () => undefined : this.dear.enter();
  }
}
