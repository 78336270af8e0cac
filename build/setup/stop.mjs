/** A reason to stop that a person can act on: shown as one plain sentence, without a stack. */
export class Stop extends Error {}

/** @param {string} text one line on standard error; standard output belongs to the program that is started */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Runs a command of the project; a `Stop` becomes its sentence and exit code 1.
 * @param {() => Promise<number | void>} command answers the exit code
 */
export async function main(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
