/** Something the person at the keyboard can put right: printed as its sentence, without a stack. */
export class Failure extends Error {
  override name = 'Failure';
}

/** Prints why a script ends, in one sentence where we know it, and leaves the exit code 1 behind. */
export function reportFailure(error: unknown): void {
  if (error instanceof Failure) console.error(`\n${error.message}\n`);
  else console.error(error);
  process.exitCode = 1;
}
