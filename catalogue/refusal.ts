/** A question that is not answered, with a sentence for the person who asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** One of the codes that an answer can carry. */
  readonly code: 'BAD_USER_INPUT' | 'LIMIT_EXCEEDED' | 'NOT_FOUND';

  constructor(code: Refusal['code'], message: string) {
    super(message);
    this.code = code;
  }
}
