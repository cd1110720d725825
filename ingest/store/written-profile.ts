import type { ProfileContent } from '../assemble/content.ts';

/** A profile whose row is there. */
export interface WrittenProfile {
  readonly profileId: number;
  readonly profile: ProfileContent;
}
