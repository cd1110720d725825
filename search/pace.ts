/** Called between steps, of which none takes long, so that a server can answer others. */
export type Breathe = () => Promise<void>;

/** Breathes not. */
export const breatheNot: Breathe = async () => undefined;

/** Lets others work between two steps; null where it is too early for that. */
export type Pace = () => Promise<void> | null;

/** Milliseconds between two breaths. */
const SLICE = 20;

/** Makes something that breathes when some milliseconds have gone. */
export function makePace(breathe: Breathe): Pace {
  let began = performance.now();
  return () => {
    if (performance.now() - began < SLICE) return null;
    return breathe().then(() => {
      began = performance.now();
    });
  };
}
