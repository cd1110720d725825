import type { z } from 'zod';
import type { Core } from '../sdk/src/index.ts';
import type { Answer } from './answer.ts';

/** Something that an assistant may call. It only reads. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  /** What a person reads. */
  readonly title: string;
  /** What the assistant reads, to choose by. */
  readonly description: string;
  readonly input: z.ZodObject<Shape>;
  /**
   * Asks the graph.
   * @throws MgiError as the SDK does; its message is for the assistant.
   */
  readonly answer: (graph: Core, input: z.infer<z.ZodObject<Shape>>) => Promise<Answer>;
}

/** Keeps the shape of the input while it is written, and forgets it afterwards. */
export const defineTool = <Shape extends z.ZodRawShape>(tool: Tool<Shape>): Tool =>
  // The server checks the input against the shape before it calls `answer`.
  tool as unknown as Tool;
